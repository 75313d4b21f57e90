import PersianText

/// What divides the cells of a table, found by what its beginning looks like.
struct TableShape: Equatable {
  var separator: UInt8
  /// Excel's first line `sep=;`, which is no row.
  var hasSeparatorLine = false
  var isUTX = false

  /// - Parameter start: the first bytes of the file, whole lines or not.
  init(_ start: [UInt8]) {
    let bytes = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start[3...] : start[...]
    if UTXHeader.begins(with: bytes) {
      (separator, isUTX) = (TableShape.tab, true)
      return
    }
    let lines = TableShape.lines(bytes)
    if let first = lines.first, first.count == 5, first.starts(with: "sep=".utf8),
      let last = first.last
    {
      (separator, hasSeparatorLine) = (last, true)
      return
    }
    separator = TableShape.separator(lines)
  }

  /// The first lines that are no comments; the last may be cut.
  private static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    bytes.split(maxSplits: 40, whereSeparator: { $0 == 0x0A || $0 == 0x0D })
      .prefix(40).filter { $0.first != UInt8(ascii: "#") }
  }

  /// That which makes a header; else that which gives the most lines of one width, tab before semicolon before comma,
  /// since commas stand in texts.
  private static func separator(_ lines: [ArraySlice<UInt8>]) -> UInt8 {
    let candidates = [tab, UInt8(ascii: ";"), UInt8(ascii: ",")]
    func cells(_ line: ArraySlice<UInt8>, _ separator: UInt8) -> [String] {
      (try? RecordScan.cells(of: line, separator: separator)) ?? []
    }
    if let header = lines.first {
      let known = candidates.map { separator in
        cells(header, separator).count { ColumnName($0) != nil }
      }
      if let best = known.max(), best > 1, let index = known.firstIndex(of: best) {
        return candidates[index]
      }
    }
    let widths = candidates.map { separator in
      lines.count { cells($0, separator).count > 1 }
    }
    guard let best = widths.max(), let index = widths.firstIndex(of: best) else { return tab }
    return candidates[index]
  }

  private static let tab: UInt8 = 0x09
}
