import PersianText

/// Writes pairs of terms as a table that a tool takes. The pairs are held until the end, since one that comes later may be
/// better.
struct PairTableWriter: ~Copyable, TermWriting {
  private var table: TableText
  private let form: PairTable
  private let options: ExportOptions
  private var selection: PairSelection

  /// - Parameters:
  ///   - consumer: what messages call the tool.
  ///   - output: a file descriptor, which stays the caller's to close.
  init(
    _ form: PairTable, _ pairing: Pairing, limits: ToolLimits = ToolLimits(),
    consumer: String? = nil,
    output: Int32, options: ExportOptions
  ) {
    self.form = form
    self.options = options
    table = TableText(form.style, output: output)
    selection = PairSelection(
      pairing, limits, form.carriage, consumer: consumer ?? form.name, name: options.name)
  }

  mutating func add(_ entry: TermEntry) throws(InterchangeFault) { selection.add(entry) }

  consuming func end() throws(InterchangeFault) -> ExportReport {
    var report = ExportReport()
    let (pairs, diagnostics) = selection.take()
    let pairing = selection.pairing
    let date = options.date.map { String($0.basic.map { $0 == "T" ? "~" : $0 }.prefix(15)) }
    let cells = PairCells(
      sourceCode: form.codes.written(pairing.source),
      targetCode: form.codes.written(pairing.target), date: date ?? "19700101~000000")
    try writeHeader(cells, count: pairs.count)
    var remarks = CellRemarks(name: options.name)
    for pair in pairs {
      let row = form.columns.map { cells.cell($0, pair) }
      let changes = try table.row(row)
      remarks.note(changes, row, entry: pair.entry)
    }
    report.written = pairs.count
    report.skipped = selection.skipped
    try table.end()
    report.diagnostics =
      diagnostics + remarks.diagnostics
      + selection.oversize(bytes: table.byteCount, scalars: table.scalarCount)
      + selection.tally.diagnostics(of: options.name)
    return report
  }

  private mutating func writeHeader(_ cells: PairCells, count: Int) throws(InterchangeFault) {
    switch form.header {
    case .none: break
    case .names(let names):
      _ = try table.row(
        form.columns.map { column in
          switch column {
          case .source: cells.sourceCode
          case .target: cells.targetCode
          default: names[column] ?? ""
          }
        })
    case .wordfast:
      let digits = String(count)
      let number = String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
      _ = try table.row([
        "%" + cells.date, "%User ID,DABIR,DABIR Dabir", "%TU=" + number, "%" + cells.sourceCode,
        "%Wordfast TM v.5.51w9/00", "%" + cells.targetCode, "%-----------",
      ])
    }
  }
}
