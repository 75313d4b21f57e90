import PersianText

/// The beginning of a word behind which an ending may stand, or the whole word: where a name may end.
struct WordStem: Sendable {
  /// In bytes.
  var length: Int
  /// How many letters it adds to a hash.
  var letters: Int
  var hash: PrefixHash

  private init() { (length, letters, hash) = (0, 0, PrefixHash()) }

  /// The stems of a word, the shortest first; the last is the word.
  static func stems(of word: ArraySlice<UInt8>) -> [WordStem] {
    let bytes = Array(word)
    var stems: [WordStem] = []
    var whole = WordStem()
    while whole.length < bytes.count {
      if whole.addSymbol(of: bytes), whole.length < bytes.count,
        Affixes.suffix(in: bytes, at: whole.length, letters: Affixes.longName) != nil
      {
        stems.append(whole)
      }
    }
    stems.append(whole)
    return stems
  }

  /// - Returns: true of a letter.
  private mutating func addSymbol(of word: [UInt8]) -> Bool {
    let (symbol, count) = TermKey.step(word, at: length, lettersBefore: 0)
    length += count
    guard hash.add(symbol) else { return false }
    letters += 1
    return true
  }
}
