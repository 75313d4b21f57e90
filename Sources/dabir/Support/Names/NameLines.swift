import PersianText

/// Names that stand in a file, one a line.
enum NameLines {
  /// Gives the names of some lines to `body`. Empty lines are passed over.
  /// - Returns: the lines that are no text, and those whose names were refused.
  static func read(
    _ block: LineBlock, _ body: (_ name: String) throws(NameFault) -> Void
  ) -> [LineFault] {
    var faults: [LineFault] = []
    let isText = block.isText
    for line in block where !line.range.isEmpty {
      if !isText || line.range.count > LineReader.longestLine,
        let reason = LineFault.reason(block.bytes, line.range)
      {
        faults.append(LineFault(line: line.number, reason: reason))
        continue
      }
      do throws(NameFault) {
        try body(String(decoding: block.bytes[line.range], as: UTF8.self))
      } catch {
        faults.append(LineFault(line: line.number, reason: "the name \(error.reason)"))
      }
    }
    return faults
  }
}
