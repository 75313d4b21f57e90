/// A hash of the letters of a name that goes on letter by letter, so that all its beginnings are hashed in one walk.
struct PrefixHash: Sendable, Hashable {
  private(set) var value: UInt64 = 0

  @inline(__always)
  mutating func add(_ byte: UInt8) { value = (value &+ UInt64(byte) &+ 1) &* PrefixHash.factor }

  @inline(__always)
  mutating func add(_ first: UInt8, _ second: UInt8) {
    value = (value &+ (UInt64(first) << 8 | UInt64(second)) &+ 1) &* PrefixHash.factor
  }

  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
}

/// The beginnings of all the names of a matcher, as two filters over their hashes: whether a name goes on so, and
/// whether one may end here.
///
/// It takes the place of a trie. A step costs a multiplication and one read of a table that fits the cache of a core,
/// where each step through a trie of 100,000 names waits for memory; and building it sorts nothing. Now and then it
/// says yes where the answer is no, and the walk goes a letter too far; what ends is looked up by its letters.
struct PrefixFilter: Sendable {
  private var goesOn: KeyFilter
  private var ends: KeyFilter

  /// - Parameter letters: how many letters all names have together.
  init(letters: Int, names: Int) {
    goesOn = KeyFilter(capacity: letters)
    ends = KeyFilter(capacity: names)
  }

  /// - Parameter key: the letters of a name, as UTF-8.
  mutating func insert(_ key: ArraySlice<UInt8>) -> PrefixHash {
    var hash = PrefixHash()
    var offset = key.startIndex
    while offset < key.endIndex {
      if key[offset] & 0xE0 == 0xC0, offset + 1 < key.endIndex {
        hash.add(key[offset], key[offset + 1])
        offset += 2
      } else {
        hash.add(key[offset])
        offset += 1
      }
      goesOn.insert(hash.value)
    }
    ends.insert(hash.value)
    return hash
  }

  @inline(__always)
  func mayGoOn(_ hash: PrefixHash) -> Bool { goesOn.mayContain(hash.value) }

  @inline(__always)
  func mayEnd(_ hash: PrefixHash) -> Bool { ends.mayContain(hash.value) }
}
