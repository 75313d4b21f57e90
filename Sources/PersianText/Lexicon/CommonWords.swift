/// Knows the ordinary words of Persian prose, so that they are not taken for misspelt names.
public struct CommonWords: Sendable {
  private let words: Set<[UInt8]>

  /// Builds the look-up table of the built-in list; some milliseconds.
  public init() {
    words = Set(CommonWordList.persian.description.utf8.split { $0 <= 0x20 }.map(Array.init))
  }

  /// True of a listed word, with or without a regular ending.
  /// - Parameter letters: scalar values of a normal form, without ZWNJ.
  public func contains(_ letters: [UInt32]) -> Bool {
    var word: [UInt8] = []
    for letter in letters { UTF8Decoding.append(letter, to: &word) }
    if words.contains(word) { return true }
    for ending in CommonWords.endings where word.count > ending.count + 4 {
      if word.suffix(ending.count).elementsEqual(ending),
        words.contains(Array(word.dropLast(ending.count)))
      {
        return true
      }
    }
    return false
  }

  private static let endings: [[UInt8]] = [
    "هایشان", "هایی", "هایش", "های", "ها", "ترین", "تر", "شان", "مان", "یی", "ای", "اش", "ات", "ام",
    "اند", "است", "ان", "ند", "م", "ی", "ش",
  ].map { Array($0.utf8) }
}
