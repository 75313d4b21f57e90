import PersianText

/// Writes concepts in the one canonical order and form, so that the edits of two people merge.
///
/// Concepts stand in the order of their slugs; in a concept its note, then Persian, English, and the other languages
/// by tag; in a language by status and type, in the order of ``Term/Status`` and ``Term/TermType``, then by the bytes
/// of the term and of its other cells.
public enum GlossaryWriter {
  /// The bytes of a glossary file: header row, LF, UTF-8 as given.
  public static func bytes(_ concepts: [Concept]) -> [UInt8] {
    var text = GlossaryColumn.header + "\n"
    for concept in concepts.sorted(by: { $0.id < $1.id }) { append(concept, to: &text) }
    return Array(text.utf8)
  }

  /// The text of a glossary file with the concepts in the order given.
  public static func text(inOrder concepts: [Concept]) -> String {
    var text = GlossaryColumn.header + "\n"
    for concept in concepts { append(concept, to: &text) }
    return text
  }

  /// The rows of one concept.
  static func rows(of concept: Concept) -> [UInt8] {
    var text = ""
    append(concept, to: &text)
    return Array(text.utf8)
  }

  /// The terms in canonical order; of equal rows one.
  public static func canonicalOrder(_ terms: [Term]) -> [Term] {
    var seen: Set<Term> = []
    return terms.filter { seen.insert($0).inserted }.sorted { a, b in
      if a.language != b.language { return a.language < b.language }
      let (x, y) = (rank(a), rank(b))
      return x != y ? x < y : cells(a).lexicographicallyPrecedes(cells(b))
    }
  }

  private static func rank(_ term: Term) -> Int {
    let status = Term.Status.allCases.firstIndex(of: term.status) ?? 0
    let type = Term.TermType.allCases.firstIndex(of: term.type) ?? 0
    return status * Term.TermType.allCases.count + type
  }

  /// What remains to order terms by, with a byte between the cells that none of them holds.
  private static func cells(_ term: Term) -> some Sequence<UInt8> {
    [term.text, term.scheme, term.source, term.note].lazy.map(\.utf8).joined(separator: [0])
  }

  private static func row(of concept: Concept, _ term: Term?) -> [String] {
    guard let term else {
      return [concept.id, concept.kind.rawValue, "", "", "", "", "", "", concept.note]
    }
    return [
      concept.id, concept.kind.rawValue, term.language.tag, term.text, term.status.rawValue,
      term.type.rawValue, term.scheme, term.source, term.note,
    ]
  }

  private static func append(_ concept: Concept, to text: inout String) {
    if !concept.note.isEmpty { append(row(of: concept, nil), to: &text) }
    for term in canonicalOrder(concept.terms) { append(row(of: concept, term), to: &text) }
  }

  private static func append(_ cells: [String], to text: inout String) {
    text += cells.map(onLine).joined(separator: "\t")
    text += "\n"
  }

  /// A cell cannot hold what separates cells and rows; a space stands in for it.
  private static func onLine(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return cell }
    return String(
      String.UnicodeScalarView(
        cell.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }
}
