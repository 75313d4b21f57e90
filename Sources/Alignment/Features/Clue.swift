/// Something in a segment that its translation most likely answers to, by its kind and a hash of its canonical form.
struct Clue: Hashable, Comparable {
  enum Kind: UInt8, CaseIterable {
    /// A word, by its beginning; see ``WordScanner``.
    case word
    /// A number of two or more digits.
    case number
    /// A number of one digit, which a translation often spells out.
    case digit
    /// A concept of the glossary.
    case concept
    /// A mark that translations keep: a question, a quotation, a bracket; see ``Mark``.
    case mark
  }

  private let value: UInt64

  /// The kind goes into the low three bits, and so never gets lost in the hash.
  init(_ kind: Kind, _ hash: UInt64) {
    value = hash << 3 | UInt64(kind.rawValue)
  }

  /// The raw value of the kind.
  var kindIndex: Int { Int(value & 7) }

  static func < (a: Clue, b: Clue) -> Bool { a.value < b.value }
}

/// FNV-1a over scalars, 64 bits (Fowler, Noll and Vo).
struct ScalarHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ scalar: UInt32) {
    value = (value ^ UInt64(scalar)) &* 0x100_0000_01B3
  }
}
