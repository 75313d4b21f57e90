import Transliteration

/// The first and last words of names of several words, each with a letter left out, and in Latin letters
/// by its sound: what begins or ends no such name is
/// known by one look into a filter.
struct EndWords {
  private(set) var firsts: KeyFilter
  private(set) var lasts: KeyFilter

  /// - Parameter names: about how many there are.
  init(names: Int) {
    firsts = KeyFilter(capacity: names * 16)
    lasts = firsts
  }

  /// - Parameter bounds: where the parts of the name begin and end.
  mutating func take(_ letters: [UInt32], parts bounds: [Int]) {
    guard bounds.count > 2 else { return }
    let last = bounds.count - 1
    EndWords.add(Array(letters[..<bounds[1]]), to: &firsts)
    EndWords.add(Array(letters[bounds[last - 1]...]), to: &lasts)
    // A word may hold two parts, where a ZWNJ was lost.
    EndWords.add(Array(letters[..<bounds[2]]), to: &firsts)
    EndWords.add(Array(letters[bounds[last - 2]...]), to: &lasts)
  }

  private static func add(_ word: [UInt32], to keys: inout KeyFilter) {
    if let sound = soundKey(of: word) { keys.insert(sound) }
    let word = alike(word)
    // One letter less than three says nothing.
    if word.count <= 3 {
      keys.insert(NearKeys.hash(word))
    } else {
      NearKeys.forEachSpelling(word) { keys.insert($0) }
    }
  }

  /// The letters of a word, of those that Persian says alike always the same one: for a short word is looked up as it is,
  /// or with a letter missing.
  static func alike(_ word: [UInt32]) -> [UInt32] {
    word.map { letter in
      switch letter {
      case 0x0622: 0x0627  // آ
      case 0x0637: 0x062A  // ط
      case 0x0635, 0x062B: 0x0633  // ص ث
      case 0x0630, 0x0636, 0x0638: 0x0632  // ذ ض ظ
      case 0x062D: 0x0647  // ح
      case 0x063A: 0x0642  // غ
      default: letter
      }
    }
  }

  /// The key by which a word in Latin letters meets others that sound like it.
  static func soundKey(of word: [UInt32]) -> UInt64? {
    guard let first = word.first, first < 0x250, word.count > 3 else { return nil }
    let key = PhoneticKey(NameSounds(letters: word))
    return key.count > 1 ? key.hash : nil
  }
}
