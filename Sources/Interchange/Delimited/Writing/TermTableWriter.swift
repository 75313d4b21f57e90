import PersianText
import Termbase

/// Writes entries as a table with one term a row, from which nothing is lost but what was not understood: the columns
/// of the glossary files, and three for what those have no column for.
///
/// A row without a term carries what belongs to the entry, and with a language what belongs to that language.
struct TermTableWriter: ~Copyable, TermWriting {
  private var table: TableText
  private var report = ExportReport()
  private var remarks: CellRemarks
  private var tally: LossTally
  private let name: String

  static let columns = [
    "concept", "kind", "lang", "term", "status", "type", "scheme", "source", "note",
    "part_of_speech", "subject", "definition",
  ]

  static let carriage = FormatCarriage(
    "CSV or TSV, one term a row",
    Dictionary(
      uniqueKeysWithValues: FormatCarriage.Field.allCases.filter { $0 != .kept }.map {
        ($0, .whole)
      }))

  /// Writes the header.
  /// - Parameter output: a file descriptor, which stays the caller's to close.
  init(_ style: TableStyle, output: Int32, options: ExportOptions) throws(InterchangeFault) {
    table = TableText(style, output: output)
    name = options.name
    remarks = CellRemarks(name: options.name)
    tally = LossTally(TermTableWriter.carriage)
    _ = try table.row(TermTableWriter.columns)
  }

  mutating func add(_ entry: TermEntry) throws(InterchangeFault) {
    guard entry.sections.contains(where: { !$0.terms.isEmpty }) else {
      report.skipped += 1
      return
    }
    // Rows of one entry are known by its identifier.
    let identifier = entry.identifier.isEmpty ? "entry-\(report.written + 1)" : entry.identifier
    if !entry.notes.isEmpty || !entry.subjectField.isEmpty || !entry.definition.isEmpty {
      try row(
        entry, identifier, note: entry.notes, subject: entry.subjectField,
        definition: entry.definition)
    }
    for section in entry.sections {
      if !section.notes.isEmpty || !section.definition.isEmpty {
        try row(
          entry, identifier, language: section.language, note: section.notes,
          definition: section.definition)
      }
      for form in section.terms {
        try row(entry, identifier, language: section.language, form: form, note: form.notes)
      }
      for element in section.kept + section.terms.flatMap(\.kept) { tally.lose(element.label) }
    }
    for element in entry.kept { tally.lose(element.label) }
    report.written += 1
  }

  consuming func end() throws(InterchangeFault) -> ExportReport {
    try table.end()
    var report = report
    report.diagnostics = remarks.diagnostics + tally.diagnostics(of: name)
    return report
  }

  private mutating func row(
    _ entry: TermEntry, _ identifier: String, language: String = "",
    form: TermEntry.Form? = nil, note: [String], subject: String = "", definition: String = ""
  ) throws(InterchangeFault) {
    let cells = [
      identifier, entry.kind?.rawValue ?? "", language, form?.text ?? "",
      form?.status?.rawValue ?? "", form?.type?.rawValue ?? "", form?.scheme ?? "",
      form?.source ?? "", GlossaryNote.joined(definition: "", note), form?.partOfSpeech ?? "",
      subject, definition,
    ]
    remarks.note(try table.row(cells), cells, entry: identifier)
  }
}
