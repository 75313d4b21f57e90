/// The cells of a line of a table, as spreadsheets save it: divided by a tab, a comma or a semicolon, and in quotes
/// where a cell needs them, doubled inside (RFC 4180). A cell does not run over the end of its line.
struct DelimitedLine {
  let cells: [String]

  /// - Returns: `nil` where a quote is opened and not closed.
  init?(_ bytes: ArraySlice<UInt8>, separator: UInt8) {
    var cells: [String] = []
    var cell: [UInt8] = []
    var offset = bytes.startIndex
    while true {
      cell.removeAll(keepingCapacity: true)
      if offset < bytes.endIndex, bytes[offset] == 0x22 {
        offset += 1
        while true {
          guard offset < bytes.endIndex else { return nil }
          if bytes[offset] == 0x22 {
            offset += 1
            guard offset < bytes.endIndex, bytes[offset] == 0x22 else { break }
          }
          cell.append(bytes[offset])
          offset += 1
        }
      }
      while offset < bytes.endIndex, bytes[offset] != separator {
        cell.append(bytes[offset])
        offset += 1
      }
      cells.append(String(decoding: cell, as: UTF8.self))
      guard offset < bytes.endIndex else { break }
      offset += 1
    }
    self.cells = cells
  }

  /// A cell for a table with tabs between. Quotes are put about a text that has them, which a spreadsheet would take for
  /// its own, and an apostrophe before one that it would take for a formula.
  static func cell(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first, "=+-@".unicodeScalars.contains(first) {
      text = "'" + text
    }
    guard text.utf8.contains(0x22) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(
        separator: "\"\"") + "\""
  }
}
