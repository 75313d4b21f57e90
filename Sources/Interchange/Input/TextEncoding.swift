/// In what encoding a document is, by its first bytes (XML 1.0, appendix F).
enum TextEncoding: Equatable {
  /// UTF-8 behind a mark of so many bytes, or none.
  case utf8(markLength: Int)
  /// An encoding by the name that `iconv` knows it by.
  case other(String, markLength: Int)

  /// - Parameter wanted: what the user says, against whatever the document says of itself.
  init(of start: [UInt8], wanted: String? = nil) {
    if let wanted {
      self = TextEncoding.named(wanted, start)
    } else if let marked = TextEncoding.marked(start) {
      self = marked
    } else if let declared = TextEncoding.declared(start) {
      self = declared
    } else {
      self = .utf8(markLength: 0)
    }
  }

  private static func named(_ name: String, _ start: [UInt8]) -> TextEncoding {
    let plain = name.lowercased().filter { $0 != "-" && $0 != "_" }
    switch plain {
    case "utf8": return .utf8(markLength: start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    case "utf16", "ucs2", "utf16le", "utf16be":
      if case .other(let marked, let length)? = marked(start), marked.hasPrefix("UTF-16") {
        return .other(marked, markLength: length)
      }
      return .other(plain == "utf16be" ? "UTF-16BE" : "UTF-16LE", markLength: 0)
    default: return .other(name, markLength: 0)
    }
  }

  private static func marked(_ start: [UInt8]) -> TextEncoding? {
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8(markLength: 3) }
    if start.starts(with: [0xFF, 0xFE, 0, 0]) { return .other("UTF-32LE", markLength: 4) }
    if start.starts(with: [0, 0, 0xFE, 0xFF]) { return .other("UTF-32BE", markLength: 4) }
    if start.starts(with: [0xFF, 0xFE]) { return .other("UTF-16LE", markLength: 2) }
    if start.starts(with: [0xFE, 0xFF]) { return .other("UTF-16BE", markLength: 2) }
    if start.starts(with: [0x3C, 0, 0, 0]) { return .other("UTF-32LE", markLength: 0) }
    if start.starts(with: [0, 0, 0, 0x3C]) { return .other("UTF-32BE", markLength: 0) }
    if start.starts(with: [0x3C, 0]) { return .other("UTF-16LE", markLength: 0) }
    if start.starts(with: [0, 0x3C]) { return .other("UTF-16BE", markLength: 0) }
    return nil
  }

  /// What the XML declaration says. One that says UTF-16, and is read as ASCII, is wrong.
  private static func declared(_ start: [UInt8]) -> TextEncoding? {
    guard start.starts(with: declaration), let name = declaredName(start) else { return nil }
    return isUTF8(name) || isWide(name) ? .utf8(markLength: 0) : .other(name, markLength: 0)
  }

  private static let declaration = Array("<?xml".utf8)
  /// A declaration is no longer than this.
  static let longestDeclaration = 512

  /// True of a beginning whose declaration may go on in what is still to come.
  static func isCut(_ start: [UInt8]) -> Bool {
    start.count < declaration.count
      || start.count < longestDeclaration && start.starts(with: declaration)
        && !start.contains(UInt8(ascii: ">"))
  }

  /// The name in the XML declaration, whatever the document is in; `nil` where it names none.
  static func declaredName(_ start: [UInt8]) -> String? {
    // The zeros of UTF-16, and a mark, fall away.
    let ascii = start.prefix(4 * longestDeclaration).filter { 0x20..<0x7F ~= $0 || $0 == 0x09 }
    guard ascii.starts(with: declaration) else { return nil }
    let end = ascii.firstIndex(of: UInt8(ascii: ">")) ?? ascii.endIndex
    let text = String(decoding: ascii[..<end], as: UTF8.self)
    guard let key = text.firstRange(of: "encoding") else { return nil }
    let rest = text[key.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\t" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    let name = rest.dropFirst().prefix { $0 != quote }
    // EncName: nothing in it reaches beyond the names of encodings.
    guard name.utf8.allSatisfy(isNameByte), let first = name.first, first.isLetter else {
      return nil
    }
    return String(name)
  }

  static func isUTF8(_ name: String) -> Bool {
    ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(name.uppercased())
  }

  /// True of an encoding with two or four bytes a letter.
  static func isWide(_ name: String) -> Bool {
    let upper = name.uppercased()
    return ["UTF-16", "UTF-32", "UCS-2", "UCS-4", "ISO-10646"].contains { upper.hasPrefix($0) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }
}
