import Transliteration

/// The first and last words of names of several words: as they are, and each with a letter left out, and in Latin letters
/// by its sound. What begins or ends no such name is known by one look into a filter.
package struct EndWords: Sendable {
  private var firsts: Words
  private var lasts: Words

  /// Words at one end.
  private struct Words: Sendable {
    var near: KeyFilter
    var whole: KeyFilter

    mutating func insert(_ word: ArraySlice<UInt32>) {
      if let sound = EndWords.soundKey(of: word) { near.insert(sound) }
      let letters = EndWords.alike(word)
      let hash = NearKeys.hash(letters)
      whole.insert(hash)
      // One letter less than three says nothing.
      if letters.count <= 3 {
        near.insert(hash)
      } else {
        NearKeys.forEachSpelling(letters) { near.insert($0) }
      }
    }
  }

  /// What a word may be in a name of several words.
  package struct Places: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A name may begin with it or with a word like it.
    package static let first = Places(rawValue: 1)
    package static let last = Places(rawValue: 2)
    /// A name may begin with it, letter by letter.
    package static let wholeFirst = Places(rawValue: 4)
    package static let wholeLast = Places(rawValue: 8)
  }

  /// - Parameter names: about how many there are.
  init(names: Int) {
    firsts = Words(near: KeyFilter(capacity: names * 8), whole: KeyFilter(capacity: names))
    lasts = firsts
  }

  /// - Parameter bounds: where the parts of the name begin and end.
  mutating func take(_ letters: [UInt32], parts bounds: [Int]) {
    guard bounds.count > 2 else { return }
    let last = bounds.count - 1
    firsts.insert(letters[..<bounds[1]])
    lasts.insert(letters[bounds[last - 1]...])
    // A word may hold two parts, where a ZWNJ was lost, and others follow or stand before it.
    guard last > 2 else { return }
    firsts.insert(letters[..<bounds[2]])
    lasts.insert(letters[bounds[last - 2]...])
  }

  func places(of word: [UInt32]) -> Places {
    guard !word.isEmpty, word.count <= NearKeys.mostLetters else { return [] }
    var places: Places = []
    func take(_ key: UInt64) {
      if firsts.near.mayContain(key) { places.insert(.first) }
      if lasts.near.mayContain(key) { places.insert(.last) }
    }
    let letters = EndWords.alike(word[...])
    let whole = NearKeys.hash(letters)
    if firsts.whole.mayContain(whole) { places.insert(.wholeFirst) }
    if lasts.whole.mayContain(whole) { places.insert(.wholeLast) }
    // A short word has neighbours everywhere: it is one of them with a letter missing, or none.
    if letters.count < 5 { take(whole) } else { NearKeys.forEachSpelling(letters, take) }
    if let sound = EndWords.soundKey(of: word[...]) { take(sound) }
    return places
  }

  /// The letters of a word, of those that Persian says alike always the same one: for a short word is looked up as it is,
  /// or with a letter missing.
  private static func alike(_ word: ArraySlice<UInt32>) -> [UInt32] {
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
  private static func soundKey(of word: ArraySlice<UInt32>) -> UInt64? {
    guard let first = word.first, first < 0x250, word.count > 3 else { return nil }
    let key = PhoneticKey(NameSounds(letters: Array(word)))
    return key.count > 1 ? key.hash : nil
  }
}
