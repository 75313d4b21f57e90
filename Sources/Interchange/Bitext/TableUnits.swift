import FoundationEssentials
import PersianText

/// The units of a bitext whose lines are units: a table of two columns, or JSON objects.
struct TableUnits: ~Copyable {
  private var lines: LineStream
  private let isJSON: Bool
  private let isStrict: Bool
  private var columns: TableColumns?
  private let decoder = JSONDecoder()
  private(set) var log = DiagnosticLog()

  init(_ stream: consuming DocumentStream, isJSON: Bool, options: ReadOptions) {
    lines = LineStream(stream)
    self.isJSON = isJSON
    isStrict = options.isStrict
  }

  var name: String { lines.name }
  var position: Int { lines.position }

  mutating func takeDiagnostics() -> [Diagnostic] { log.take() }

  /// The texts of the next line that holds a unit; `nil` at the end.
  mutating func next() throws(FileFault) -> (source: String, target: String)? {
    while let line = try lines.next() {
      switch line {
      case .fault(let reason): try report(reason)
      case .text(let bytes):
        if bytes.isEmpty { continue }
        if let sides = isJSON ? try object(bytes) : try row(bytes) { return sides }
      }
    }
    return nil
  }

  private mutating func object(_ bytes: [UInt8]) throws(FileFault) -> (String, String)? {
    do {
      let unit = try decoder.decode(JSONUnit.self, from: Data(bytes))
      return (unit.source, unit.target)
    } catch {
      try report(JSONUnit.reason(error))
      return nil
    }
  }

  private mutating func row(_ bytes: [UInt8]) throws(FileFault) -> (String, String)? {
    let cells = bytes.split(separator: 0x09, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    if columns == nil {
      columns = TableColumns(header: cells)
      if columns != nil { return nil }
      columns = .first
    }
    let columns = columns ?? .first
    let needed = max(columns.source, columns.target) + 1
    guard needed <= cells.count else {
      let count = cells.count == 1 ? "1 column" : "\(cells.count) columns"
      try report("the row has \(count), and needs \(needed), with tabs between them")
      return nil
    }
    return (cells[columns.source], cells[columns.target])
  }

  private mutating func report(_ reason: String) throws(FileFault) {
    if isStrict { throw FileFault(path: name, reason: "line \(lines.line): \(reason)") }
    log.add(
      Diagnostic(
        rule: "bitext/broken-line", severity: .error,
        at: Diagnostic.Location(name, at: TextPosition(line: lines.line, column: 1)), reason))
  }
}
