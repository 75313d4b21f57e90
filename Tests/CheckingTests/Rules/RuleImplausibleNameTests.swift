import PersianText
import Testing
import Transliteration

@testable import Checking

/// Names of a sentence and its translation that stand for each other. What is marked cannot.
@Suite struct RuleImplausibleNameTests {
  private static let glossary = RuleTest.glossary(
    """
    patrushev person preferred full نیکولای پاتروشف
    patrushev person admitted short پاتروشف
    patrushev person preferred full Nikolai Patrushev
    patrushev person admitted short Patrushev
    """)

  @Test(arguments: [
    ("پاتروشف به شهر رفت.", "⟦Petrushkin⟧ went to the city."),
    ("پاتروشف به شهر رفت.", "Patrushev went to the city."),
    ("پاتروشف به شهر رفت.", "He went to the city."),
    ("پاتروشف به شهر رفت.", "Yesterday Gorbachev went to the city."),
    ("Petrushkin went to the city.", "⟦پاتروشف⟧ به شهر رفت."),
    ("Patrushev went to the city.", "پاتروشف به شهر رفت."),
    ("He went to the city.", "پاتروشف به شهر رفت."),
    ("Patroushev went to the city.", "پاتروشف به شهر رفت."),
  ])
  func `a name stands for another in either direction`(_ source: String, _ target: String)
    throws
  {
    let model = try NameModel.embedded()
    func analyse(_ text: MarkedText, _ name: String) -> AnalysedText {
      TextAnalyser.analyse(
        SourceText(name: name, bytes: text.bytes),
        with: NameFinder(Self.glossary, language: text.language, model: model))
    }
    let (source, target) = (MarkedText(source), MarkedText(target))
    let whole = AnalysedPair.Bead(source: 0..<source.bytes.count, target: 0..<target.bytes.count)
    let pair = AnalysedPair(
      source: analyse(source, "s.txt"), target: analyse(target, "t.txt"), beads: [whole])
    let found = ImplausibleName().check(pair)
    #expect(found.map(\.location.range) == target.ranges)
    #expect(found.allSatisfy { $0.location.source == "t.txt" })
    #expect(found.allSatisfy { $0.notes.first?.location?.source == "s.txt" })
  }
}
