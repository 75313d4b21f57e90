import Testing

@testable import Alignment

@Suite struct SideTests {
  @Test(arguments: [
    ("He met Hanna Lindström in Lund.", ["Hanna", "Hanna Lindström", "Lindström", "Lund"]),
    ("The talks failed. However, Norov left.", ["Norov"]),
    ("Norov's plan and the Gates' house", ["Norov", "Gates"]),
    ("J. K. Rowling wrote it.", ["J. K. Rowling", "K. Rowling", "Rowling"]),
    (
      "King Salman bin Abdulaziz",
      [
        "King Salman", "King Salman bin Abdulaziz", "Salman", "Salman bin Abdulaziz", "Abdulaziz",
      ]
    ),
    ("with Bashar al-Assad", ["Bashar", "Bashar al-Assad", "al-Assad", "Assad"]),
    ("by Kim Hyun-woo", ["Kim", "Kim Hyun-woo", "Hyun-woo"]),
    ("the Prime Minister of the Republic", []),
    ("a D-dimer test", []),
  ])
  func `capitalised words make names`(_ text: String, _ names: [String]) {
    #expect(EnglishSide(text).names { _ in false }.map(\.text) == names)
  }

  @Test func `what is settled is no name`() {
    let side = EnglishSide("Hanna Lindström left.")
    #expect(side.names { $0 == 0..<2 || $0 == 1..<2 }.map(\.text) == ["Hanna"])
  }

  @Test func `a heading is told by its capitals`() {
    #expect(EnglishSide("Culture Minister Welcomes Persian Manuscripts").isHeading)
    #expect(!EnglishSide("Minister Hanna Lindström welcomed the manuscripts there").isHeading)
  }

  @Test func `sentences begin behind full stops and in quotation marks`() {
    let words = EnglishSide("It ended. Norov said: “Good.” Then Norov left.").words
    #expect(words.filter(\.startsSentence).map(\.text) == ["It", "Norov", "Good", "Then"])
  }

  @Test(arguments: [
    ("در بیشکک بود", ["بیشکک"]),
    ("خانه پوتین‌ها", ["خانه", "خانه پوتین‌ها", "خانه پوتین", "پوتین‌ها", "پوتین"]),
    ("نورف، سفیر", ["نورف", "سفیر"]),
    ("بهائی", ["بهائی"]),
  ])
  func `spans end at function words and marks, with and without endings`(
    _ text: String, _ expected: [String]
  ) {
    let side = PersianSide(text)
    var spans: [String] = []
    for start in side.words.indices {
      side.spans(from: start, count: 3, takesParticles: false) {
        spans.append(side.text($0.range))
      }
    }
    #expect(spans == expected)
  }

  @Test func `a particle may look like a function word`() {
    let side = PersianSide("یوهان ون در برگ")
    var spans: [String] = []
    side.spans(from: 0, count: 4, takesParticles: true) { spans.append(side.text($0.range)) }
    #expect(spans.contains("یوهان ون در برگ"))
    #expect(!spans.contains("یوهان ون در"))
  }

  @Test func `texts of any bytes are read`() {
    for text in ["", " ", "‌", "\u{FFFD}", "“", "A", "a-", "-A-", "'s", "۱۲", "می‌", "É’"] {
      #expect(EnglishSide(text).names { _ in false }.count <= 1)
      #expect(PersianSide(text).words.count <= 1)
    }
  }
}
