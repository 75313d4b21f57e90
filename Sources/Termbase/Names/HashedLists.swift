/// Numbers by the hash of a key, in flat arrays: some fifteen bytes an entry, and a look-up of an absent key that
/// mostly ends after one read of a table that fits the cache. Keys of one hash are told apart by 32 further bits
/// only, so a caller checks what it finds.
struct HashedLists: Sendable {
  private var starts: [UInt32]
  private var tags: [UInt32]
  private var values: [Int32]
  private var filter: KeyFilter
  private let shift: UInt64

  struct Entry {
    var key: UInt64
    var value: Int32
  }

  init(_ entries: [Entry]) {
    let bits = max(8, 64 - UInt64(max(entries.count, 1)).leadingZeroBitCount)
    shift = UInt64(64 - bits)
    starts = Array(repeating: 0, count: (1 << bits) + 1)
    tags = Array(repeating: 0, count: entries.count)
    values = Array(repeating: 0, count: entries.count)
    filter = KeyFilter(capacity: entries.count)
    for entry in entries {
      filter.insert(entry.key)
      starts[bucket(entry.key) + 1] += 1
    }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    for entry in entries {
      let place = Int(next[bucket(entry.key)])
      next[bucket(entry.key)] += 1
      tags[place] = UInt32(truncatingIfNeeded: entry.key)
      values[place] = entry.value
    }
  }

  func forEach(_ key: UInt64, _ body: (Int32) -> Void) {
    guard filter.mayContain(key) else { return }
    let bucket = bucket(key)
    let tag = UInt32(truncatingIfNeeded: key)
    for place in Int(starts[bucket])..<Int(starts[bucket + 1]) where tags[place] == tag {
      body(values[place])
    }
  }

  private func bucket(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: NearKeys.mixed(key) >> shift)
  }
}
