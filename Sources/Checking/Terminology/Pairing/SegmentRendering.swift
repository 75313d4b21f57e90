import PersianText
import Termbase

/// How the terms of a segment are rendered in its translation.
struct SegmentRendering {
  /// Of each term, whether an approved form renders it, or, of a place in English, its adjective.
  private(set) var isRendered: [Bool]
  /// Of each term the form of its concept that stands for it, approved or not; `nil` where there is none.
  private(set) var forms: [TermReference?]

  init(
    _ terms: [AskedTerm], _ translation: SourceText, _ range: Range<Int>, _ finder: NameFinder
  ) {
    let found = FoundForms(in: translation.bytes, range, finder)
    var taken: Set<Int> = []
    forms = RenderingPairing(terms, found, taken: &taken, where: \.isApproved).references
    isRendered = forms.map { $0 != nil }
    let places = terms.indices.filter {
      !isRendered[$0] && finder.concept(of: terms[$0].form).kind == .place
    }
    if finder.language.isEnglish, !places.isEmpty {
      var adjectives = AdjectiveSearch(translation.bytes, range, found, taken: taken)
      for index in places {
        isRendered[index] = adjectives.take(of: terms[index].form.concept, finder)
      }
    }
    let missing = terms.indices.filter { !isRendered[$0] }
    let others = RenderingPairing(missing.map { terms[$0] }, found, taken: &taken) {
      !$0.isApproved
    }
    for (index, reference) in zip(missing, others.references) { forms[index] = reference }
  }
}
