import PersianText

/// The beginning of a table: comments, the header, and what they say of the columns.
struct TableHead {
  let layout: TableLayout
  /// The first row, where there is no header.
  var first: DelimitedRecords.Record?
  var faults: [Diagnostic] = []
  /// True where lines that begin with `#` are no rows.
  var hasComments: Bool

  /// - Throws: where the columns are not understood.
  static func read(
    _ records: inout DelimitedRecords, _ shape: TableShape, _ languages: TableLanguages
  ) throws(FileFault) -> TableHead {
    var faults: [Diagnostic] = []
    var utx: UTXHeader?
    var isBeginning = true
    while let outcome = try records.next() {
      guard case .record(let record) = outcome else {
        if case .fault(let fault) = outcome { faults.append(diagnostic(fault, records.name)) }
        continue
      }
      let begins = isBeginning
      isBeginning = false
      if begins, shape.isUTX {
        utx = UTXHeader(record.cells.joined(separator: "\t"))
        continue
      }
      if begins, shape.hasSeparatorLine || record.cells.allSatisfy(\.isEmpty) { continue }
      if record.cells.allSatisfy(\.isEmpty) { continue }
      if record.cells.first?.utf8.first == UInt8(ascii: "#") {
        utx?.take(record.cells)
        continue
      }
      do throws(TableLayout.Fault) {
        return try head(of: record, utx, languages, faults)
      } catch {
        throw FileFault(
          path: records.name, reason: "line \(record.place(0).line): \(error.message)")
      }
    }
    guard let utx, let columns = utx.columns, let layout = try? layout(utx, columns, languages)
    else {
      throw FileFault(
        path: records.name,
        reason: "the table has no rows"
          + (faults.first.map { "; the first fault: " + $0.message } ?? ""))
    }
    return TableHead(layout: layout, faults: faults, hasComments: true)
  }

  private static func head(
    of record: DelimitedRecords.Record, _ utx: UTXHeader?, _ languages: TableLanguages,
    _ faults: [Diagnostic]
  ) throws(TableLayout.Fault) -> TableHead {
    if let utx {
      guard let columns = utx.columns else {
        throw TableLayout.Fault(
          message:
            "a UTX glossary names its columns in the last comment before the terms, as #src, tgt, src:pos with tabs between; there is none"
        )
      }
      return TableHead(
        layout: try layout(utx, columns, languages), first: record, faults: faults,
        hasComments: true)
    }
    let cells = record.cells
    if let layout = try TableLayout(header: cells, languages) {
      return TableHead(layout: layout, faults: faults, hasComments: false)
    }
    // Three columns are OmegaT's; a spreadsheet may have added empty ones.
    let count = (cells.lastIndex { !$0.isEmpty } ?? 0) + 1
    guard (2...3).contains(count), cells.prefix(2).allSatisfy({ !$0.isEmpty }) else {
      let found = cells.prefix(8).map { "«\(ReviewReader.trimmed($0))»" }.joined(separator: ", ")
      throw TableLayout.Fault(
        message:
          "the columns are not understood: the first row is \(found)\(cells.count > 8 ? ", …" : ""). Expected is a row that names them, as concept, lang, term, status; or fa, en; or source, target; or two or three columns without names"
      )
    }
    return TableHead(
      layout: try TableLayout(headerless: count, languages), first: record, faults: faults,
      hasComments: true)
  }

  private static func layout(
    _ utx: UTXHeader, _ columns: [String], _ languages: TableLanguages
  ) throws(TableLayout.Fault) -> TableLayout {
    let languages = TableLanguages(
      source: utx.source ?? languages.source, target: utx.target ?? languages.target)
    guard let layout = try TableLayout(header: columns, languages) else {
      throw TableLayout.Fault(
        message: "the columns of a UTX glossary begin with src and tgt; they are: "
          + columns.joined(separator: ", "))
    }
    return TableLayout(name: "UTX \(utx.version)", columns: layout.columns)
  }

  static func diagnostic(_ fault: DelimitedRecords.RecordFault, _ name: String) -> Diagnostic {
    Diagnostic(
      rule: fault.rule, severity: .error, at: .init(name, at: fault.place), fault.message)
  }
}
