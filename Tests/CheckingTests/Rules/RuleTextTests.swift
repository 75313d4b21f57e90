import PersianText
import Termbase
import TestSupport
import Testing

@testable import Checking

/// The rules about letters and joiners. What is marked is flagged, all else is silent.
@Suite struct RuleTextTests {
  @Test(arguments: [
    "⟦نخستوزیر⟧ می\u{200C}رود", "⟦نخست وزیر⟧ می\u{200C}رود", "نخست\u{200C}وزیر و ⟦نخست\nوزیر⟧",
    "⟦پو\u{200C}تین⟧ آمد", "⟦نخستوزیر⟧ آمد", "⟦نخستوزیر⟧ و ساگینبایف و کال محمد قاسم اف",
    "سگینبایف و پوتین",
    "پوتین\u{200C}ها و ایرانی\u{200C}ها", "Vladimir Putin",
  ])
  func `lost joiner`(_ text: String) { RuleTest.expect("text/zwnj", text) }

  @Test func `a text that lost its joiners is told so once, without a fix`() throws {
    let all = RuleTest.findings("text/zwnj", MarkedText("نخستوزیر و ساگینبایف"))
    let lost = try #require(all.first)
    #expect(all.count == 1)
    #expect(lost.severity == .warning && lost.fixes.isEmpty)
    #expect(
      lost.notes.map(\.message) == [
        "«نخستوزیر»: «نخست\u{200C}وزیر»", "«ساگینبایف»: «ساگین\u{200C}بایف»",
      ])
    #expect(
      lost.message == "the text has no ZWNJ (U+200C) at all; 2 names want one, as «نخستوزیر»: "
        + "«نخست\u{200C}وزیر». Have it restored before other corrections")
    let one = RuleTest.findings("text/zwnj", MarkedText("نخست وزیر می\u{200C}رود")).first
    #expect(one?.severity == .note)
    #expect(one?.fixes == [Diagnostic.Fix("نخست\u{200C}وزیر", isSafe: true)])
  }

  @Test(arguments: [
    "ایران⟦\u{200C}⟧ است", "⟦\u{200C}⟧ایران⟦\u{200C}⟧", "می⟦\u{200C}\u{200C}⟧خواهم",
    "می\u{200C}خواهم",
    "«⟦\u{200C}⟧ایران»", "ســ\u{200C}ها و مُ\u{200C}ها و ۱۹\u{200C}ام و X\u{200C}ها",
    "a⟦\u{200C}⟧ b",
    "ب ⟦\u{200C}\u{200C}\u{200C}⟧ ب",
  ])
  func `stray joiner`(_ text: String) { RuleTest.expect("text/stray-zwnj", text) }

  @Test func `a stray joiner is removed, a doubled one halved`() {
    let findings = RuleTest.findings(
      "text/stray-zwnj", MarkedText("ایران\u{200C} می\u{200C}\u{200C}خواهم"))
    #expect(findings.map { $0.fixes.map(\.replacement) } == [[""], ["\u{200C}"]])
    #expect(findings.allSatisfy { $0.severity == .note })
  }

  @Test(arguments: [
    "⟦كتاب⟧ و کتاب و ⟦علي⟧ و ⟦موسى⟧", "⟦بي\u{200C}شكك⟧، ⟦يُك⟧.", "کتاب علی", "\u{FEFF}⟦كتاب⟧",
    "the word كتاب in an English text is Arabic", "مؤمن، رئیس، أحمد",
  ])
  func `Arabic letter`(_ text: String) { RuleTest.expect("text/arabic-letter", text) }

  @Test func `a word is put right, and many words are one finding`() {
    let one = RuleTest.findings("text/arabic-letter", MarkedText("بي\u{200C}شكك"))
    #expect(one.map(\.fixes) == [[Diagnostic.Fix("بی\u{200C}شکک", isSafe: true)]])
    let twenty = String(repeating: "علي ", count: 20)
    #expect(RuleTest.findings("text/arabic-letter", MarkedText(twenty)).count == 20)
    let more = RuleTest.findings("text/arabic-letter", MarkedText(twenty + "كه"))
    #expect(
      more.map(\.message) == [
        "21 words are written with Arabic ي, ى or ك, the first of them «علي»; Persian has ی and ک"
      ])
    #expect(more.map(\.location.range) == [0..<6])
  }

  @Test func `every rule has a name and a sentence of its own`() {
    let rules = RuleCatalogue.textRules.map { type(of: $0) }
    #expect(Set(rules.map { $0.identifier }).count == rules.count)
    #expect(rules.allSatisfy { $0.identifier.contains(/^[a-z]+\/[a-z-]+$/) })
    #expect(rules.allSatisfy { !$0.summary.isEmpty && !$0.summary.hasSuffix(".") })
  }

  @Test func `findings come in the order of the text, and only of the rules that are asked for`() {
    let text = RuleTest.analyse(MarkedText("كتاب سگینبایف ایران\u{200C} هندوستان شاگهای علي"))
    let all = Checker().check(text)
    let places = all.compactMap(\.location.range?.lowerBound)
    #expect(places == places.sorted() && places.count == all.count)
    #expect(Set(all.map(\.rule)).count > 4)
    let asked: Set = ["text/stray-zwnj", "name/variant"]
    #expect(Set(Checker(rules: asked).check(text).map(\.rule)) == asked)
    #expect(Checker(rules: []).check(text).isEmpty)
  }

  @Test(arguments: 0..<150)
  func `any text: findings point into it, and their report steers no terminal`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = RuleTest.common.concepts.flatMap(\.terms).map(\.text)
    let between = [
      " ", "\n", "\r\n", "\n\n", "\u{200C}", "\u{202E}", "\u{1B}", "\u{64E}", "«", "»", ". ", "و",
      "ي", "ها", "'s", "\u{0}",
      "شهر ", "😀", "",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      var word = Array((words.randomElement(using: &random) ?? "").utf8)
      if Int.random(in: 0..<5, using: &random) == 0,
        let index = word.indices.randomElement(using: &random)
      {
        word.remove(at: index)
      }
      bytes += word + Array((between.randomElement(using: &random) ?? "").utf8)
    }
    for language in [Language.persian, .english] {
      let source = SourceText(name: "t", bytes: bytes)
      let finder = NameFinder(RuleTest.common, language: language)
      let findings = Checker().check(TextAnalyser.analyse(source, with: finder))
      for finding in findings {
        let range = finding.location.range ?? 0..<0
        #expect(!range.isEmpty && range.upperBound <= bytes.count)
        #expect(finding.fixes.allSatisfy { Array($0.replacement.utf8) != Array(bytes[range]) })
      }
      let report = TextReporter(sources: [source], style: .init()).report(findings)
      #expect(!report.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
    }
  }
}
