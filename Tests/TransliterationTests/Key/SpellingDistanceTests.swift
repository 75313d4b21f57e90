import Testing
import Transliteration

@Suite struct SpellingDistanceTests {
  private func letters(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private func distance(_ a: String, _ b: String, limit: Double = 100) -> Double? {
    SpellingDistance.between(letters(a), letters(b), limit: limit)
  }

  @Test(
    arguments: [
      ("شانگهای", "شانگهای", 0.0),
      // A vowel letter that is there or not, and one for another.
      ("سگینبایف", "ساگینبایف", 0.5), ("مسکو", "مسکا", 0.5),
      // Letters that sound alike, then those that look alike, then others.
      ("طهران", "تهران", 0.4), ("سمرفند", "سمرقند", 0.7), ("سمرلند", "سمرقند", 1.0),
      // A consonant left out, doubled, and two in the wrong order.
      ("شاگهای", "شانگهای", 1.0), ("بیشککک", "بیشکک", 0.25), ("قرقیزتسان", "قرقیزستان", 0.8),
      ("shangai", "shanghai", 0.4), ("mosadegh", "mossadegh", 0.25), ("", "", 0.0),
    ])
  func `an edit costs the less, the likelier it is`(_ a: String, _ b: String, _ cost: Double) {
    #expect(abs((distance(a, b) ?? -1) - cost) < 1e-9)
    #expect(abs((distance(b, a) ?? -1) - cost) < 1e-9)
  }

  @Test func `what is over the limit has no distance`() {
    #expect(distance("شاگهای", "شانگهای", limit: 0.9) == nil)
    #expect(distance("شاگهای", "شانگهای", limit: 1) != nil)
    #expect(distance("", "تهران", limit: 1) == nil)
    // A transposition comes from two rows before, and must not be given up for the row between.
    #expect(distance("kirlkand", "kirkland", limit: 0.8) != nil)
  }

  @Test func `it is symmetric, and never more than all the letters`() {
    let words = ["تهران", "مسکو", "ساگینبایف", "", "آ", "qom", "kharkiv", "kharkov"]
    for a in words {
      for b in words {
        let there = distance(a, b) ?? -1
        #expect(abs(there - (distance(b, a) ?? -2)) < 1e-9)
        #expect((0...Double(a.unicodeScalars.count + b.unicodeScalars.count)).contains(there))
        #expect((there == 0) == (a == b))
      }
    }
  }
}
