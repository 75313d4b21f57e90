import PersianText
import Termbase

/// Reads a table of terms as it streams by: CSV, TSV or text with semicolons, with a header in any order, the pairs and
/// term sets of translation tools, OmegaT's three columns, and UTX.
///
/// Rows of one concept that stand together make one entry. A bad row is reported with its place and left out.
struct DelimitedReader: ~Copyable, TermReading {
  /// What people call a table of this kind.
  var format: String { rows.layout.name }
  /// The languages of its columns, as they were written; of a table with one term a row none.
  var languages: [String] { rows.layout.languages }
  let separator: UInt8
  private var records: DelimitedRecords
  private var rows: RowReader
  private var faults: [Diagnostic] = []
  private let hasComments: Bool
  /// A first row that is no header.
  private var first: DelimitedRecords.Record?
  private var pending: TermEntry?

  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - source: the language of a column «source», or of the first column of a table without a header.
  ///   - target: of «target», or of the second column.
  /// - Throws: where the file cannot be read, or its columns are not understood; the fault says what was found and what
  ///   is expected.
  init(_ path: String, source: Language? = nil, target: Language? = nil) throws(FileFault) {
    try self.init(try DocumentStream(path), source: source, target: target)
  }

  init(
    _ stream: consuming DocumentStream, source: Language? = nil, target: Language? = nil
  ) throws(FileFault) {
    let start = stream.peek()
    let shape = TableShape(start)
    let name = stream.name
    var records = DelimitedRecords(stream, separator: shape.separator, isQuoted: !shape.isUTX)
    let head = try TableHead.read(
      &records, shape, TableLanguages(source: source?.tag, target: target?.tag))
    self.records = records
    separator = shape.separator
    first = head.first
    faults = head.faults
    rows = RowReader(head.layout, name: name)
    hasComments = head.hasComments
  }

  var position: Int { records.position }

  mutating func next() throws(FileFault) -> TermEntry? {
    while let record = try nextRecord() {
      if hasComments, record.cells.first?.utf8.first == UInt8(ascii: "#") { continue }
      guard let entry = rows.entry(record) else { continue }
      guard var known = pending else {
        pending = entry
        continue
      }
      if !entry.identifier.isEmpty, entry.identifier == known.identifier {
        EntryMerge.add(entry, to: &known, isPair: !rows.layout.hasTermRows)
        pending = known
      } else {
        pending = entry
        return known
      }
    }
    defer { pending = nil }
    return pending
  }

  mutating func takeDiagnostics() -> [Diagnostic] {
    defer { faults = [] }
    return faults + rows.takeDiagnostics()
  }

  private mutating func nextRecord() throws(FileFault) -> DelimitedRecords.Record? {
    if let record = first {
      first = nil
      return record
    }
    while let outcome = try records.next() {
      switch outcome {
      case .record(let record): return record
      case .fault(let fault): faults.append(TableHead.diagnostic(fault, records.name))
      }
    }
    return nil
  }
}
