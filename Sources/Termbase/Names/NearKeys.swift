/// The keys by which a spelling meets the names near it: its letters, its letters with each one left out, and its
/// phonetic key, and of names in -ov and -ev what stands before. Two spellings one edit apart share one, and so do those
/// that differ in vowels, or in how they write such an ending.
enum NearKeys {
  /// Longer spellings have no keys.
  static let mostLetters = 64

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let powers: [UInt64] = {
    var powers: [UInt64] = [1]
    while powers.count <= mostLetters { powers.append(powers[powers.count - 1] &* base) }
    return powers
  }()

  /// - Parameter sound: the hash of the phonetic key.
  static func forEach(_ letters: [UInt32], sound: UInt64, _ body: (UInt64) -> Void) {
    var keys: [UInt64] = []
    fill(&keys, letters, sound: sound)
    for key in keys { body(key) }
  }

  /// Puts the keys in the place of those in an array, which keeps its room.
  /// - Parameter sound: the hash of the phonetic key.
  static func fill(_ keys: inout [UInt64], _ letters: [UInt32], sound: UInt64) {
    fill(&keys, letters, edited: letters.indices)
    if !keys.isEmpty { keys.insert(sound, at: 0) }
  }

  /// Puts the keys but for the phonetic one in the place of those in an array.
  /// - Parameter edited: the letters of which one may be left out.
  static func fill(_ keys: inout [UInt64], _ letters: [UInt32], edited: Range<Int>) {
    keys.removeAll(keepingCapacity: true)
    guard letters.count <= mostLetters else { return }
    if let stem = SlavicEnding.stem(of: letters) { keys.append(hash(stem) ^ SlavicEnding.mark) }
    appendSpellings(of: letters, edited: edited, to: &keys)
  }

  /// The keys but for the phonetic one and that of the ending.
  static func forEachSpelling(_ letters: [UInt32], _ body: (UInt64) -> Void) {
    var keys: [UInt64] = []
    fillSpellings(&keys, letters)
    for key in keys { body(key) }
  }

  /// Puts the keys but for the phonetic one and that of the ending in the place of those in an array.
  static func fillSpellings(_ keys: inout [UInt64], _ letters: [UInt32]) {
    keys.removeAll(keepingCapacity: true)
    guard letters.count <= mostLetters else { return }
    appendSpellings(of: letters, edited: letters.indices, to: &keys)
  }

  /// A polynomial hash over 2⁶⁴: that of a word without one letter follows from those of the parts around it, so
  /// that all the keys of a word cost little more than one.
  private static func appendSpellings(
    of letters: [UInt32], edited: Range<Int>, to keys: inout [UInt64]
  ) {
    let letters = letters.span
    let powers = powers.span
    var whole: UInt64 = 0
    var index = 0
    while index < letters.count {
      whole = whole &* base &+ value(letters[index])
      index += 1
    }
    keys.append(whole)
    var prefix: UInt64 = 0
    index = 0
    while index < letters.count {
      let power = powers[letters.count - 1 - index]
      let next = prefix &* base &+ value(letters[index])
      if edited.contains(index),
        index == edited.lowerBound || letters[index - 1] != letters[index]
      {
        keys.append(prefix &* power &+ (whole &- next &* power))
      }
      prefix = next
      index += 1
    }
  }

  static func hash(_ letters: some Sequence<UInt32>) -> UInt64 {
    letters.reduce(0) { $0 &* base &+ value($1) }
  }

  /// A key whose upper bits are as good as the lower ones, in which a polynomial hash has its life.
  static func mixed(_ key: UInt64) -> UInt64 { key &* 0xD6E8_FEB8_6659_FD93 }

  private static func value(_ letter: UInt32) -> UInt64 { UInt64(letter) &+ 1 }
}

/// Remembers keys so that it can be told in one read whether one of a word's keys was among them; now and then it
/// says yes where the answer is no: of a hundred strange keys of three or four (Bloom 1970, both bits in one word of
/// memory, after Putze, Sanders and Singler 2007).
struct KeyFilter: Sendable {
  private var words: [UInt64]
  private let shift: UInt64

  /// - Parameter capacity: about how many keys it will hold.
  init(capacity: Int) {
    let width = max(10, 64 - UInt64(max(capacity, 1) * 8).leadingZeroBitCount)
    words = Array(repeating: 0, count: 1 << (width - 6))
    shift = UInt64(70 - width)
  }

  mutating func insert(_ key: UInt64) {
    let mixed = NearKeys.mixed(key)
    words[Int(truncatingIfNeeded: mixed >> shift)] |= KeyFilter.bits(mixed)
  }

  @inline(__always)
  func mayContain(_ key: UInt64) -> Bool {
    let mixed = NearKeys.mixed(key)
    let bits = KeyFilter.bits(mixed)
    return words[Int(truncatingIfNeeded: mixed >> shift)] & bits == bits
  }

  @inline(__always)
  private static func bits(_ mixed: UInt64) -> UInt64 {
    1 << (mixed >> 20 & 63) | 1 << (mixed >> 26 & 63)
  }
}
