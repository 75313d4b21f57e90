import Testing

@testable import Transliteration

@Suite struct SeenWordsTests {
  private static func persian(_ name: String) -> [UInt8] { NameLetters.persianCodes(name) }
  private static func latin(_ name: String) -> [UInt8] { NameLetters.latinCodes(name) }

  private static let seen: SeenWords = {
    var seen = SeenWords()
    for (fa, en) in [("مریم رضایی", "Maryam Rezaei"), ("علیرضا", "Ali Reza")] {
      seen.insert(latin: latin(en))
      seen.insert(persian: persian(fa), latin: latin(en))
    }
    return seen
  }()

  @Test(
    arguments: [
      ("مریم رضایی", "Maryam Rezaei", 1, 0, 1), ("مریم رضایی", "Maryam Reza", 1, 0, 0.5),
      ("مریم", "Meryem", 1, 1, 0), ("رضایی مریم", "Maryam Rezaei", 1, 0, 0),
      ("نسرین", "Nasrin", 0, 1, 0), ("مریم نسرین", "Maryam Nasrin", 0.5, 0.5, 0.5),
      // Another number of words says nothing of which stands for which.
      ("علیرضا", "Ali Reza", 0, 0, 0), ("مریم", "Maryam Rezaei", 1, 0, 0),
      ("", "Maryam", 0, 1, 0), ("مریم", "", 0, 1, 0),
    ] as [(String, String, Float, Float, Float)])
  func `words are known by themselves and beside their fellows`(
    _ persian: String, _ english: String, _ known: Float, _ strange: Float, _ pairs: Float
  ) {
    let found = Self.seen.familiarity(Self.persian(persian), Self.latin(english))
    #expect(found.persian == known && found.strangeLatin == strange && found.pairs == pairs)
  }

  @Test func `a word of one script is none of the other`() {
    var seen = SeenWords()
    // The same codes.
    seen.insert(latin: [1, 2, 3])
    #expect(seen.familiarity([1, 2, 3], [4]).persian == 0)
    seen.insert(persian: [5, 6], latin: [7, 8])
    #expect(seen.familiarity([9], [5, 6]).strangeLatin == 1)
    #expect(seen.familiarity([5, 6], [8, 7]).pairs == 0)
  }
}
