import PersianText
import Testing

@testable import Checking

@Suite struct RuleMissingTermTests {
  /// A sentence and its translation. What is marked has no rendering.
  @Test(arguments: [
    ("⟦شانگهای⟧ شهری است.", "It is a city."), ("شانگهای شهری است.", "Shanghai is a city."),
    ("به سازمان شانگهای پیوست", "It joined the SCO"),
    ("به سازمان شانگهای پیوست", "the Shanghai Cooperation Organisation"),
    ("اعضای شانگهای", "the members of the SCO"), ("⟦نورسلطان⟧ رفت", "He went"),
    ("نورسلطان", "to Astana"),
    ("⟦ایران⟧ رفت", "Tirana went"), ("ایران", "the Iranian side"),
    ("در آستانه نشست", "Before the meeting"),
    ("شهر ⟦آستانه⟧", "the city"),
    ("شهر آستانه", "Nursultan"),
    ("ایرانی\u{200C}ها و ⟦ایران⟧", "they"), ("نخست\u{200C}وزیر", "the Prime Minister"),
    ("⟦پوتین⟧ و پوتین", "he"), ("⟦پوتین⟧ و ⟦ایران⟧", "India and Nikolai Patrushev"),
    ("پوتین", "PUTIN’S"),
    ("پاتروشف رفت", "Mr Patrushov went"), ("⟦ایران⟧ ماند", "IR$ 5 and US$ 3"),
    ("گفتمان", "discourse"), ("", "Putin"), ("پوتین", "Putins"),
  ])
  func `a term is asked for in its translation`(_ source: String, _ target: String) {
    let marked = MarkedText(source)
    let pair = pair(marked, MarkedText(target))
    #expect(MissingTerm().check(pair).map(\.location.range) == marked.ranges)
  }

  @Test func `it says where it looked and for what`() throws {
    let pair = pair(MarkedText("رفت. پوتین رفت."), MarkedText("He went."))
    let finding = try #require(MissingTerm().check(pair).first)
    #expect(finding.rule == "term/missing" && finding.severity == .warning)
    #expect(
      finding.message == "«پوتین» has no approved rendering in its translation (t.txt:1:1); "
        + "expected “Vladimir Putin”, “Wladimir Putin”, “Putin”")
    #expect(finding.notes.map(\.location?.range) == [0..<8])
  }

  @Test func `each bead answers for itself`() {
    let source = MarkedText("پوتین آمد. ⟦ایران⟧ رفت. ⟦پوتین⟧ ماند.")
    let target = MarkedText("Putin came. Putin went. Iran stayed.")
    let splitter = SentenceSplitter()
    let beads = zip(splitter.sentences(in: source.bytes), splitter.sentences(in: target.bytes))
    let pair = AnalysedPair(
      source: RuleTest.analyse(source), target: RuleTest.analyse(target),
      beads: beads.map { AnalysedPair.Bead(source: $0.0, target: $0.1) })
    #expect(MissingTerm().check(pair).map(\.location.range) == source.ranges)
  }

  @Test(arguments: ["en", "en-GB", "EN"])
  func `a variety of a language has the terms of the language`(_ tag: String) throws {
    let language = try #require(Language(tag))
    #expect(MissingTerm().check(pair(MarkedText("پوتین"), MarkedText("he"), language)).count == 1)
    #expect(MissingTerm().check(pair(MarkedText("پوتین"), MarkedText("Putin"), language)).isEmpty)
  }

  @Test func `it is run with the other rules, or alone, or not`() {
    let pair = pair(MarkedText("سگینبایف"), MarkedText("Nursultan"))
    #expect(
      Checker().check(pair).map(\.rule) == ["name/deprecated", "term/missing", "name/deprecated"])
    #expect(Checker(rules: ["term/missing"]).check(pair).map(\.rule) == ["term/missing"])
    #expect(Checker(rules: ["name/variant"]).check(pair).isEmpty)
  }

  private func pair(_ source: MarkedText, _ target: MarkedText, _ language: Language = .english)
    -> AnalysedPair
  {
    let whole = AnalysedPair.Bead(source: 0..<source.bytes.count, target: 0..<target.bytes.count)
    return AnalysedPair(
      source: RuleTest.analyse(source, .persian), target: RuleTest.analyse(target, language),
      beads: [whole])
  }
}
