import Termbase

/// A place in a source text where a term stands of which the glossary has an approved rendering.
struct AskedTerm {
  /// Bytes of the source.
  var range: Range<Int>
  /// The form, the likeliest where it may be one of several concepts.
  var form: TermReference
  /// Indices of the concepts that may be meant and that have an approved rendering, the likeliest first.
  var concepts: [Int]
  var fullness: Fullness
  /// What it may be called, and what not.
  var renderings: Renderings
}

extension AnalysedText {
  /// The terms that ask for a rendering, and the number of those of which the glossary has none. An adjective («ایرانی»)
  /// asks for none.
  func askedTerms(_ table: inout RenderingTable) -> (terms: [AskedTerm], unrenderable: Int) {
    var terms: [AskedTerm] = []
    var unrenderable = 0
    for mention in mentions where !mention.isRelational {
      let forms = candidates(at: mention).filter {
        !table.renderings(of: $0, in: finder).approved.isEmpty
      }
      guard let form = forms.first else {
        unrenderable += 1
        continue
      }
      terms.append(
        AskedTerm(
          range: mention.range, form: form, concepts: forms.map(\.concept),
          fullness: Fullness(finder.term(form).type),
          renderings: table.renderings(of: form, in: finder)))
    }
    return (terms, unrenderable)
  }
}
