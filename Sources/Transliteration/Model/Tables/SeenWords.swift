/// The words of the names that were seen in training: those of either script, and which of them stood for each other.
package struct SeenWords: Sendable {
  package private(set) var set: WordSet

  package init(set: WordSet = WordSet()) { self.set = set }

  /// Letters of no script, before and within what is put into the set.
  private static let persianMark: UInt8 = 0x80
  private static let pairMark: UInt8 = 0x81

  package mutating func insert(latin name: [UInt8]) {
    for word in NameLetters.words(name, isLatin: true) { set.insert(word) }
  }

  /// A name of as many words on both sides, word by word; of others nothing.
  package mutating func insert(persian: [UInt8], latin: [UInt8]) {
    let left = NameLetters.words(persian, isLatin: false)
    let right = NameLetters.words(latin, isLatin: true)
    guard left.count == right.count else { return }
    for (word, other) in zip(left, right) {
      set.insert([SeenWords.persianMark] + word)
      set.insert(SeenWords.pair(word, other))
    }
  }

  /// How well the words of two names are known, as shares of the words.
  package struct Familiarity: Sendable {
    /// Of the Persian words those that were seen, of the Latin words those that were not.
    package var persian: Float = 0
    package var strangeLatin: Float = 1
    /// Of the Persian words those that were seen beside the Latin word in their place.
    package var pairs: Float = 0
  }

  package func familiarity(_ persian: [UInt8], _ latin: [UInt8]) -> Familiarity {
    let left = NameLetters.words(persian, isLatin: false)
    let right = NameLetters.words(latin, isLatin: true)
    guard !left.isEmpty, !right.isEmpty else { return Familiarity() }
    var found = Familiarity()
    let known = left.count { set.contains([SeenWords.persianMark] + $0) }
    found.persian = Float(known) / Float(left.count)
    found.strangeLatin = Float(right.count { !set.contains($0) }) / Float(right.count)
    guard left.count == right.count, known > 0 else { return found }
    let pairs = zip(left, right).count { set.contains(SeenWords.pair($0, $1)) }
    found.pairs = Float(pairs) / Float(left.count)
    return found
  }

  /// True where every word of a Persian name was seen.
  package func knows(persian name: String) -> Bool {
    let words = NameLetters.words(NameLetters.persianCodes(name), isLatin: false)
    return !words.isEmpty && words.allSatisfy { set.contains([SeenWords.persianMark] + $0) }
  }

  private static func pair(_ persian: ArraySlice<UInt8>, _ latin: ArraySlice<UInt8>) -> [UInt8] {
    [pairMark] + persian + [pairMark] + latin
  }
}
