import PersianText
import Termbase

/// Writes the terms of two languages as a UTX glossary (AAMT, UTX 1.11): tabs, no byte order mark, a pair a row, the rows of
/// a concept known by its identifier.
///
/// The first row of a concept pairs the preferred forms. Each further form stands beside the preferred one of the other
/// language, and the status of the row is its own.
struct UTXWriter: ~Copyable, TermWriting {
  private var table: TableText
  private let pairing: Pairing
  private let name: String
  private var report = ExportReport()
  private var remarks: CellRemarks
  private var tally = LossTally(UTXWriter.carriage)

  static let columns = ["src", "tgt", "src:pos", "tgt:pos", "term status", "concept ID", "comment"]

  /// As the specification has it: CR LF, and no quotes.
  private static let style = TableStyle(separator: 0x09, quoting: .none, lineEnd: "\r\n")

  static let carriage = FormatCarriage(
    "UTX 1.11",
    [
      .identifier: .whole, .languages: .only(["pair"]), .partOfSpeech: .whole,
      .definition: .asNote, .note: .asNote, .termNote: .asNote,
      .status: .only(Term.Status.allCases.map(\.rawValue)),
    ])

  /// Writes the head.
  /// - Parameter output: a file descriptor, which stays the caller's to close.
  init(
    _ pairing: Pairing, output: Int32, options: ExportOptions
  ) throws(InterchangeFault) {
    self.pairing = pairing
    name = options.name
    remarks = CellRemarks(name: options.name)
    table = TableText(UTXWriter.style, output: output)
    // The date is mandatory; where none is known it is the first there is.
    let date = (options.date ?? Timestamp(secondsSince1970: 0))?.extended ?? ""
    try table.line("#UTX 1.11; \(pairing.source)/\(pairing.target); \(date)")
    try table.line("#" + UTXWriter.columns.joined(separator: "\t"))
  }

  mutating func add(_ entry: TermEntry) throws(InterchangeFault) {
    var all = pairing
    all.options = .init(
      proposed: pairing.options.proposed, rejectedSources: true, forbidden: true)
    let result = all.pairs(of: entry)
    for (reason, count) in result.omissions where reason != .rejected {
      tally.lose(reason.rawValue, count: count)
    }
    // Synonyms of the target, which plain pairs leave to the preferred form.
    let known = Set(result.pairs.map(\.target.text))
    let synonyms = pairing.forms(of: entry, in: pairing.target).filter {
      !known.contains($0.text) && pairing.isOffered($0)
    }
    let rows = UTXRows(result.pairs, synonyms: synonyms)
    guard !rows.rows.isEmpty else {
      report.skipped += 1
      return
    }
    for (loss, count) in rows.losses { tally.lose(loss, count: count) }
    var seen = entry
    seen.sections = []
    tally.count(seen)
    for section in entry.sections where !pairing.isWanted(section.language) {
      tally.lose("the language \(section.language)", count: section.terms.count)
    }
    var counted: Set<TermEntry.Form> = []
    for (pair, status) in rows.rows {
      for form in [pair.source, pair.target] where counted.insert(form).inserted {
        tally.count(form)
      }
      let cells = [
        pair.source.text, pair.target.text, PairCells.partOfSpeech(pair.source, entry.kind),
        PairCells.partOfSpeech(pair.target, entry.kind), status.map(UTXWriter.word) ?? "",
        entry.identifier, pair.comment,
      ]
      remarks.note(try table.row(cells), cells, entry: entry.identifier)
    }
    report.written += 1
  }

  consuming func end() throws(InterchangeFault) -> ExportReport {
    try table.end()
    var report = report
    report.diagnostics = remarks.diagnostics + tally.diagnostics(of: name)
    return report
  }

  /// A status in UTX's words.
  private static func word(_ status: Term.Status) -> String {
    switch status {
    case .preferred: "approved"
    case .admitted: "non-standard"
    case .proposed: "provisional"
    case .superseded: "obsolete"
    case .deprecated: "forbidden"
    }
  }
}
