import Checking
import PersianText
import Termbase
import TestSupport
import Testing

/// The article that Dabir was made for, with the glossary that it ships.
@Suite(.enabled(if: SharedData.mustRun, .init(rawValue: SharedData.missing)))
struct RuleSeedArticleTests {
  private let text: SourceText
  private let findings: [Diagnostic]
  private let mentions: [AnalysedText.Mention]

  init() throws {
    text = SourceText(name: "article", bytes: try SharedData.bytes("data/seed/sco-2019.fa.txt"))
    let glossary = try Termbase.read([Fixtures.package + "/Glossaries"])
    let analysed = TextAnalyser.analyse(text, with: NameFinder(glossary, language: .persian))
    mentions = analysed.mentions
    findings = Checker().check(analysed)
  }

  @Test func `every misprint of a person's name is found, and the right form offered`() throws {
    let rows = try SharedData.text("data/seed/names.tsv").split(separator: "\n").dropFirst()
    for row in rows {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells[3] == "person", cells[0] != cells[1] else { continue }
      let places = ranges(of: cells[0])
      #expect(!places.isEmpty, "\(cells[0]) is not in the article")
      let offering = findings.filter { finding in
        ([finding.message] + finding.fixes.map(\.replacement) + finding.notes.map(\.message))
          .contains { $0.contains(cells[1]) }
      }
      #expect(
        offering.contains { finding in touches(finding, places) }, "\(cells[0]): \(cells[1])")
    }
  }

  @Test func `the threshold of a meeting is no city`() throws {
    let paragraphs = ParagraphSplitter().paragraphs(in: text.bytes)
    let fifteenth = try #require(paragraphs.dropFirst(14).first)
    #expect(text[fifteenth].hasPrefix("در آستانه نشست"))
    let phrase = fifteenth.lowerBound..<fifteenth.lowerBound + "در آستانه".utf8.count
    #expect(!mentions.contains { $0.range.overlaps(phrase) })
    #expect(!findings.contains { $0.location.range?.overlaps(phrase) ?? true })
    let city = try #require(ranges(of: "«آستانه»").first)
    #expect(mentions.contains { $0.range == city.lowerBound + 2..<city.upperBound - 2 })
  }

  @Test func `every finding points into the article`() {
    #expect(!findings.isEmpty)
    for finding in findings {
      let range = finding.location.range ?? 0..<0
      #expect(!range.isEmpty && range.upperBound <= text.bytes.count)
      #expect(String(validating: text.bytes[range], as: UTF8.self) != nil)
      #expect(finding.message.contains(text[range]))
    }
  }

  /// True where a finding or one of its notes points to one of the places.
  private func touches(_ finding: Diagnostic, _ places: [Range<Int>]) -> Bool {
    let pointed = [finding.location.range] + finding.notes.map(\.location?.range)
    return pointed.contains { range in places.contains { range?.overlaps($0) ?? false } }
  }

  private func ranges(of words: String) -> [Range<Int>] {
    let needle = Array(words.utf8)
    return text.bytes.indices.filter { text.bytes[$0...].starts(with: needle) }
      .map { $0..<$0 + needle.count }
  }
}
