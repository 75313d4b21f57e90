import CLibXML2
import PersianText

/// Makes UTF-8 of the bytes of a document in any encoding that libxml2 knows.
///
/// The encoding is that of the byte order mark, else of the first bytes (XML 1.0, appendix F), else the one declared.
struct DeclaredEncoding: ~Copyable {
  enum Form { case utf8, utf16(isBigEndian: Bool), other }

  private let form: Form
  private let handler: xmlCharEncodingHandlerPtr?
  /// Bytes of a character whose rest has not come.
  private var held: [UInt8] = []
  /// The bytes of a mark at the start, to be passed over.
  private var toSkip: Int
  /// As the document declares it; empty where it does not.
  let declared: String
  /// What is wrong with the declaration: one sentence.
  let problem: String?
  /// Bytes or half characters that stood for nothing, each of which became U+FFFD.
  private(set) var lost = 0

  /// - Parameter start: the first bytes of the document, as many as the declaration needs.
  init(start: [UInt8]) {
    let (form, mark) = DeclaredEncoding.form(start)
    toSkip = mark
    declared = DeclaredEncoding.declaration(start, form)
    let name = declared.lowercased()
    switch form {
    case .utf8 where ["", "utf-8", "utf8", "us-ascii", "ascii"].contains(name):
      (self.form, handler, problem) = (.utf8, nil, nil)
    case .utf8 where mark > 0:
      (self.form, handler) = (.utf8, nil)
      problem =
        "the file begins with the mark of UTF-8 and declares «\(declared)»; it is read as UTF-8; declare UTF-8"
    case .utf8
    where name.hasPrefix("utf-16") || name.hasPrefix("ucs-2") || name.hasPrefix("utf-32"):
      (self.form, handler) = (.utf8, nil)
      problem =
        "the file declares «\(declared)» and has one byte a letter; it is read as UTF-8; declare what it is"
    case .utf8:
      handler = xmlFindCharEncodingHandler(declared)
      self.form = handler == nil ? .utf8 : .other
      problem =
        handler == nil
        ? "the encoding «\(declared)» is not known; the file is read as UTF-8; save it as UTF-8"
        : nil
    case .utf16, .other:
      (self.form, handler) = (form, nil)
      problem =
        name.isEmpty || name.hasPrefix("utf-16") || name.hasPrefix("ucs-2")
        ? nil : "the file is UTF-16 and declares «\(declared)»; declare UTF-16"
    }
  }

  deinit { if let handler { xmlCharEncCloseFunc(handler) } }

  /// The next bytes in UTF-8.
  mutating func utf8(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
    var bytes = bytes
    if toSkip > 0 {
      let count = min(toSkip, bytes.count)
      bytes.removeFirst(count)
      toSkip -= count
    }
    switch form {
    case .utf8: return bytes
    case .utf16(let isBigEndian): return utf16(held + bytes, isBigEndian, isLast)
    case .other: return converted(held + bytes, isLast)
    }
  }

  private mutating func utf16(_ bytes: [UInt8], _ isBigEndian: Bool, _ isLast: Bool) -> [UInt8] {
    let (high, low) = isBigEndian ? (0, 1) : (1, 0)
    func unit(_ index: Int) -> UInt32 {
      UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + low])
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index + 1 < bytes.count {
      var value = unit(index)
      var length = 2
      if value & 0xFC00 == 0xD800 {
        if index + 3 >= bytes.count, !isLast { break }
        let next = index + 3 < bytes.count ? unit(index + 2) : 0
        if next & 0xFC00 == 0xDC00 {
          value = 0x10000 + (value & 0x3FF) << 10 + (next & 0x3FF)
          length = 4
        }
      }
      if let scalar = Unicode.Scalar(value) {
        UTF8.encode(scalar).map { result.append(contentsOf: $0) }
      } else {
        lost += 1
        result.append(contentsOf: DeclaredEncoding.replacement)
      }
      index += length
    }
    held = isLast ? [] : Array(bytes[index...])
    return result
  }

  private mutating func converted(_ bytes: [UInt8], _ isLast: Bool) -> [UInt8] {
    guard let handler, let input = xmlBufferCreate(), let output = xmlBufferCreate() else {
      return bytes
    }
    defer {
      xmlBufferFree(input)
      xmlBufferFree(output)
    }
    bytes.withUnsafeBufferPointer { _ = xmlBufferAdd(input, $0.baseAddress, Int32($0.count)) }
    // What cannot be converted is counted here; libxml2 would print it on standard error.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    var result: [UInt8] = []
    while xmlBufferLength(input) > 0 {
      let code = xmlCharEncInFunc(handler, output, input)
      result += UnsafeBufferPointer(
        start: xmlBufferContent(output), count: Int(xmlBufferLength(output)))
      xmlBufferEmpty(output)
      if code > 0 { continue }
      // A character that goes on in the next piece, or one that the encoding does not have.
      if code == -2 || isLast {
        lost += 1
        result += DeclaredEncoding.replacement
        xmlBufferShrink(input, 1)
      } else {
        break
      }
    }
    held = Array(
      UnsafeBufferPointer(start: xmlBufferContent(input), count: Int(xmlBufferLength(input))))
    return result
  }

  private static func form(_ start: [UInt8]) -> (Form, mark: Int) {
    switch (start.first ?? 0, start.dropFirst().first ?? 0) {
    case (0xEF, 0xBB) where start.dropFirst(2).first == 0xBF: (.utf8, 3)
    case (0xFF, 0xFE): (.utf16(isBigEndian: false), 2)
    case (0xFE, 0xFF): (.utf16(isBigEndian: true), 2)
    case (0x3C, 0): (.utf16(isBigEndian: false), 0)
    case (0, 0x3C): (.utf16(isBigEndian: true), 0)
    default: (.utf8, 0)
    }
  }

  /// U+FFFD.
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// The value of `encoding` in the XML declaration.
  private static func declaration(_ start: [UInt8], _ form: Form) -> String {
    let ascii = start.prefix(400).filter { 0x20..<0x7F ~= $0 }
    let text = String(decoding: ascii, as: UTF8.self)
    guard let first = text.firstIndex(of: "<"), text[first...].hasPrefix("<?xml "),
      let end = text.firstRange(of: "?>"),
      let name = text[..<end.lowerBound].firstRange(of: "encoding")
    else { return "" }
    let rest = text[name.upperBound..<end.lowerBound].drop { $0 == " " || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return "" }
    return String(rest.dropFirst().prefix { $0 != quote })
  }
}
