import Checking
import PersianText

/// A text that was checked, before anything is silenced.
struct CheckedText: Sendable {
  /// As it stands in its file.
  let source: SourceText
  /// In the order of their places.
  let findings: [Diagnostic]
  let comments: IgnoreComments
  /// Of a bilingual file.
  var units = UnitRanges()
  /// Why it could not be read to its end.
  var fault: FileFault?
  /// What the file is in, where its bytes are not those of the text, so that it cannot be written: `gzip`, `UTF-16LE`.
  var packing: String?
}

/// A text made ready for the rules: what is no prose of the language in hand is written over.
struct Prose {
  let source: SourceText
  let comments: IgnoreComments
  private let format: MarkupFormat
  private let mask: TextMask
  private let blanked: [UInt8]

  /// - Parameter path: by its ending the form is known; default the name of the text.
  init(_ source: SourceText, path: String? = nil, identifiers: [String]) {
    self.source = source
    let path = path ?? source.name
    comments = IgnoreComments(in: source, .init(path: path), identifiers: identifiers)
    format = MarkupFormat(path: path)
    mask = ProseMask.mask(source.bytes, format).union(comments.ranges)
    blanked = QuotationMarks.blanked(mask.blanked(source.bytes))
  }

  /// All of it, as a text of one language.
  var whole: SourceText { source.overwritten(blanked) }

  /// What no name crosses, as the text has it before anything is written over.
  var paragraphs: [Range<Int>] {
    ParagraphSplitter(format: format).paragraphs(in: source.bytes)
  }

  /// The parts in Persian and in English, each as a text of the same length.
  func parts(_ paragraphs: [Range<Int>]) -> [(language: Language, text: SourceText)] {
    let parts = LanguageParts(blanked, paragraphs: paragraphs)
    func part(_ language: Language, _ own: [Range<Int>], besides others: [Range<Int>])
      -> [(Language, SourceText)]
    {
      if own.isEmpty { return [] }
      return [(language, source.overwritten(TextMask(others).blanked(blanked)))]
    }
    return part(.persian, parts.persian, besides: parts.english)
      + part(.english, parts.english, besides: parts.persian)
  }

  /// The findings in their order, without those about the letters beside what is no prose: a ZWNJ behind a code span
  /// does join something.
  func checked(_ findings: [Diagnostic]) -> CheckedText {
    let kept = findings.filter { finding in
      guard finding.rule.hasPrefix("text/"), let range = finding.location.range else { return true }
      return !mask.touches(range)
    }
    let ordered = kept.enumerated().sorted { a, b in
      let (x, y) = (a.element.location.range, b.element.location.range)
      return (x?.lowerBound ?? 0, a.offset) < (y?.lowerBound ?? 0, b.offset)
    }
    return CheckedText(source: source, findings: ordered.map(\.element), comments: comments)
  }
}
