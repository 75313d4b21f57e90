import PersianText

/// The formats of files whose units stand in two languages, or several.
public enum BilingualFormat: String, Sendable, CaseIterable {
  case tmx, xliff, po, table

  /// Told by content, and by the name where the content could be anything.
  ///
  /// - Parameters:
  ///   - name: of the file, with its ending.
  ///   - start: its first bytes as text.
  /// - Returns: `nil` of a file that is text.
  init?(name: String, start: [UInt8]) {
    if BilingualFormat.isText(name) { return nil }
    let byName = BilingualFormat(name: name)
    switch DocumentKind(of: start) {
    case .tmx: self = .tmx
    case .xliff: self = .xliff
    case .po: self = .po
    case .table, .jsonl, .tbx, .multiTerm, .xml:
      // The reader says what it met instead.
      guard let byName else { return nil }
      self = byName
    }
  }

  /// By the ending of a name, before `.gz`.
  public init?(name: String) {
    switch BilingualFormat.ending(of: name) {
    case "tmx": self = .tmx
    case "xliff", "xlf", "sdlxliff", "mqxliff", "mxliff": self = .xliff
    case "po", "pot": self = .po
    case "tsv", "csv", "tab": self = .table
    default: return nil
    }
  }

  static func isText(_ name: String) -> Bool {
    ["txt", "text", "md", "markdown", "mdown", "mkd"].contains(ending(of: name))
  }

  private static func ending(of name: String) -> String {
    var parts = (name.split(separator: "/").last ?? "").lowercased().split(
      separator: ".", omittingEmptySubsequences: false
    ).dropFirst()
    if parts.last == "gz" { parts.removeLast() }
    return parts.last.map(String.init) ?? ""
  }

  /// A text as it is written in a place of a file of the format.
  ///
  /// - Parameter place: where it is to stand, in bytes of the file.
  /// - Returns: `nil` where it cannot stand there as it is.
  package func escaped(_ text: String, at place: Int, in file: [UInt8]) -> String? {
    switch self {
    case .tmx, .xliff:
      guard text.utf8.contains(where: { [0x26, 0x3C, 0x3E].contains($0) }) else { return text }
      if BilingualFormat.isInCDATA(place, file) { return text.contains("]]>") ? nil : text }
      return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;")
    case .po: return POString.escaped(text)
    case .table:
      // Whether the cell is quoted need not be known of what needs no quotes.
      return text.utf8.contains { [0x09, 0x0A, 0x0D, 0x22, 0x2C, 0x3B, 0x7C].contains($0) }
        ? nil : text
    }
  }

  /// Whether the nearest mark before a place is the one that begins a section of CDATA, in which < and > stand for
  /// themselves.
  private static func isInCDATA(_ place: Int, _ file: [UInt8]) -> Bool {
    var offset = place - 1
    while offset >= 0 {
      if file[offset] == 0x3C, file[offset...].starts(with: "<![CDATA[".utf8) { return true }
      if file[offset] == 0x3E, offset > 1, file[offset - 1] == 0x5D, file[offset - 2] == 0x5D {
        return false
      }
      // Neither a unit nor the segment in it holds the other: what begins them ends the search.
      if file[offset] == 0x3C, isSegmentStart(file[(offset + 1)...]) { return false }
      offset -= 1
    }
    return false
  }

  private static func isSegmentStart(_ tag: ArraySlice<UInt8>) -> Bool {
    ["seg>", "seg ", "source", "target", "seg-source", "tu ", "tu>"].contains {
      tag.starts(with: $0.utf8)
    }
  }
}
