/// Something in a segment that its translation most likely has as well, by its kind and a hash of its
/// canonical form.
struct Clue: Hashable, Comparable {
  enum Kind: UInt8, CaseIterable {
    /// A number of two or more digits.
    case number
    /// A number of one digit, which a translation often spells out.
    case digit
    /// A word in Latin letters.
    case latin
    /// A concept of the glossary.
    case concept
    /// A question or exclamation mark at the end, or no mark at all, as in a heading.
    case ending
    /// The phonetic key of a word that may be a name: a Persian word, or a capitalised one of Latin letters.
    case name

    /// Whether it says something that a clue stands on one side only. Words share a phonetic key by chance, too.
    var isMissed: Bool { self != .name }
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
