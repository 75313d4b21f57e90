import PersianText
import Termbase
import Testing
import Transliteration

@testable import Checking

/// The examples on the pages of rules do what the pages say.
@Suite struct RulePageTests {
  @Test func `every rule has a page, and its own name`() {
    let entries = RuleCatalogue.entries
    #expect(Set(entries.map(\.identifier)).count == entries.count)
    for entry in entries {
      #expect(entry.documentation != nil, "\(entry.identifier)")
      #expect(entry.identifier.split(separator: "/").count == 2, "\(entry.identifier)")
      #expect(entry.page.contains("Wrong:\n") && entry.page.contains("Right:\n"))
    }
  }

  @Test(arguments: RuleCatalogue.entries.map(\.identifier).filter { $0.hasPrefix("glossary/") })
  func `a rule over glossaries`(_ rule: String) throws {
    let page = try #require(RuleCatalogue.entry(rule)?.documentation)
    #expect(try findings(rule, page.right) == [])
    let wrong = MarkedText(page.wrong.text)
    let header = rule == "glossary/header" ? 0 : GlossaryColumn.header.utf8.count + 1
    #expect(
      try findings(rule, page.wrong)
        == wrong.ranges.map {
          $0.lowerBound + header..<$0.upperBound + header
        })
  }

  private func findings(_ rule: String, _ example: RuleDocumentation.Example) throws -> [Range<Int>]
  {
    let rows = String(decoding: MarkedText(example.text).bytes, as: UTF8.self)
    let isWhole = rows.hasPrefix("term\t")
    let text = isWhole ? rows : GlossaryColumn.header + "\n" + rows + "\n"
    let file = GlossaryReader.read(SourceText(name: "t.tsv", text: text))
    // Only one rule asks the model, which takes a moment to load.
    let model = rule == ImplausiblePair.identifier ? try NameModel.embedded() : nil
    let linter = GlossaryLinter(judge: model.map(RulePageTests.judge))
    return linter.check(Termbase(files: [file])).filter { $0.rule == rule }
      .compactMap(\.location.range)
  }

  private static func judge(_ model: NameModel) -> GlossaryLinter.PairJudge {
    { persian, english in model.judge(persian: persian, english: english) }
  }

  @Test(arguments: ["silence/unused", "silence/malformed"])
  func `a rule over comments`(_ rule: String) throws {
    let page = try #require(RuleCatalogue.entry(rule)?.documentation)
    for (example, isWrong) in [(page.wrong, true), (page.right, false)] {
      let marked = MarkedText(example.text)
      let source = SourceText(name: "t.txt", bytes: marked.bytes)
      let comments = IgnoreComments(
        in: source, .hash, identifiers: RuleCatalogue.entries.map(\.identifier))
      let prose = TextMask(comments.ranges).blanked(source.bytes)
      let finder = NameFinder(RuleTest.common, language: .persian)
      let text = TextAnalyser.analyse(SourceText(name: "t.txt", bytes: prose), with: finder)
      var silencer = Silencer(
        paths: ReportPaths(folder: "/"), today: try #require(CalendarDay("2026-11-28")))
      silencer.add(Checker().check(text), in: source, settings: nil, comments: comments)
      let found = silencer.told.filter { $0.rule == rule }.compactMap(\.location.range)
      #expect(found == (isWrong ? marked.ranges : []))
      #expect(isWrong || silencer.told.isEmpty)
    }
  }

  @Test func `a unit of a file that cannot be read`() throws {
    let page = try #require(RuleCatalogue.entry("file/broken-unit")?.documentation)
    for (example, isWrong) in [(page.wrong, true), (page.right, false)] {
      let test = try BilingualTest(example.text, name: "fa.po", rules: [])
      #expect(test.ranges == (isWrong ? test.marked.ranges : []))
      #expect(test.findings.allSatisfy { $0.rule == "file/broken-unit" })
    }
  }

  @Test func `an ignored term whose time is over`() throws {
    let page = try #require(RuleCatalogue.entry("silence/expired")?.documentation)
    for (example, isWrong) in [(page.wrong, true), (page.right, false)] {
      let marked = MarkedText(example.text)
      let settings = try ConfigurationReader.read(SourceText(name: "t.yml", bytes: marked.bytes))
      let terms = IgnoredTerms(
        settings.ignoredTerms, today: try #require(CalendarDay("2026-11-28")))
      #expect(terms.expired.compactMap(\.location.range) == (isWrong ? marked.ranges : []))
    }
  }

  @Test(arguments: [
    ("near", "name/near"), ("name/nera", "name/near"), ("stray-zwnj", "text/stray-zwnj"),
    ("glosary/order", "glossary/order"), ("Name/Near", "name/near"), ("entirely-other", nil),
    ("", nil),
  ])
  func `the rule that is meant`(_ word: String, _ rule: String?) {
    #expect(RuleCatalogue.nearest(to: word) == rule)
  }
}
