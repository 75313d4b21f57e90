/// What a file is, told by how it begins and never by its name.
enum DocumentKind: Equatable {
  case tmx, tbx, multiTerm, xliff
  /// XML with another root.
  case xml(root: String)
  case jsonl, po
  /// Anything else that is text.
  case table

  /// - Parameter start: the first bytes, as UTF-8; of XML so many that the root is among them.
  init(of start: [UInt8]) {
    var scan = MarkupScan(start)
    scan.skipSpace()
    switch scan.byte {
    case UInt8(ascii: "<"): self = DocumentKind(root: scan.root() ?? "")
    case UInt8(ascii: "{"): self = .jsonl
    default: self = DocumentKind.isPO(start) ? .po : .table
    }
  }

  private init(root: String) {
    switch root {
    case "tmx": self = .tmx
    case "tbx", "martif", "TBX": self = .tbx
    case "mtf": self = .multiTerm
    case "xliff": self = .xliff
    default: self = .xml(root: root)
    }
  }

  /// The first line that is neither empty nor a comment begins with a keyword of PO and a quote.
  private static func isPO(_ start: [UInt8]) -> Bool {
    for line in start.split(maxSplits: 400, whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      if line.first == UInt8(ascii: "#") { continue }
      return ["msgid \"", "msgid\t\"", "msgctxt \""].contains { line.starts(with: $0.utf8) }
    }
    return false
  }
}

/// Looks for the root element behind what may stand before it.
private struct MarkupScan {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func skipSpace() {
    while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  /// The name of the first element, without its prefix.
  mutating func root() -> String? {
    while byte == UInt8(ascii: "<") {
      if has("<!--") {
        guard skip(behind: "-->") else { return nil }
      } else if has("<?") {
        guard skip(behind: "?>") else { return nil }
      } else if has("<!") {
        guard skipDeclaration() else { return nil }
      } else {
        return name()
      }
      skipSpace()
    }
    return nil
  }

  private func has(_ mark: StaticString) -> Bool { bytes.has(mark, at: index) }

  private mutating func skip(behind mark: StaticString) -> Bool {
    guard let end = bytes.end(of: mark, from: index) else { return false }
    index = end
    return true
  }

  /// A document type, with the declarations in its brackets.
  private mutating func skipDeclaration() -> Bool {
    var depth = 0
    while let byte {
      index += 1
      switch byte {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return true
      default: break
      }
    }
    return false
  }

  private func name() -> String {
    String(decoding: bytes.tagName(at: index).prefix(100), as: UTF8.self)
  }
}
