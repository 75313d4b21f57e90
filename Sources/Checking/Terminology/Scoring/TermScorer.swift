import PersianText
import Termbase

/// Scores a translation by the terms of a glossary, text by text; see ``TermScore`` for what counts.
public struct TermScorer {
  public private(set) var score = TermScore()
  private let finder: NameFinder
  private var table: RenderingTable

  /// - Parameter finder: the glossary in the language of the translation.
  public init(_ finder: NameFinder) {
    self.finder = finder
    table = RenderingTable(finder.language)
  }

  /// Adds a text, analysed with the same glossary, and its translation.
  public mutating func add(
    _ source: AnalysedText, hypothesis: AlignedTranslation, reference: AlignedTranslation? = nil
  ) {
    let (terms, unrenderable) = source.askedTerms(&table)
    score.unrenderable += unrenderable
    let inReference = reference.map { rendered(terms, by: $0) }
    if let inReference { score.inReference = (score.inReference ?? 0) + inReference.count { $0 } }
    for (segment, places) in TermScorer.segments(of: hypothesis, with: terms) {
      add(segment, of: hypothesis, Array(terms[places]), in: source, inReference.map { $0[places] })
    }
  }

  /// The segments that have terms, and which.
  private static func segments(of translation: AlignedTranslation, with terms: [AskedTerm])
    -> [(AlignedTranslation.Segment, Range<Int>)]
  {
    var next = 0
    return translation.segments.compactMap { segment in
      let start = next
      while next < terms.count, terms[next].range.lowerBound < segment.source.upperBound {
        next += 1
      }
      return next > start ? (segment, start..<next) : nil
    }
  }

  /// Which of the terms a translation renders as approved.
  private func rendered(_ terms: [AskedTerm], by translation: AlignedTranslation) -> [Bool] {
    var isRendered = Array(repeating: false, count: terms.count)
    for (segment, places) in TermScorer.segments(of: translation, with: terms) {
      let rendering = SegmentRendering(
        Array(terms[places]), translation.text, segment.target, finder)
      isRendered.replaceSubrange(places, with: rendering.isRendered)
    }
    return isRendered
  }

  /// - Parameter inReference: of each term, whether the reference renders it as approved.
  private mutating func add(
    _ segment: AlignedTranslation.Segment, of hypothesis: AlignedTranslation, _ terms: [AskedTerm],
    in source: AnalysedText, _ inReference: ArraySlice<Bool>?
  ) {
    let rendering = SegmentRendering(terms, hypothesis.text, segment.target, finder)
    var shares = SegmentShares()
    var notes = MissNotes(hypothesis, segment)
    for (index, term) in terms.enumerated() {
      shares.add(term.form, isRendered: rendering.isRendered[index])
      let form = rendering.forms[index]
      if let form { addRendering(form, of: term, in: source) }
      guard !rendering.isRendered[index] else { continue }
      score.misses.append(
        TermMiss(
          segment: segment.number, concept: source.finder.concept(of: term.form).id,
          source: TermScorer.line(source.source, term.range), expected: term.renderings.approved,
          instead: form.map { finder.term($0).text },
          isUntranslated: notes.holds(source.source.bytes[term.range]),
          isInReference: inReference.map { $0[$0.startIndex + index] },
          translation: notes.translation))
    }
    score.asked += terms.count
    score.rendered += rendering.isRendered.count { $0 }
    score.shares.sum += shares.sum
    score.shares.count += shares.count
    if let inReference {
      // Of several occurrences of one term it is a matter of chance which of them a translation renders: those that
      // the reference renders are looked for anew, alone.
      let wanted = zip(terms, inReference).filter(\.1).map(\.0)
      let again = SegmentRendering(wanted, hypothesis.text, segment.target, finder)
      score.renderedAsReference += again.isRendered.count { $0 }
    }
  }

  /// A deprecated form and a variant are the term that they stand for.
  private mutating func addRendering(
    _ rendering: TermReference, of term: AskedTerm, in source: AnalysedText
  ) {
    let form = source.finder.approvedForm(for: term.form) ?? source.finder.term(term.form)
    score.consistency.add(
      form.text, of: source.finder.concept(of: term.form).id,
      renderedBy: finder.term(rendering).text)
  }

  private static func line(_ text: SourceText, _ range: Range<Int>) -> String {
    String(decoding: text.line(range), as: UTF8.self)
  }
}
