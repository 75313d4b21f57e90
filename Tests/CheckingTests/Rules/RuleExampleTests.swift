import PersianText
import Termbase
import Testing
import Transliteration

@testable import Checking

/// The examples in the pages of the rules: each is what it says.
@Suite struct RuleExampleTests {
  private let glossary = GlossaryReader.read(
    SourceText(
      name: "example.tsv",
      text: "concept\tkind\tlang\tterm\tstatus\ttype\tscheme\tsource\tnote\n"
        + RuleDocumentation.exampleGlossary + "\n"))

  private static let rules: [any Rule.Type] =
    RuleCatalogue.textRules.map { type(of: $0) } + RuleCatalogue.pairRules.map { type(of: $0) }

  @Test func `the example glossary is sound`() {
    #expect(glossary.faults.isEmpty, "\(glossary.faults.map(\.message))")
    #expect(glossary.concepts.count > 8)
  }

  @Test(arguments: Self.rules.map { $0.identifier })
  func `the wrong example is found, and the right one is silent`(_ identifier: String) throws {
    let rule = try #require(Self.rules.first { $0.identifier == identifier })
    for example in [rule.documentation.wrong, rule.documentation.right] {
      let (text, translation) = (MarkedText(example.text), example.translation.map(MarkedText.init))
      let found = try findings(identifier, text, translation)
      let places = found.map { "\($0.location.source) \($0.location.range ?? 0..<0)" }
      let wanted =
        text.ranges.map { "fa \($0)" } + (translation?.ranges ?? []).map { "en \($0)" }
      #expect(
        places == wanted, "\(example.text) \(example.translation ?? ""): \(found.map(\.message))")
      #expect(found.allSatisfy { $0.severity <= rule.severity })
    }
    #expect(rule.documentation.why.count > 40 && !rule.summary.hasSuffix("."))
  }

  @Test func `identifiers are unique`() {
    let identifiers = Self.rules.map { $0.identifier }
    #expect(Set(identifiers).count == identifiers.count)
  }

  private func findings(_ rule: String, _ text: MarkedText, _ translation: MarkedText?) throws
    -> [Diagnostic]
  {
    let termbase = Termbase(files: [glossary])
    let model = try NameModel.embedded()
    let checker = Checker(rules: [rule])
    func analyse(_ text: MarkedText, _ name: String) -> AnalysedText {
      TextAnalyser.analyse(
        SourceText(name: name, bytes: text.bytes),
        with: NameFinder(termbase, language: text.language, model: model))
    }
    guard let translation else { return checker.check(analyse(text, "fa")) }
    let splitter = ParagraphSplitter()
    let beads = zip(
      splitter.paragraphs(in: text.bytes), splitter.paragraphs(in: translation.bytes))
    return checker.check(
      AnalysedPair(
        source: analyse(text, "fa"), target: analyse(translation, "en"),
        beads: beads.map { AnalysedPair.Bead(source: $0.0, target: $0.1) }))
  }
}
