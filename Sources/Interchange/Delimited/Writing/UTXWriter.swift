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
    table = TableText(.plainTabs, output: output)
    var head = "#UTX 1.11; \(pairing.source)/\(pairing.target);"
    if let date = options.date { head += " \(date.extended);" }
    try table.line(head + " bidirectional;")
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
    guard let first = result.pairs.first else {
      report.skipped += 1
      return
    }
    var pairs = result.pairs
    // Synonyms of the target, which plain pairs leave to the preferred form.
    let known = Set(pairs.map(\.target.text))
    for form in pairing.forms(of: entry, in: pairing.target)
    where !known.contains(form.text) && pairing.isOffered(form) {
      var pair = first
      pair.target = form
      pairs.append(pair)
    }
    var seen = entry
    seen.sections = []
    tally.count(seen)
    for section in entry.sections where !pairing.isWanted(section.language) {
      tally.lose("the language \(section.language)", count: section.terms.count)
    }
    var counted: Set<TermEntry.Form> = []
    for pair in pairs {
      for form in [pair.source, pair.target] where counted.insert(form).inserted {
        tally.count(form)
      }
      let cells = [
        pair.source.text, pair.target.text, PairCells.partOfSpeech(pair.source, entry.kind),
        PairCells.partOfSpeech(pair.target, entry.kind), UTXWriter.status(pair), entry.identifier,
        pair.comment,
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

  /// The worse of the two, in UTX's words.
  private static func status(_ pair: TermPair) -> String {
    let statuses = [pair.source.status, pair.target.status].compactMap(\.self)
    let order: [(Term.Status, String)] = [
      (.deprecated, "forbidden"), (.superseded, "obsolete"), (.proposed, "provisional"),
      (.admitted, "non-standard"), (.preferred, "approved"),
    ]
    return order.first { statuses.contains($0.0) }?.1 ?? ""
  }
}
