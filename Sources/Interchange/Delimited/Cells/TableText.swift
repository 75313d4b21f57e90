import PersianText

/// How a tool wants a table: what stands between cells and behind lines, and in which encoding.
struct TableStyle: Sendable, Hashable {
  var separator: UInt8 = 0x2C
  var quoting = Quoting.whereNeeded
  var encoding = Encoding.utf8
  var lineEnd = "\n"

  enum Quoting: Sendable, Hashable {
    /// RFC 4180: a cell that holds a quote, the separator or a line end is quoted.
    case whereNeeded
    /// The tool knows no quotes; what a cell cannot hold becomes a space, and is told.
    case none
  }

  enum Encoding: Sendable, Hashable {
    case utf8
    /// With the mark at the start, by which spreadsheets know it.
    case utf8WithMark
    /// Little-endian, with its mark.
    case utf16
  }

  /// RFC 4180, but for LF.
  static let csv = TableStyle()
  static let tsv = TableStyle(separator: 0x09)
  /// As tools take it that split lines at tabs and do no more.
  static let plainTabs = TableStyle(separator: 0x09, quoting: .none)
}

/// Writes the rows of a table to a descriptor.
struct TableText: ~Copyable {
  let style: TableStyle
  private let sink: DescriptorSink
  private var buffer: [UInt8] = []
  /// Bytes that were written or are about to be.
  private(set) var byteCount = 0
  private(set) var scalarCount = 0

  init(_ style: TableStyle, output: Int32) {
    self.style = style
    sink = DescriptorSink(output)
    switch style.encoding {
    case .utf8: break
    case .utf8WithMark: buffer = [0xEF, 0xBB, 0xBF]
    case .utf16: buffer = [0xFF, 0xFE]
    }
    byteCount = buffer.count
  }

  /// What became of the cells of a row.
  struct Changes {
    /// Cells, from 0, in which something that the table cannot hold became a space.
    var spaced: [Int] = []
    /// Cells that a spreadsheet would take for a formula. They are written as they are.
    var formulas: [Int] = []
  }

  /// - Throws: where the output refuses.
  mutating func row(_ cells: [String]) throws(InterchangeFault) -> Changes {
    var changes = Changes()
    var line = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { line.unicodeScalars.append(Unicode.Scalar(style.separator)) }
      if TableText.isFormula(cell) { changes.formulas.append(index) }
      switch style.quoting {
      case .whereNeeded: line += quoted(cell)
      case .none:
        let plain = TableText.onLine(cell)
        if plain != cell { changes.spaced.append(index) }
        line += plain
      }
    }
    try put(line + style.lineEnd)
    return changes
  }

  /// A line that is no row.
  mutating func line(_ text: String) throws(InterchangeFault) { try put(text + style.lineEnd) }

  /// - Throws: where the output refused a byte.
  mutating func end() throws(InterchangeFault) { try flush() }

  /// What a spreadsheet computes instead of showing it.
  static func isFormula(_ cell: String) -> Bool {
    guard let first = cell.utf8.first else { return false }
    return first == 0x3D || first == 0x2B || first == 0x2D || first == 0x40
  }

  private func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains {
      $0 == 0x22 || $0 == style.separator || $0 == 0x0A || $0 == 0x0D
    }
    guard needsQuotes else { return cell }
    // By scalars: as a `Character` a quote is another where a ZWNJ stands behind it.
    var text = "\""
    for scalar in cell.unicodeScalars {
      text.unicodeScalars.append(scalar)
      if scalar == "\"" { text.unicodeScalars.append(scalar) }
    }
    text.unicodeScalars.append("\"")
    return text
  }

  private static func onLine(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return cell }
    return String(
      String.UnicodeScalarView(
        cell.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }

  private mutating func put(_ text: String) throws(InterchangeFault) {
    let before = buffer.count
    if style.encoding == .utf16 {
      for unit in text.utf16 {
        buffer.append(UInt8(truncatingIfNeeded: unit))
        buffer.append(UInt8(truncatingIfNeeded: unit >> 8))
      }
    } else {
      buffer += text.utf8
    }
    byteCount += buffer.count - before
    scalarCount += text.unicodeScalars.count
    if buffer.count > 1 << 16 { try flush() }
  }

  private mutating func flush() throws(InterchangeFault) {
    buffer.withUnsafeBytes { sink.put($0) }
    buffer.removeAll(keepingCapacity: true)
    if sink.failure != 0 { throw .write(code: sink.failure) }
  }
}
