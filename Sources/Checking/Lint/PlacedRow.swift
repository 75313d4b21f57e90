import PersianText
import Termbase

/// A row of a glossary with the name of its file: what a finding points at.
struct PlacedRow {
  let file: String
  let row: GlossaryFile.Row

  func location(of column: GlossaryColumn) -> Diagnostic.Location {
    Diagnostic.Location(file, row.range(of: column))
  }
}

/// A row that holds a term.
struct PlacedTerm {
  let place: PlacedRow
  let term: Term

  init?(_ place: PlacedRow) {
    guard let term = place.row.term else { return nil }
    self.place = place
    self.term = term
  }

  var concept: String { place.row.concept }

  /// The term as it is quoted in messages: without the controls that would reorder them.
  var quoted: String {
    let visible = term.text.unicodeScalars.filter { ScalarClass($0.value) != .control }
    let text = String(String.UnicodeScalarView(visible))
    return term.language.isPersian ? "«\(text)»" : "“\(text)”"
  }
}

extension Termbase {
  /// The rows of all files, in their order.
  var placedRows: [PlacedRow] {
    files.flatMap { file in file.rows.map { PlacedRow(file: file.path, row: $0) } }
  }

  var placedTerms: [PlacedTerm] { placedRows.compactMap(PlacedTerm.init) }

  /// The rows of each concept, in the order in which the concepts first stand in the files.
  var placedConcepts: [[PlacedRow]] {
    var concepts: [[PlacedRow]] = []
    var indices: [String: Int] = [:]
    for place in placedRows {
      if let index = indices[place.row.concept] {
        concepts[index].append(place)
      } else {
        indices[place.row.concept] = concepts.count
        concepts.append([place])
      }
    }
    return concepts
  }
}

extension GlossaryRule {
  /// A finding of the rule in a cell of a row.
  func finding(
    _ severity: Severity, _ place: PlacedRow, _ column: GlossaryColumn, _ message: String,
    notes: [Diagnostic.Note] = [], fixes: [Diagnostic.Fix] = []
  ) -> Diagnostic {
    Diagnostic(
      rule: Self.identifier, severity: severity, at: place.location(of: column), message,
      notes: notes, fixes: fixes)
  }
}
