import PersianText
import Termbase
import Testing

@testable import Checking

/// The same findings on every run: no order of a dictionary, and nothing that another text left behind.
@Suite struct DeterminismTests {
  private static let texts = [
    "ولادیمیرپوتین و هندوستان و شاگهای و هند", "سگینبایف و شانگهای, \"پوتین\" ۱۳9۸",
    "آقای پرادیپ چاندوالا آمد و پرادیپ چاندوللا رفت",
    "Vladimir Putin, Shangai and Nursultan, Astana",
  ]

  private func report(_ order: [Int]) -> [Int: [String]] {
    let finders = [Language.persian, .english].map { NameFinder(RuleTest.common, language: $0) }
    var reports: [Int: [String]] = [:]
    for index in order {
      let text = MarkedText(Self.texts[index])
      let finder = finders[text.language.isPersian ? 0 : 1]
      let analysed = TextAnalyser.analyse(
        SourceText(name: "\(index)", bytes: text.bytes), with: finder)
      reports[index] = Checker().check(analysed).map {
        "\($0.rule) \($0.location.range ?? 0..<0) \($0.message) \($0.fixes.map(\.replacement))"
      }
    }
    return reports
  }

  @Test func `findings do not depend on the run or on the order of texts`() {
    let first = report([0, 1, 2, 3])
    #expect(first.values.allSatisfy { !$0.isEmpty })
    for order in [[3, 2, 1, 0], [1, 3, 0, 2], [0, 0, 1, 2, 3]] { #expect(report(order) == first) }
  }
}
