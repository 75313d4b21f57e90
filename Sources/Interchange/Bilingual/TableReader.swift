import PersianText

/// Reads the rows of a table as units.
struct TableReader: ~Copyable {
  private var records: DelimitedRecords
  private let sides: TableSides
  private var first: DelimitedRecords.Record?
  private(set) var log = DiagnosticLog()

  /// - Throws: where the columns are not understood.
  init(_ stream: consuming DocumentStream, _ columns: BilingualColumns) throws(FileFault) {
    let shape = TableShape(stream.peek())
    var records = DelimitedRecords(stream, separator: shape.separator, isQuoted: true)
    var log = DiagnosticLog()
    var isPassed = !shape.hasSeparatorLine
    var row: DelimitedRecords.Record?
    while row == nil, let outcome = try records.next() {
      switch outcome {
      case .fault(let fault): log.add(TableHead.diagnostic(fault, records.name))
      case .record(let record):
        if isPassed, !TableReader.isPassedOver(record) { row = record }
        isPassed = true
      }
    }
    guard let row else { throw FileFault(path: records.name, reason: "the table has no rows") }
    do throws(TableSides.Fault) {
      sides = try TableSides(row.cells, columns)
    } catch {
      throw FileFault(
        path: records.name, reason: "line \(row.place(0).line): \(error.message)")
    }
    if !sides.hasHeader { first = row }
    self.records = records
    self.log = log
  }

  var position: Int { records.position }

  mutating func takeDiagnostics() -> [Diagnostic] { log.take() }

  /// - Parameter shift: bytes of the file before the first that the table has.
  mutating func next(_ shift: Int) throws(FileFault) -> BilingualUnit? {
    if let record = first {
      first = nil
      if let unit = unit(record, shift) { return unit }
    }
    while let outcome = try records.next() {
      switch outcome {
      case .fault(let fault): log.add(TableHead.diagnostic(fault, records.name))
      case .record(let record):
        if TableReader.isPassedOver(record) { continue }
        if let unit = unit(record, shift) { return unit }
      }
    }
    return nil
  }

  /// True of an empty row, and of a comment.
  private static func isPassedOver(_ record: DelimitedRecords.Record) -> Bool {
    if record.cells.allSatisfy(\.isEmpty) { return true }
    guard let first = record.cells.first, first.utf8.first == UInt8(ascii: "#") else {
      return false
    }
    return record.cells.count == 1 || first.contains("dabir:ignore")
  }

  private mutating func unit(_ record: DelimitedRecords.Record, _ shift: Int) -> BilingualUnit? {
    let wanted = sides.sides.filter { $0.column < record.cells.count }
    if wanted.isEmpty {
      let count = record.cells.count == 1 ? "1 cell" : "\(record.cells.count) cells"
      log.add(
        Diagnostic(
          rule: "table/columns", severity: .error, at: .init(records.name, at: record.place(0)),
          "the row has \(count), and none in a column of texts; it is left out"))
      return nil
    }
    let name = sides.identifier.flatMap { $0 < record.cells.count ? record.cells[$0] : nil } ?? ""
    return BilingualUnit(
      range: record.range.lowerBound + shift..<record.range.upperBound + shift,
      identifier: name.isEmpty ? "line \(record.place(0).line)" : name,
      sides: wanted.map { column, language, role in
        let content = record.contents[column]
        let isQuoted = record.quoted[column]
        return BilingualUnit.Side(
          language: language, role: role, text: record.cells[column],
          content: .cell(
            content.lowerBound + shift..<content.upperBound + shift, isQuoted: isQuoted))
      })
  }
}
