public import PersianText
import Termbase

/// Reads a text paragraph by paragraph and finds the names in it.
///
/// Memory is that of the findings and of the longest paragraph's normal form. Cost is linear in the text; the search
/// for near names remembers its answers, for words recur.
public struct TextAnalyser {
  private let finder: NameFinder
  private var homographs: HomographGate
  private var nearNames: NearNameSearch?
  private var text: AnalysedText

  /// - Parameters:
  ///   - paragraphs: what a name does not cross, in order; `nil` for those that the text shows.
  ///   - progress: called with the number of bytes that were read, after each paragraph.
  public static func analyse(
    _ source: SourceText, with finder: NameFinder, paragraphs: [Range<Int>]? = nil,
    progress: (Int) -> Void = { _ in }
  ) -> AnalysedText {
    var analyser = TextAnalyser(source, finder)
    for paragraph in paragraphs ?? ParagraphSplitter().paragraphs(in: source.bytes) {
      analyser.read(paragraph)
      progress(paragraph.upperBound)
    }
    return analyser.text
  }

  private init(_ source: SourceText, _ finder: NameFinder) {
    self.finder = finder
    homographs = HomographGate(finder)
    nearNames = NearNameSearch(finder)
    text = AnalysedText(source: source, finder: finder)
  }

  private mutating func read(_ paragraph: Range<Int>) {
    let form = NormalForm(text.source.bytes, range: paragraph)
    let matches = finder.matcher.matches(in: form)
    for (index, match) in matches.enumerated() {
      let previous = index > 0 ? matches[index - 1] : nil
      let next = index + 1 < matches.count ? matches[index + 1] : nil
      let forms = homographs.accepted(match, after: previous, before: next, in: form)
      if let mention = mention(of: match, as: forms, in: form) {
        homographs.remember(mention)
        text.mentions.append(mention)
      }
    }
    nearNames?.search(form, besides: matches.map(\.normalRange)) { text.nearMisses.append($0) }
  }

  private func mention(of match: TermMatch, as forms: [TermMatch.Form], in form: NormalForm)
    -> AnalysedText.Mention?
  {
    guard var first = forms.first else { return nil }
    for form in forms.dropFirst() where rank(form) < rank(first) { first = form }
    return AnalysedText.Mention(
      range: match.range, form: first.reference,
      others: match.terms.map(\.reference).filter { $0.concept != first.reference.concept },
      spacing: first.spacing, isRelational: match.suffix.isRelational,
      shortPart: ShortPart.find(in: match, as: first.reference, form, finder))
  }

  private func rank(_ form: TermMatch.Form) -> Int {
    let term = finder.term(form.reference)
    return (Term.Status.allCases.firstIndex(of: term.status) ?? 0) * 2
      + (term.type == .homograph ? 1 : 0)
  }
}
