import Alignment
import Checking
import PersianText
import Termbase

/// A text and its translations, aligned: line by line where they have as many lines, else by the aligner.
struct ScoredFiles {
  private let termbase: Termbase
  private let inputs: ScoreInputs

  init(_ inputs: ScoreInputs, _ termbase: Termbase) {
    self.inputs = inputs
    self.termbase = termbase
  }

  func score(source: String, hypothesis: String, reference: String?) throws -> TermScore {
    let source = try SourceFile.read(source)
    let translation = try SourceFile.read(hypothesis)
    let languages = inputs.languages(of: source.bytes, translation.bytes)
    let hypothesis = try aligned(source, translation, languages)
    let reference = try reference.map { try aligned(source, try SourceFile.read($0), languages) }
    // A name does not cross from one line to the next where lines are segments.
    let lines = hypothesis.isByLine ? hypothesis.translation.segments.map(\.source) : nil
    let text = TextAnalyser.analyse(
      source, with: NameFinder(termbase, language: languages.source, findsNearNames: false),
      paragraphs: lines)
    var scorer = TermScorer(
      NameFinder(termbase, language: languages.target, findsNearNames: false))
    scorer.add(text, hypothesis: hypothesis.translation, reference: reference?.translation)
    return scorer.score
  }

  private func aligned(_ source: SourceText, _ target: SourceText, _ languages: LanguagePair)
    throws -> (translation: AlignedTranslation, isByLine: Bool)
  {
    try Inputs.check(source, target, are: languages)
    let byLine = Segmentation(isByLine: true)
    let (lines, others) = (byLine.segments(of: source), byLine.segments(of: target))
    guard lines.count == others.count else {
      return (AlignedTranslation(target, try segments(source, target, languages)), false)
    }
    let segments = zip(lines, others).enumerated().map { index, pair in
      AlignedTranslation.Segment(
        number: index + 1, source: pair.0.range, target: pair.1.range)
    }
    return (AlignedTranslation(target, segments), true)
  }

  /// The beads of two texts of sentences; a sentence without a counterpart is a segment of its own.
  private func segments(_ source: SourceText, _ target: SourceText, _ languages: LanguagePair)
    throws -> [AlignedTranslation.Segment]
  {
    let documents = try PairAligner(termbase).align(
      SegmentedText(source, Segmentation()), SegmentedText(target, Segmentation()), languages)
    Console.complain(
      "\(source.name) and \(target.name) have not as many lines, and are aligned by sentences")
    for remark in documents.remarks { Console.complain(remark) }
    return documents.beads.compactMap { bead in
      guard !documents.isBreak(bead), let covered = documents.source.cover(bead.source) else {
        return nil
      }
      return AlignedTranslation.Segment(
        number: bead.source.lowerBound + 1, source: covered,
        target: documents.target.cover(bead.target) ?? 0..<0)
    }
  }
}
