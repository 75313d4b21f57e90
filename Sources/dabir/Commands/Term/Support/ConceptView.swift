import PersianText
import Termbase

/// A concept as `term show` prints it.
struct ConceptView {
  private let concept: Concept
  /// Where its rows stand, one place a file.
  private let places: [(path: String, line: Int)]

  init(_ concept: Concept, in termbase: Termbase) {
    self.concept = concept
    places = termbase.files.compactMap { file in
      guard let row = file.rows.first(where: { $0.concept == concept.id }) else { return nil }
      return (file.path, file.source.lines.line(at: row.range.lowerBound))
    }
  }

  /// A line for the concept, and one for each term, which stands last in it; notes stand below.
  var text: String {
    let places = places.map { "\($0.path):\($0.line)" }.joined(separator: ", ")
    var text = "\(concept.id)  \(concept.kind)  \(places)\n"
    if !concept.note.isEmpty { text += "  note: \(Shown.words(concept.note))\n" }
    var language: Language?
    let terms = GlossaryWriter.canonicalOrder(concept.terms)
    let rows = terms.map { term in
      defer { language = term.language }
      return [
        term.language == language ? "" : term.language.tag, term.status.rawValue,
        term.type.rawValue, term.scheme, term.source, term.text,
      ]
    }
    for (term, line) in zip(terms, Shown.columns(rows)) {
      text += "  \(line)\n"
      if !term.note.isEmpty { text += "        note: \(Shown.words(term.note))\n" }
    }
    return text
  }

  /// An object on one line.
  var json: String {
    let terms = GlossaryWriter.canonicalOrder(concept.terms).map { term in
      JSONText.object([
        ("lang", term.language.tag), ("term", term.text), ("status", term.status.rawValue),
        ("type", term.type.rawValue), ("scheme", term.scheme), ("source", term.source),
        ("note", term.note),
      ])
    }
    let places = places.map { "{\"file\":\(JSONText.quoted($0.path)),\"line\":\($0.line)}" }
    return
      "{\"concept\":\(JSONText.quoted(concept.id)),\"kind\":\(JSONText.quoted(concept.kind.rawValue)),"
      + "\"note\":\(JSONText.quoted(concept.note)),\"places\":[\(places.joined(separator: ","))],"
      + "\"terms\":[\(terms.joined(separator: ","))]}"
  }
}
