import Transliteration

/// The keys by which a spelling meets the names near it: its letters, its letters with each one left out, and its
/// phonetic key. Two spellings one edit apart share one, and so do those that differ in vowels.
enum NearKeys {
  /// Longer spellings have no keys.
  static let mostLetters = 64

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let powers: [UInt64] = {
    var powers: [UInt64] = [1]
    while powers.count <= mostLetters { powers.append(powers[powers.count - 1] &* base) }
    return powers
  }()

  /// A polynomial hash over 2⁶⁴: that of a word without one letter follows from those of the parts around it, so
  /// that all the keys of a word cost little more than one.
  static func forEach(_ letters: [UInt32], _ body: (UInt64) -> Void) {
    guard letters.count <= mostLetters else { return }
    body(PhoneticKey(NameSounds(letters: letters)).hash)
    forEachSpelling(letters, body)
  }

  /// The keys but for the phonetic one.
  static func forEachSpelling(_ letters: [UInt32], _ body: (UInt64) -> Void) {
    guard letters.count <= mostLetters else { return }
    let powers = powers
    let whole = hash(letters)
    body(whole)
    var prefix: UInt64 = 0
    for (index, letter) in letters.enumerated() {
      let power = powers[letters.count - 1 - index]
      let next = prefix &* base &+ value(letter)
      let suffix = whole &- next &* power
      if index == 0 || letters[index - 1] != letter { body(prefix &* power &+ suffix) }
      prefix = next
    }
  }

  static func hash(_ letters: [UInt32]) -> UInt64 {
    letters.reduce(0) { $0 &* base &+ value($1) }
  }

  /// A key whose upper bits are as good as the lower ones, in which a polynomial hash has its life.
  static func mixed(_ key: UInt64) -> UInt64 { key &* 0xD6E8_FEB8_6659_FD93 }

  private static func value(_ letter: UInt32) -> UInt64 { UInt64(letter) &+ 1 }
}

/// Remembers keys so that it can be told in one read whether one of a word's keys was among them; now and then it
/// says yes where the answer is no (Bloom 1970, with one function).
struct KeyFilter: Sendable {
  private var bits: [UInt64]
  private let shift: UInt64

  /// - Parameter capacity: about how many keys it will hold.
  init(capacity: Int) {
    let width = max(10, 64 - UInt64(max(capacity, 1) * 8).leadingZeroBitCount)
    bits = Array(repeating: 0, count: 1 << (width - 6))
    shift = UInt64(64 - width)
  }

  mutating func insert(_ key: UInt64) {
    let place = Int(truncatingIfNeeded: NearKeys.mixed(key) >> shift)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  func mayContain(_ key: UInt64) -> Bool {
    let place = Int(truncatingIfNeeded: NearKeys.mixed(key) >> shift)
    return bits[place >> 6] & 1 << UInt64(place & 63) != 0
  }
}
