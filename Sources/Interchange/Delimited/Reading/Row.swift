import Termbase

/// The cells of a record by what they hold.
struct Row {
  private let record: DelimitedRecords.Record
  private let layout: TableLayout

  init(_ record: DelimitedRecords.Record, _ layout: TableLayout) {
    self.record = record
    self.layout = layout
  }

  /// The column of a field; that of the row where no language is given. One behind the last where there is none.
  func column(_ field: ColumnField, _ language: String? = nil) -> Int {
    layout.columns.firstIndex { $0.field == field && $0.language == language }
      ?? layout.columns.count
  }

  func has(_ field: ColumnField, _ language: String?) -> Bool {
    column(field, language) < layout.columns.count
  }

  /// The text of a cell without white space about it; empty where there is none.
  func text(_ field: ColumnField, _ language: String? = nil) -> String {
    text(at: column(field, language))
  }

  /// All that define the concept.
  var definitions: [String] { texts(.definition, nil) }

  /// The notes of the entry, or of the term in a language; examples say so.
  func notes(_ language: String?) -> [String] {
    texts(.note, language).flatMap(NoteCell.pieces)
      + texts(.example, language).map { Row.example + $0 }
  }

  static let example = "example: "

  /// True where a tick says that the row is not to be used.
  var isForbidden: Bool {
    ["true", "yes", "1", "x", "forbidden"].contains(text(.forbidden).lowercased())
  }

  private func texts(_ field: ColumnField, _ language: String?) -> [String] {
    layout.columns.indices.filter {
      layout.columns[$0].field == field && layout.columns[$0].language == language
    }.map(text(at:)).filter { !$0.isEmpty }
  }

  private func text(at column: Int) -> String {
    column < record.cells.count ? ReviewReader.trimmed(record.cells[column]) : ""
  }
}
