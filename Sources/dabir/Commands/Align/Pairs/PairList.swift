import ArgumentParser
import PersianText

/// A table of pairs to align, and where each goes.
struct PairList {
  struct Row: Sendable {
    let line: Int
    let source: String
    let target: String
    let output: String
  }

  /// What messages call the list.
  let name: String
  private(set) var rows: [Row] = []
  private(set) var faults: [LineFault] = []
  private var columns = Columns(source: 0, target: 1, output: 2)
  private var isAtStart = true

  /// Reads a list; empty lines and those that begin with # are passed over.
  /// - Throws: where it cannot be read, or its header names some of the columns and not all.
  init(_ path: String) throws {
    var reader = try LineReader(path, blockSize: 1 << 16)
    name = reader.name
    while let block = try reader.next() {
      for line in block where !line.range.isEmpty && block.bytes[line.range].first != 0x23 {
        if let reason = LineFault.reason(block.bytes, line.range) {
          faults.append(LineFault(line: line.number, reason: reason))
        } else {
          try take(String(decoding: block.bytes[line.range], as: UTF8.self), line.number)
        }
      }
    }
  }

  private mutating func take(_ text: String, _ line: Int) throws {
    let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    defer { isAtStart = false }
    if isAtStart, let header = try Columns(header: cells, name: name, line: line) {
      columns = header
      return
    }
    guard cells.count > max(columns.source, columns.target, columns.output) else {
      let what = "\(cells.count) column\(cells.count == 1 ? "" : "s")"
      return fail(
        line, "the row has \(what), and needs source, target and output with tabs between them")
    }
    let row = Row(
      line: line, source: cells[columns.source], target: cells[columns.target],
      output: cells[columns.output])
    let named = [("source", row.source), ("target", row.target), ("output", row.output)]
    if let (column, path) = named.first(where: { $0.1.isEmpty || $0.1 == "-" }) {
      return fail(
        line,
        path.isEmpty
          ? "the column \(column) is empty; name a file"
          : "the \(column) is standard \(column == "output" ? "output" : "input"), which many pairs cannot share; name a file"
      )
    }
    rows.append(row)
  }

  private mutating func fail(_ line: Int, _ reason: String) {
    faults.append(LineFault(line: line, reason: reason))
  }

  /// - Throws: where one output is named twice, or is an input or the list itself: nothing is aligned then.
  func refuseLostFiles() throws {
    var inputs: [FileIdentity: String] = [:]
    if let identity = FileIdentity(name) { inputs[identity] = "the list itself" }
    for row in rows {
      for path in [row.source, row.target] {
        if let identity = FileIdentity(path), inputs[identity] == nil {
          inputs[identity] = "the input \(path) of line \(row.line)"
        }
      }
    }
    var outputs: [FileIdentity: Int] = [:]
    for row in rows where Output.isReplaced(row.output) {
      guard let identity = FileIdentity(ofOutput: row.output) else { continue }
      if let input = inputs[identity] {
        throw Failure(
          "\(name):\(row.line): the output \(row.output) is \(input); name another file")
      }
      if let line = outputs.updateValue(row.line, forKey: identity) {
        throw Failure(
          "\(name):\(row.line): the output \(row.output) is that of line \(line) too; name another file"
        )
      }
    }
  }

  /// In which columns what stands, from 0.
  private struct Columns {
    var source: Int
    var target: Int
    var output: Int

    init(source: Int, target: Int, output: Int) {
      (self.source, self.target, self.output) = (source, target, output)
    }

    /// - Returns: `nil` of a row that names no column, and so is a pair.
    init?(header cells: [String], name: String, line: Int) throws {
      let names = cells.map { $0.lowercased() }
      let wanted = ["source", "target", "output"]
      let places = wanted.map { names.firstIndex(of: $0) }
      guard let source = places[0], let target = places[1], let output = places[2] else {
        if places.compactMap(\.self).count < 2 { return nil }
        throw Failure(
          "\(name):\(line): the header must name the columns source, target and output")
      }
      self.init(source: source, target: target, output: output)
    }
  }
}
