/// Numbers by the hash of a key, in flat arrays: some twelve bytes an entry, and a look-up of an absent key that
/// mostly ends after one read of a table that fits the cache. Keys of one hash are told apart by 16 further bits
/// only, so a caller checks what it finds.
struct HashedLists: Sendable {
  private var starts: [UInt32]
  private var tags: [UInt16]
  private var values: [Int32]
  private var filter: KeyFilter
  private let shift: UInt64

  struct Entry {
    var key: UInt64
    var value: Int32
  }

  init(_ entries: [Entry]) {
    self.init(count: entries.count, capacity: entries.count) { index, keys in
      keys.append(entries[index].key)
    } value: {
      entries[$0].value
    }
  }

  /// - Parameters:
  ///   - count: how many values there are.
  ///   - capacity: about how many keys they have together.
  ///   - keys: appends the keys of a value, the same each time it is called: once to count them, once to take them.
  ///   - value: the value of an index, itself by default.
  init(
    count: Int, capacity: Int, keys fill: (Int, inout [UInt64]) -> Void,
    value: (Int) -> Int32 = { Int32($0) }
  ) {
    let bits = max(8, 63 - UInt64(max(capacity, 1)).leadingZeroBitCount)
    let shift = UInt64(64 - bits)
    var starts = [UInt32](repeating: 0, count: (1 << bits) + 1)
    var filter = KeyFilter(capacity: capacity)
    var keys: [UInt64] = []
    for index in 0..<count {
      keys.removeAll(keepingCapacity: true)
      fill(index, &keys)
      for key in keys {
        filter.insert(key)
        starts[HashedLists.bucket(key, shift) + 1] += 1
      }
    }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    let total = Int(starts[starts.count - 1])
    var tags = [UInt16](repeating: 0, count: total)
    var values = [Int32](repeating: 0, count: total)
    // Each list is filled from its start, which so moves to its end: that is the start of the next.
    for index in 0..<count {
      keys.removeAll(keepingCapacity: true)
      fill(index, &keys)
      let value = value(index)
      for key in keys {
        let bucket = HashedLists.bucket(key, shift)
        let place = Int(starts[bucket])
        starts[bucket] += 1
        tags[place] = UInt16(truncatingIfNeeded: key >> 8)
        values[place] = value
      }
    }
    self.shift = shift
    self.starts = starts
    self.tags = tags
    self.values = values
    self.filter = filter
  }

  /// True where a value has a key; of 65,000 strange keys it says so of about one.
  func contains(_ key: UInt64) -> Bool {
    guard filter.mayContain(key) else { return false }
    let bucket = HashedLists.bucket(key, shift)
    let tag = UInt16(truncatingIfNeeded: key >> 8)
    var place = bucket > 0 ? Int(starts[bucket - 1]) : 0
    let end = Int(starts[bucket])
    while place < end {
      if tags[place] == tag { return true }
      place += 1
    }
    return false
  }

  func forEach(_ key: UInt64, _ body: (Int32) -> Void) {
    guard filter.mayContain(key) else { return }
    let bucket = HashedLists.bucket(key, shift)
    let tag = UInt16(truncatingIfNeeded: key >> 8)
    for place in (bucket > 0 ? Int(starts[bucket - 1]) : 0)..<Int(starts[bucket])
    where tags[place] == tag {
      body(values[place])
    }
  }

  private static func bucket(_ key: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: NearKeys.mixed(key) >> shift)
  }
}
