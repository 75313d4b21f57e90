import PersianText
import Testing

@testable import Checking

@Suite struct TermScorerTests {
  /// Segments divided by bars, their translation, and how many terms it renders of how many, counted by hand.
  @Test(arguments: [
    ("پوتین به چین رفت.", "Putin went to China.", 2, 2),
    ("پوتین به چین رفت.", "He went to China.", 1, 2),
    // Each form is used once.
    ("پوتین و پوتین و پوتین", "Putin and Putin", 2, 3), ("پوتین", "Putin, Putin", 1, 1),
    ("پوتین | پوتین", "Putin, Putin | he", 1, 2),
    // A form that is not approved is none.
    ("پوتین", "Poutine", 0, 1), ("پوطین", "Putin", 1, 1), ("Astana", "آستانه", 1, 1),
    ("شهر آستانه", "Nursultan", 0, 1),
    // Any form of the concept, with endings, however it is divided.
    ("پوتین\u{200C}ها", "Putin’s", 1, 1), ("ولادیمیر پوتین", "Wladimir\nPutin", 1, 1),
    ("Putin's China", "چين پوتین\u{200C}اش", 2, 2), ("SCO", "سازمان همکاري شانگهاي", 1, 1),
    ("the minister", "وزیرهای", 1, 1), ("Putin", "پوتینگ", 0, 1), ("Putin", "Putin", 0, 1),
    ("China", "مردم چینی", 1, 1),
    // What may be several concepts is rendered by a form of any.
    ("الازهر", "Al-Azhar Mosque", 1, 1), ("الازهر", "Al-Azhar University", 1, 1),
    ("الازهر و الازهر", "Al-Azhar Mosque", 1, 2),
    // The adjective of a place, in English.
    ("بازار چین", "the Chinese market", 1, 1), ("بازار چین", "the chin market", 0, 1),
    ("اتباع کره جنوبی", "two South Koreans", 1, 1), ("کره جنوبی", "North Koreans", 0, 1),
    ("چین و چین", "Chinese and he", 1, 2), ("مردم چینی", "they", 0, 0),
    // Not asked for: no rendering in the glossary, a common word.
    ("گفتمان", "discourse", 0, 0), ("در آستانه نشست", "before the session", 0, 0),
    ("", "", 0, 0), ("پوتین", "", 0, 1), ("رفت. | پوتین", "Putin | he", 0, 1),
  ])
  func `occurrences are counted`(
    _ source: String, _ hypothesis: String, _ rendered: Int, _ asked: Int
  ) {
    let score = TermTest.score(source, hypothesis)
    #expect((score.rendered, score.asked) == (rendered, asked))
    #expect(score.misses.count == asked - rendered)
    #expect(score.rate == (asked == 0 ? nil : Double(rendered) / Double(asked)))
  }

  @Test func `terms without a rendering are told apart`() {
    #expect(TermTest.score("گفتمان چین", "China").unrenderable == 1)
  }

  @Test func `the mean is over the terms of segments`() {
    // Putin 1 of 2 and China 1 of 1; Putin 1 of 1; Putin 0 of 1.
    let score = TermTest.score(
      "پوتین، پوتین، چین | پوتین | پوتین", "Putin, China | Putin | he")
    #expect(score.rate == 3.0 / 5)
    #expect(score.meanRate == 2.5 / 4)
  }

  @Test func `a miss tells where it is, what was expected and what stands there`() {
    let score = TermTest.score(
      "رفت. | ولادیمیر  پوتین به چین رفت.", "He went. | Poutine\twent to China.",
      reference: "He went. | Vladimir Putin went there.")
    #expect(
      score.misses == [
        TermMiss(
          segment: 2, concept: "putin", source: "ولادیمیر پوتین",
          expected: ["Vladimir Putin", "Wladimir Putin", "Putin"], instead: "Poutine",
          isUntranslated: false, isInReference: true, translation: "Poutine went to China.")
      ])
  }

  @Test(arguments: [("SCO", "به SCO رفت", true), ("SCO", "به SCOX رفت", false), ("SCO", "", false)])
  func `a miss tells of what is left as it is`(
    _ source: String, _ hypothesis: String, _ isUntranslated: Bool
  ) {
    #expect(TermTest.score(source, hypothesis).misses.map(\.isUntranslated) == [isUntranslated])
  }

  /// A source, a hypothesis and a reference; what the reference renders, and of that what the hypothesis does.
  @Test(arguments: [
    ("پوتین در چین", "Putin in China", "Putin in China", 2, 2),
    ("پوتین در چین", "he in China", "Putin there", 1, 0),
    ("پوتین و پوتین", "Putin", "Putin and he", 1, 1),
    ("پوتین و پوتین | چین", "Putin | China", "Putin, Putin | she", 2, 1),
    ("پوتین", "Putin", "Poutine", 0, 0),
  ])
  func `what the reference renders is counted by itself`(
    _ source: String, _ hypothesis: String, _ reference: String, _ inReference: Int, _ rendered: Int
  ) {
    let score = TermTest.score(source, hypothesis, reference: reference)
    #expect(score.inReference == inReference)
    #expect(score.renderedAsReference == rendered)
    #expect(
      score.rateInReference == (inReference == 0 ? nil : Double(rendered) / Double(inReference)))
  }

  @Test func `a full name is rendered before its acronym is`() {
    let score = TermTest.score(
      "SCO (Shanghai Cooperation Organisation)", "سازمان همکاری شانگهای (SCO)")
    #expect(score.misses.map(\.source) == ["SCO"])
  }

  @Test func `of a long segment a miss has the beginning`() {
    let score = TermTest.score("پوتین", String(repeating: "او رفت ", count: 1_000))
    #expect(score.misses.map { $0.translation.utf8.count < 1_100 } == [true])
    #expect(score.misses.map { $0.translation.hasSuffix(" …") } == [true])
  }

  @Test func `texts are added up`() {
    var scorer = TermScorer(TermTest.finder(.english))
    for hypothesis in ["Putin", "he"] {
      let source = TermTest.analyse("پوتین")
      let range = 0..<source.source.bytes.count
      let text = SourceText(name: "h", text: hypothesis)
      scorer.add(
        source,
        hypothesis: AlignedTranslation(
          text,
          [AlignedTranslation.Segment(number: 1, source: range, target: 0..<text.bytes.count)]))
    }
    #expect((scorer.score.rendered, scorer.score.asked) == (1, 2))
  }
}

@Suite struct TermConsistencyTests {
  @Test func `the most frequent rendering of a term is its pseudo-reference`() {
    // Putin: 3 renderings, 2 alike; China: 2 of 2; the SCO: once, and not counted.
    let score = TermTest.score(
      "پوتین در چین | پوتین | پوتین و سازمان شانگهای | چین | چین",
      "Vladimir Putin in China | Putin | Putin and the SCO | China | there")
    #expect(score.consistency.termCount == 2)
    #expect(score.consistency.renderingCount == 5)
    #expect(score.consistency.rate == 4.0 / 5)
    #expect(
      score.consistency.variations == [
        TermConsistency.Variation(
          concept: "putin", term: "پوتین",
          renderings: [
            TermConsistency.Rendering(form: "Putin", count: 2),
            TermConsistency.Rendering(form: "Vladimir Putin", count: 1),
          ])
      ])
  }

  @Test func `a misspelt form is the term that it stands for`() {
    let score = TermTest.score("پوتین | پوطین", "Putin | Poutine")
    #expect(score.consistency.rate == 0.5)
    #expect(score.rendered == 1)
  }

  @Test func `a full name and a surname are two terms`() {
    let score = TermTest.score(
      "پوتین و ولادیمیر پوتین | ولادیمیر پوتین و پوتین",
      "Vladimir Putin and Putin | Vladimir Putin and Putin")
    #expect(score.consistency.rate == 1)
    #expect(score.consistency.termCount == 2)
  }

  @Test func `without a term that recurs there is no rate`() {
    #expect(TermTest.score("پوتین", "Putin").consistency.rate == nil)
  }
}

@Suite struct PlaceAdjectiveTests {
  @Test(arguments: [
    ("china", "chinese"), ("iran", "iranian"), ("italy", "italian"), ("canada", "canadians"),
    ("europe", "european"), ("russia", "russian"), ("turkey", "turkish"), ("sweden", "swedish"),
    ("iraq", "iraqi"), ("pakistan", "pakistani"), ("uzbekistan", "uzbek"),
    ("tajikistan", "tajiks"), ("germany", "germans"), ("united states", "american"),
    ("south korea", "south korean"), ("saudi arabia", "saudi"),
  ])
  func `an adjective is known`(_ name: String, _ adjective: String) {
    let words = (adjective + " people").split(separator: " ").map(String.init)
    #expect(PlaceAdjective.length(in: words[...], of: name) == words.count - 1)
  }

  @Test(arguments: [
    ("china", "children"), ("china", "chin"), ("china", "china"), ("austria", "australian"),
    ("niger", "nigerian"), ("india", "indiana"), ("korea", "korn"), ("south korea", "north korean"),
    ("oman", "roman"), ("iran", ""),
  ])
  func `another word is none`(_ name: String, _ word: String) {
    let words = word.split(separator: " ").map(String.init)
    #expect(PlaceAdjective.length(in: words[...], of: name) == 0)
  }
}
