/// A hash of the letters of a name that goes on letter by letter, so that all its beginnings are hashed in one walk.
struct PrefixHash: Sendable, Hashable {
  private(set) var value: UInt64 = 0

  @inline(__always)
  mutating func add(_ byte: UInt8) { value = (value &+ UInt64(byte) &+ 1) &* PrefixHash.factor }

  @inline(__always)
  mutating func add(_ first: UInt8, _ second: UInt8) {
    value = (value &+ (UInt64(first) << 8 | UInt64(second)) &+ 1) &* PrefixHash.factor
  }

  /// Adds the letter of a key at an offset.
  /// - Returns: how many bytes it has.
  mutating func addLetter(of key: ArraySlice<UInt8>, at offset: Int) -> Int {
    if key[offset] & 0xE0 == 0xC0, offset + 1 < key.endIndex {
      add(key[offset], key[offset + 1])
      return 2
    }
    add(key[offset])
    return 1
  }

  /// - Returns: false of a symbol that is no letter, and changes nothing.
  @inline(__always)
  mutating func add(_ symbol: TermKey.Symbol) -> Bool {
    switch symbol {
    case .gap: return false
    case .one(let byte): add(byte)
    case .two(let first, let second): add(first, second)
    }
    return true
  }

  /// The hash of these letters and those of a stem behind them, whose own it knows already.
  func appending(_ stem: WordStem) -> PrefixHash {
    var power: UInt64 = 1
    for _ in 0..<stem.letters { power &*= PrefixHash.factor }
    var hash = self
    hash.value = value &* power &+ stem.hash.value
    return hash
  }

  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
}

/// The beginnings of all the names of a matcher, as filters over their hashes: whether a name goes on so, whether a space
/// may stand here in a text and what may follow it, and whether a name may end here.
///
/// It takes the place of a trie. A step costs a multiplication and one read of a table that fits the cache of a core,
/// where each step through a trie of 100,000 names waits for memory; and building it sorts nothing. Now and then it
/// says yes where the answer is no, and the walk goes a letter too far; what ends is looked up by its letters.
struct PrefixFilter: Sendable {
  private var goesOn: KeyFilter
  private var parts: KeyFilter
  private var joints: KeyFilter
  private var lastJoints: KeyFilter
  private var ends: KeyFilter

  /// - Parameters:
  ///   - letters: how many letters all names have together.
  ///   - parts: at how many places in them a space may stand.
  init(letters: Int, parts: Int, names: Int) {
    goesOn = KeyFilter(capacity: letters)
    self.parts = KeyFilter(capacity: parts)
    joints = KeyFilter(capacity: parts)
    lastJoints = KeyFilter(capacity: names / 4)
    ends = KeyFilter(capacity: names)
  }

  /// - Parameters:
  ///   - key: the letters of a name, as UTF-8.
  ///   - isPart: true of an offset in them at which a space may stand in a text.
  mutating func insert(_ key: ArraySlice<UInt8>, partsAt isPart: (Int) -> Bool = { _ in false })
    -> PrefixHash
  {
    var hash = PrefixHash()
    var offset = key.startIndex
    while offset < key.endIndex {
      offset += hash.addLetter(of: key, at: offset)
      goesOn.insert(hash.value)
      guard isPart(offset - key.startIndex) else { continue }
      parts.insert(hash.value)
      insertJoints(of: key, hash, at: offset, isPart)
    }
    ends.insert(hash.value)
    return hash
  }

  /// Takes what follows the beginning of a key behind a space: ``head`` letters, or fewer where then comes the next space
  /// or the end, and with it an ending.
  private mutating func insertJoints(
    of key: ArraySlice<UInt8>, _ hash: PrefixHash, at offset: Int, _ isPart: (Int) -> Bool
  ) {
    var (joined, next) = (hash, offset)
    for letters in 1...PrefixFilter.head where next < key.endIndex {
      next += joined.addLetter(of: key, at: next)
      let joint = PrefixFilter.joint(hash, joined)
      if letters == PrefixFilter.head {
        joints.insert(joint)
      } else if next == key.endIndex {
        lastJoints.insert(joint)
      } else if isPart(next - key.startIndex) {
        joints.insert(joint)
      }
    }
  }

  @inline(__always)
  func mayGoOn(_ hash: PrefixHash) -> Bool { goesOn.mayContain(hash.value) }

  /// True where a space may stand behind a beginning.
  @inline(__always)
  func mayPart(_ hash: PrefixHash) -> Bool { parts.mayContain(hash.value) }

  /// True where a word may follow a beginning behind a space.
  func mayJoin(_ hash: PrefixHash, to bytes: [UInt8], _ word: Range<Int>) -> Bool {
    var joined = hash
    var offset = word.lowerBound
    var letters = 0
    while offset < word.upperBound {
      let byte = bytes[offset]
      if byte & 0xFC == 0xD8, byte != 0xD8, offset + 1 < word.upperBound {
        // What no key changes: hamza is all in the block of D8.
        joined.add(byte, bytes[offset + 1])
        offset += 2
      } else {
        let (symbol, length) = TermKey.step(bytes, at: offset, lettersBefore: 0)
        offset += length
        guard joined.add(symbol) else { continue }
      }
      letters += 1
      let joint = PrefixFilter.joint(hash, joined)
      if letters == PrefixFilter.head { return joints.mayContain(joint) }
      if lastJoints.mayContain(joint) { return true }
    }
    return joints.mayContain(PrefixFilter.joint(hash, joined))
  }

  /// How many letters behind a space are looked at, at once.
  private static let head = 3

  @inline(__always)
  private static func joint(_ hash: PrefixHash, _ joined: PrefixHash) -> UInt64 {
    (hash.value << 32 | hash.value >> 32) ^ joined.value
  }

  @inline(__always)
  func mayEnd(_ hash: PrefixHash) -> Bool { ends.mayContain(hash.value) }
}
