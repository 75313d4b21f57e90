/// The formats of bitexts that are read, told apart by what a file begins with.
public enum BitextFormat: String, Sendable, CaseIterable {
  case tmx, xliff, po, tsv, jsonl

  /// - Parameter start: the first bytes, as UTF-8 or in any encoding that keeps ASCII.
  init(_ start: [UInt8]) {
    let white: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D]
    let text = start.drop { white.contains($0) }
    switch text.first {
    case UInt8(ascii: "<"): self = BitextFormat.root(of: text) == "xliff" ? .xliff : .tmx
    case UInt8(ascii: "{"): self = .jsonl
    case UInt8(ascii: "#"), UInt8(ascii: "m"): self = BitextFormat.isPO(text) ? .po : .tsv
    default: self = .tsv
    }
  }

  /// The name of the root element without its prefix, past the prologue.
  private static func root(of text: ArraySlice<UInt8>) -> String {
    var rest = text
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...].dropFirst()
      if rest.starts(with: "!--".utf8) {
        guard let end = rest.firstRange(of: "-->".utf8) else { return "" }
        rest = rest[end.upperBound...]
      } else if let first = rest.first, first != UInt8(ascii: "!"), first != UInt8(ascii: "?") {
        let ends = Array(" \t\r\n/>".utf8)
        let name = String(decoding: rest.prefix { !ends.contains($0) }.prefix(100), as: UTF8.self)
        return name.split(separator: ":").last.map(String.init) ?? ""
      }
    }
    return ""
  }

  private static func isPO(_ text: ArraySlice<UInt8>) -> Bool {
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      if line.first == UInt8(ascii: "#") { continue }
      return line.starts(with: "msgid \"".utf8) || line.starts(with: "msgctxt \"".utf8)
        || line.starts(with: "msgid\t\"".utf8)
    }
    return false
  }
}
