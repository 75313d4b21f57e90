/// A set of words as bits: a Bloom filter (Bloom 1970) with three hashes, which now and then takes a word for one that is
/// in it.
package struct WordSet: Sendable {
  private static let bitCount = 1 << 20
  /// In bytes.
  package static let size = bitCount / 8
  /// Eight to a byte, the lowest first.
  package private(set) var bytes: [UInt8]

  package init() { bytes = Array(repeating: 0, count: WordSet.size) }

  package init?(bytes: [UInt8]) {
    guard bytes.count == WordSet.size else { return nil }
    self.bytes = bytes
  }

  package mutating func insert(_ word: some Sequence<UInt8>) {
    var hash = WordSet.hash(word)
    for _ in 0..<3 { set(WordSet.next(&hash)) }
  }

  package func contains(_ word: some Sequence<UInt8>) -> Bool {
    var hash = WordSet.hash(word)
    for _ in 0..<3 {
      let bit = WordSet.next(&hash)
      if bytes[bit >> 3] & 1 << UInt8(bit & 7) == 0 { return false }
    }
    return true
  }

  private mutating func set(_ bit: Int) { bytes[bit >> 3] |= 1 << UInt8(bit & 7) }

  private static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  private static func next(_ hash: inout UInt64) -> Int {
    hash = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: hash >> 40) & (bitCount - 1)
  }
}
