/// Numbers by the hash of a key, in flat arrays: some fourteen bytes an entry, and a look-up of an absent key that
/// mostly ends after one read of a table that fits the cache. Keys of one hash are told apart by 16 further bits
/// only, so a caller checks what it finds.
struct HashedLists: Sendable {
  private var starts: [UInt32]
  private var items: [Item]
  private var filter: KeyFilter
  private let shift: UInt64

  private struct Item: Sendable {
    var value: Int32 = 0
    var tag: UInt16 = 0
  }

  /// - Parameters:
  ///   - keys: in any order.
  ///   - values: that of each key. Of one key they keep their order.
  init(_ keys: [UInt64], _ values: [Int32]) {
    let bits = max(8, 63 - UInt64(max(keys.count, 1)).leadingZeroBitCount)
    shift = UInt64(64 - bits)
    starts = [UInt32](repeating: 0, count: (1 << bits) + 1)
    items = [Item](repeating: Item(), count: keys.count)
    filter = KeyFilter(capacity: keys.count)
    // First by the upper bits of where they go, so that what is written next lies near to what was written before.
    let (keys, values) = HashedLists.partitioned(keys, values)
    for key in keys {
      filter.insert(key)
      starts[HashedLists.bucket(key, shift) + 1] += 1
    }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    // Each list is filled from its start, which so moves to its end: that is the start of the next.
    for index in keys.indices {
      let bucket = HashedLists.bucket(keys[index], shift)
      items[Int(starts[bucket])] = Item(
        value: values[index], tag: UInt16(truncatingIfNeeded: keys[index] >> 8))
      starts[bucket] += 1
    }
  }

  private static func partitioned(_ keys: [UInt64], _ values: [Int32]) -> ([UInt64], [Int32]) {
    var ends = [Int](repeating: 0, count: 257)
    for key in keys { ends[bucket(key, 56) + 1] += 1 }
    for index in 1..<ends.count { ends[index] += ends[index - 1] }
    var sortedKeys = [UInt64](repeating: 0, count: keys.count)
    var sortedValues = [Int32](repeating: 0, count: keys.count)
    for index in keys.indices {
      let part = bucket(keys[index], 56)
      sortedKeys[ends[part]] = keys[index]
      sortedValues[ends[part]] = values[index]
      ends[part] += 1
    }
    return (sortedKeys, sortedValues)
  }

  /// True where a value has a key; of 65,000 strange keys it says so of about one.
  func contains(_ key: UInt64) -> Bool {
    guard filter.mayContain(key) else { return false }
    let tag = UInt16(truncatingIfNeeded: key >> 8)
    return range(of: key).contains { items[$0].tag == tag }
  }

  func forEach(_ key: UInt64, _ body: (Int32) -> Void) {
    guard filter.mayContain(key) else { return }
    let tag = UInt16(truncatingIfNeeded: key >> 8)
    for place in range(of: key) where items[place].tag == tag { body(items[place].value) }
  }

  private func range(of key: UInt64) -> Range<Int> {
    let bucket = HashedLists.bucket(key, shift)
    return (bucket > 0 ? Int(starts[bucket - 1]) : 0)..<Int(starts[bucket])
  }

  private static func bucket(_ key: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: NearKeys.mixed(key) >> shift)
  }
}
