import Foundation
import PersianText
import Termbase

@testable import Checking

/// Texts and a glossary whose terms are counted by hand.
enum TermTest {
  static let termbase = Termbase(files: [
    glossary(
      "astana|place|fa|آستانه|preferred|homograph",
      "astana|place|en|Astana|preferred|full", "astana|place|en|Nursultan|superseded|full",
      "china|place|fa|چین|preferred|full", "china|place|en|China|preferred|full",
      "egypt-cairo|organization|fa|الازهر|preferred|full",
      "egypt-cairo|organization|en|Al-Azhar University|preferred|full",
      "azhar-mosque|place|fa|الازهر|preferred|full",
      "azhar-mosque|place|en|Al-Azhar Mosque|preferred|full",
      "minister|title|fa|وزیر|preferred|full", "minister|title|en|Minister|preferred|full",
      "pub|organization|fa|کافه|preferred|full",
      "pub|organization|en|Tom & \"Jerry\" <Bar>|preferred|full",
      "putin|person|fa|ولادیمیر پوتین|preferred|full", "putin|person|fa|پوتین|admitted|short",
      "putin|person|fa|پوطین|deprecated|short",
      "putin|person|en|Vladimir Putin|preferred|full", "putin|person|en|Poutine|deprecated|short",
      "putin|person|en|Putin|admitted|short", "putin|person|en|Wladimir Putin|admitted|variant",
      "sco|organization|fa|سازمان همکاری شانگهای|preferred|full",
      "sco|organization|fa|سازمان شانگهای|admitted|short",
      "sco|organization|en|Shanghai Cooperation Organisation|preferred|full",
      "sco|organization|en|SCO|admitted|acronym",
      "south-korea|place|fa|کره جنوبی|preferred|full",
      "south-korea|place|en|South Korea|preferred|full",
      "discourse|term|fa|گفتمان|preferred|full")
  ])

  static func finder(_ language: Language) -> NameFinder {
    NameFinder(termbase, language: language, findsNearNames: false)
  }

  static func analyse(_ text: String, name: String = "t.txt") -> AnalysedText {
    let source = SourceText(name: name, text: text)
    return TextAnalyser.analyse(source, with: finder(TextLanguage.guess(source.bytes)))
  }

  static func inventory(_ texts: String...) -> TermInventory {
    var inventory = TermInventory()
    for text in texts {
      let analysed = analyse(text)
      inventory.add(analysed, to: analysed.isPersian ? .english : .persian)
    }
    return inventory
  }

  /// The score of segments divided by bars.
  static func score(_ source: String, _ hypothesis: String, reference: String? = nil) -> TermScore {
    let source = Segments(source)
    let language = TextLanguage.guess(source.text.bytes)
    var scorer = TermScorer(finder(language.isPersian ? .english : .persian))
    let analysed = TextAnalyser.analyse(
      source.text, with: finder(language), paragraphs: source.ranges)
    scorer.add(
      analysed, hypothesis: aligned(source, Segments(hypothesis)),
      reference: reference.map { aligned(source, Segments($0)) })
    return scorer.score
  }

  private struct Segments {
    let text: SourceText
    var ranges: [Range<Int>] = []

    init(_ segments: String) {
      var bytes: [UInt8] = []
      for segment in segments.components(separatedBy: " | ") {
        ranges.append(bytes.count..<bytes.count + segment.utf8.count)
        bytes += segment.utf8 + [0x0A]
      }
      text = SourceText(name: "t.txt", bytes: bytes)
    }
  }

  private static func aligned(_ source: Segments, _ target: Segments) -> AlignedTranslation {
    let sides = zip(source.ranges, target.ranges)
    return AlignedTranslation(
      target.text,
      sides.enumerated().map {
        AlignedTranslation.Segment(number: $0 + 1, source: $1.0, target: $1.1)
      })
  }
}
