/// The distinct words of a text, numbered in the order in which they are met, so that what is known of a word is found
/// out once and looked up by its number.
///
/// A look-up costs a hash of eight bytes at a time and mostly one read of a table; a word, its bytes and some thirty
/// more. Words of any text recur: of five million there are some tens of thousands.
package struct WordTable: Sendable {
  /// Open addressing: the number of a word, or -1.
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 12)
  private var hashes: [UInt64] = []
  /// Where each word ends in the pool.
  private var ends: [Int] = []
  private var pool: [UInt8] = []

  package init() {}

  package var count: Int { hashes.count }

  /// True of a table that has grown so large that its owner should begin a new one.
  package var isFull: Bool { hashes.count >= 1 << 20 || pool.count >= 1 << 24 }

  /// The bytes of a word.
  package func bytes(of id: Int) -> ArraySlice<UInt8> {
    pool[(id > 0 ? ends[id - 1] : 0)..<ends[id]]
  }

  /// The number of a word, which may be new: then it is ``count`` before the call.
  package mutating func id(of range: Range<Int>, in bytes: borrowing Span<UInt8>) -> Int {
    let hash = WordTable.hash(range, bytes)
    var slot = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[slot] >= 0 {
      let id = Int(slots[slot])
      if hashes[id] == hash, isWord(id, range, bytes) { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
    let id = hashes.count
    slots[slot] = Int32(id)
    hashes.append(hash)
    for offset in range { pool.append(bytes[offset]) }
    ends.append(pool.count)
    if hashes.count * 2 > slots.count { grow() }
    return id
  }

  /// The number of a word that was met, or `nil`.
  package func id(ofKnown word: [UInt8]) -> Int? {
    let hash = WordTable.hash(0..<word.count, word.span)
    var slot = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[slot] >= 0 {
      let id = Int(slots[slot])
      if hashes[id] == hash, isWord(id, 0..<word.count, word.span) { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isWord(_ id: Int, _ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    var place = id > 0 ? ends[id - 1] : 0
    guard ends[id] - place == range.count else { return false }
    for offset in range {
      guard pool[place] == bytes[offset] else { return false }
      place += 1
    }
    return true
  }

  private mutating func grow() {
    var larger = [Int32](repeating: -1, count: slots.count * 2)
    for (id, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash >> 20) & (larger.count - 1)
      while larger[slot] >= 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = Int32(id)
    }
    slots = larger
  }

  /// Eight bytes at a time, each multiplied and folded.
  private static func hash(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let rest = range.upperBound - offset
      var chunk: UInt64
      if offset + 8 <= bytes.count {
        chunk = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        if rest < 8 { chunk &= (1 << UInt64(rest * 8)) - 1 }
      } else {
        chunk = 0
        for index in 0..<min(rest, 8) {
          chunk |= UInt64(bytes[offset + index]) << UInt64(index * 8)
        }
      }
      hash = (hash ^ chunk) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      offset += 8
    }
    return hash &* 0xD6E8_FEB8_6659_FD93
  }
}
