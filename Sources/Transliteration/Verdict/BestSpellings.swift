/// What the best spellings of the words of a pair of names score: a word is heard beside several others, and found once.
struct BestSpellings {
  private struct Word {
    var letters: [UInt8]
    var isLatin: Bool
    var origin: UInt8
    var score: Float
  }

  private var known: [Word] = []

  mutating func score(
    _ letters: [UInt8], isLatin: Bool, _ origin: UInt8, _ find: () -> Float
  ) -> Float {
    for word in known
    where word.origin == origin && word.isLatin == isLatin && word.letters == letters {
      return word.score
    }
    let score = find()
    known.append(Word(letters: letters, isLatin: isLatin, origin: origin, score: score))
    return score
  }
}
