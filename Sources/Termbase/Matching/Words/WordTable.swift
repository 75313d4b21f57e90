/// The distinct words of a text, numbered in the order in which they are met, so that what is known of a word is found
/// out once and looked up by its number.
///
/// A word of up to sixteen bytes, eight Persian letters, stands whole in its slot, so that a look-up costs two loads of
/// the text, a multiplication, and mostly one read of memory. A word takes its bytes and some sixty more. Words of any
/// text recur: of five million there are some tens of thousands.
package struct WordTable: Sendable {
  /// Open addressing.
  private var slots: [Slot] = Array(repeating: Slot(), count: 1 << 12)
  private var shift: UInt64 = 64 - 12
  /// Where each word ends in the pool.
  private var ends: [Int] = []
  /// The bytes of the words, a space behind each.
  private(set) var pool: [UInt8] = []

  private struct Slot: Sendable {
    var key = WordKey()
    var id: Int32 = -1
  }

  package init() {}

  package var count: Int { ends.count }

  /// True of a table that has grown so large that its owner should begin a new one.
  package var isFull: Bool { ends.count >= 1 << 20 || pool.count >= 1 << 24 }

  /// The bytes of a word.
  package func bytes(of id: Int) -> ArraySlice<UInt8> { pool[range(of: id)] }

  /// Where a word stands in ``pool``.
  func range(of id: Int) -> Range<Int> { (id > 0 ? ends[id - 1] + 1 : 0)..<ends[id] }

  /// Numbers words. One that is new has a number from ``count`` before the call on.
  ///
  /// The keys of some are made first, so that the look-ups, which mostly wait for memory, wait together.
  mutating func number(_ words: inout [TextWord], in bytes: borrowing Span<UInt8>) {
    var keys = InlineArray<32, WordKey>(repeating: WordKey())
    var start = 0
    while start < words.count {
      let count = min(keys.count, words.count - start)
      for place in 0..<count { keys[place] = WordKey(words[start + place].range, bytes) }
      for place in 0..<count {
        let slot = slots[Int(truncatingIfNeeded: keys[place].hash >> shift)]
        words[start + place].id =
          slot.key == keys[place] && !slot.key.isHashed
          ? Int(slot.id) : id(of: words[start + place].range, keys[place], in: bytes)
      }
      start += count
    }
  }

  /// The number of a word, which may be new: then it is ``count`` before the call.
  package mutating func id(of range: Range<Int>, in bytes: borrowing Span<UInt8>) -> Int {
    id(of: range, WordKey(range, bytes), in: bytes)
  }

  private mutating func id(
    of range: Range<Int>, _ key: WordKey, in bytes: borrowing Span<UInt8>
  ) -> Int {
    let slot = slot(of: key, range, bytes)
    if slots[slot].id >= 0 { return Int(slots[slot].id) }
    let id = ends.count
    slots[slot] = Slot(key: key, id: Int32(id))
    for offset in range { pool.append(bytes[offset]) }
    ends.append(pool.count)
    pool.append(0x20)
    if ends.count * 4 > slots.count * 3 { grow() }
    return id
  }

  /// The number of a word that was met, or `nil`.
  package func id(ofKnown word: [UInt8]) -> Int? {
    let slot = slot(of: WordKey(word.indices, word.span), word.indices, word.span)
    return slots[slot].id >= 0 ? Int(slots[slot].id) : nil
  }

  /// Where a word stands, or would.
  @inline(__always)
  private func slot(of key: WordKey, _ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: key.hash >> shift)
    while slots[slot].id >= 0 {
      if slots[slot].key == key, !key.isHashed || isWord(Int(slots[slot].id), range, bytes) {
        return slot
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isWord(_ id: Int, _ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    let own = self.range(of: id)
    guard own.count == range.count else { return false }
    var place = own.lowerBound
    for offset in range {
      guard pool[place] == bytes[offset] else { return false }
      place += 1
    }
    return true
  }

  private mutating func grow() {
    shift -= 1
    var larger = [Slot](repeating: Slot(), count: slots.count * 2)
    // In the order of their numbers: what was met early recurs most, and should be where it is looked for first.
    for id in ends.indices {
      let key = WordKey(range(of: id), pool.span)
      var slot = Int(truncatingIfNeeded: key.hash >> shift)
      while larger[slot].id >= 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = Slot(key: key, id: Int32(id))
    }
    slots = larger
  }
}
