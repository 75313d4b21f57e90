import Checking

/// Words of a glossary or a text as they stand on standard output: what could steer a terminal made harmless, and
/// on a terminal isolated, so that right-to-left words do not reorder what stands around them.
enum Shown {
  static func words(_ text: String) -> String {
    let text = TextReporter.visible(text)
    return Console.isTerminal ? "\u{2068}\(text)\u{2069}" : text
  }

  /// Rows of cells in columns two spaces apart; the last one, for right-to-left words, is not padded, and columns that
  /// are empty in all rows are left out. A cell is as wide as it has scalars.
  static func columns(_ rows: [[String]]) -> [String] {
    let rows = rows.map { $0.dropLast().map(TextReporter.visible) + $0.suffix(1).map(words) }
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].unicodeScalars.count : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (cell, width) in zip(row.dropLast(), widths) where width > 0 {
        line += cell + String(repeating: " ", count: width - cell.unicodeScalars.count + 2)
      }
      return line + (row.last ?? "")
    }
  }
}
