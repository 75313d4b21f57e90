/// What a document says of its own encoding, held against what it is in.
struct EncodingDeclaration {
  /// What to read it as, against what it says; `nil` where it is right.
  let override: String?
  /// What is wrong with it: one sentence.
  let problem: String?

  /// - Parameter start: the first bytes of the document, with the declaration.
  init(_ start: [UInt8]) {
    let name = TextEncoding.declaredName(start) ?? ""
    switch TextEncoding(of: start) {
    case .utf8(let mark) where mark > 0:
      override = nil
      problem =
        name.isEmpty || TextEncoding.isUTF8(name)
        ? nil
        : "the file begins with the mark of UTF-8 and declares «\(name)»; it is read as UTF-8; declare UTF-8"
    case .utf8:
      override = nil
      problem =
        TextEncoding.isWide(name)
        ? "the file declares «\(name)» and has one byte a letter; it is read as UTF-8; declare what it is"
        : nil
    case .other(let found, _) where TextEncoding.isWide(found):
      override = nil
      let kind = found.prefix(6)
      problem =
        name.isEmpty || TextEncoding.isWide(name)
        ? nil : "the file is \(kind) and declares «\(name)»; declare \(kind)"
    case .other(let found, _):
      let isKnown = Transcoder(found) != nil
      override = isKnown ? nil : "UTF-8"
      problem =
        isKnown
        ? nil
        : "the encoding «\(found)» is not known; the file is read as UTF-8; save it as UTF-8"
    }
  }
}
