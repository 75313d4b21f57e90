import PersianText

extension BilingualFormat {
  /// Whether a file of the format, found in a folder, is likely to be between Persian and English, by its beginning.
  ///
  /// A table is where its first row names a column of such texts, and it is no glossary. Of the others those are not that
  /// name other languages, and not Persian: the messages in German beside the Persian ones.
  ///
  /// - Parameter start: the first bytes of the file.
  public func isWorthReading(_ start: [UInt8]) -> Bool {
    if self == .table { return BilingualFormat.isTableOfTexts(start) }
    let languages = BilingualFormat.languages(in: start)
    return languages.contains("fa") || languages.isSubset(of: ["en"])
  }

  private static func isTableOfTexts(_ start: [UInt8]) -> Bool {
    let shape = TableShape(start)
    let bytes = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start[3...] : start[...]
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    guard !shape.isUTX, !shape.hasSeparatorLine,
      let cells = try? RecordScan.cells(of: line, separator: shape.separator),
      let table = try? TableSides(cells, BilingualColumns())
    else { return false }
    return table.hasHeader
      && table.sides.contains { side in
        side.role != .any || ["fa", "en"].contains(LanguageTag(side.language)?.language)
      }
  }

  /// The languages that attributes name, and the header of a PO file.
  private static func languages(in start: [UInt8]) -> Set<String> {
    let marks = ["lang=", "Lang=", "-language=", "\"Language: "].map { Array($0.utf8) }
    var languages: Set<String> = []
    for offset in start.indices where start[offset] == 0x3D || start[offset] == 0x20 {
      let end = offset + 1
      guard marks.contains(where: { start[..<end].suffix($0.count).elementsEqual($0) }) else {
        continue
      }
      let rest = start[end...].drop { $0 == 0x22 || $0 == 0x27 }
      let written = rest.prefix {
        0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x5F
      }
      if let tag = LanguageTag(String(decoding: written, as: UTF8.self)) {
        languages.insert(tag.language)
      }
    }
    return languages
  }
}
