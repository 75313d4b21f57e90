import PersianText
import Termbase

/// The forms of a glossary that stand in a segment of a translation.
///
/// A common word that may be a name counts as one here, for the source vouches for it.
struct FoundForms {
  /// In the order of the text.
  private(set) var forms: [Form] = []

  struct Form {
    /// Bytes of the translation.
    var range: Range<Int>
    /// The terms that are written so, one for each concept.
    var terms: [Term]
  }

  /// A term of one concept.
  struct Term {
    var reference: TermReference
    var fullness: Fullness
    var isApproved: Bool
  }

  init(in bytes: [UInt8], _ range: Range<Int>, _ finder: NameFinder) {
    guard !range.isEmpty else { return }
    let matches = finder.matcher.matches(in: NormalForm(bytes, range: range))
    forms = matches.map { match in
      Form(
        range: match.range,
        terms: match.terms.map { form in
          let term = finder.term(form.reference)
          return Term(
            reference: form.reference, fullness: Fullness(term.type),
            isApproved: finder.concept(of: form.reference).approved(in: finder.language)
              .contains(term))
        })
    }
  }
}
