import PersianText

/// Takes the text of an element out of the bytes of its document, past tags, comments and references, with the place of
/// each byte.
///
/// It goes by what a parser has found to be well formed, and so looks for no faults.
struct ElementScan {
  private let file: [UInt8]
  private let elements: InlineElements
  private var offset: Int
  /// Of the elements that are open within, which hold text.
  private var open: [Bool] = []
  /// How many of them do not.
  private var hidden = 0

  /// - Parameter start: in the start tag of the element, behind its attributes.
  init(_ file: [UInt8], from start: Int, _ elements: InlineElements) {
    self.file = file
    self.elements = elements
    offset = start
  }

  /// - Returns: false where the document is not as a parser would have it.
  mutating func extract(into text: inout ExtractedText) -> Bool {
    guard let isEmpty = endOfTag() else { return false }
    if isEmpty { return true }
    while offset < file.count {
      let start = offset
      offset = plainEnd(from: start)
      if offset > start, hidden == 0 { text.take(start..<offset, of: file) }
      guard offset < file.count else { return false }
      switch file[offset] {
      case 0x26: guard reference(into: &text) else { return false }
      case 0x0D: lineEnd(into: &text)
      default:
        switch markup(into: &text) {
        case .goesOn: break
        case .ends: return true
        case .isBroken: return false
        }
      }
    }
    return false
  }

  /// The next byte at or behind a place that does not stand for itself.
  private func plainEnd(from start: Int) -> Int {
    let span = file.span
    var offset = start
    while offset < span.count, span[offset] != 0x3C, span[offset] != 0x26, span[offset] != 0x0D {
      offset += 1
    }
    return offset
  }

  // MARK: Markup

  private enum Step { case goesOn, ends, isBroken }

  private mutating func markup(into text: inout ExtractedText) -> Step {
    if has("<!--") { return skip(behind: "-->") ? .goesOn : .isBroken }
    if has("<![CDATA[") { return section(into: &text) ? .goesOn : .isBroken }
    if has("<?") { return skip(behind: "?>") ? .goesOn : .isBroken }
    let start = offset
    if has("</") {
      guard endOfTag() != nil else { return .isBroken }
      guard let holdsText = open.popLast() else { return .ends }
      if !holdsText { hidden -= 1 }
      return .goesOn
    }
    let meaning = elements.meaning(of: file.tagName(at: offset))
    guard let isEmpty = endOfTag() else { return .isBroken }
    if meaning == .placeholder, hidden == 0 { text.mark(start..<offset) }
    if !isEmpty {
      open.append(meaning == .text)
      if meaning != .text { hidden += 1 }
    }
    return .goesOn
  }

  /// Goes behind the end of a tag.
  /// - Returns: whether it ends its element too.
  private mutating func endOfTag() -> Bool? {
    var quote: UInt8?
    while offset < file.count {
      let byte = file[offset]
      offset += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        return file[offset - 2] == 0x2F
      }
    }
    return nil
  }

  private mutating func section(into text: inout ExtractedText) -> Bool {
    offset += "<![CDATA[".utf8.count
    var start = offset
    while offset < file.count {
      if has("]]>") {
        if hidden == 0 { text.take(start..<offset, of: file) }
        offset += 3
        return true
      }
      if file[offset] == 0x0D {
        if hidden == 0 { text.take(start..<offset, of: file) }
        lineEnd(into: &text)
        start = offset
      } else {
        offset += 1
      }
    }
    return false
  }

  private func has(_ mark: StaticString) -> Bool { file.has(mark, at: offset) }

  private mutating func skip(behind mark: StaticString) -> Bool {
    guard let end = file.end(of: mark, from: offset) else { return false }
    offset = end
    return true
  }

  // MARK: Text

  /// CR LF, and CR alone, are LF (XML 1.0, section 2.11).
  private mutating func lineEnd(into text: inout ExtractedText) {
    let start = offset
    offset += 1
    if offset < file.count, file[offset] == 0x0A { offset += 1 }
    if hidden == 0 { text.take(0x0A, for: start..<offset) }
  }

  private mutating func reference(into text: inout ExtractedText) -> Bool {
    guard let end = file[offset...].prefix(16).firstIndex(of: 0x3B) else { return false }
    let range = offset..<end + 1
    offset = end + 1
    guard let scalar = ElementScan.scalar(file[range.lowerBound + 1..<end]) else { return false }
    var decoded: [UInt8] = []
    UTF8Decoding.append(scalar, to: &decoded)
    if hidden == 0 { text.take(decoded, for: range) }
    return true
  }

  private static func scalar(_ name: ArraySlice<UInt8>) -> UInt32? {
    let name = String(decoding: name, as: UTF8.self)
    switch name {
    case "amp": return 0x26
    case "lt": return 0x3C
    case "gt": return 0x3E
    case "quot": return 0x22
    case "apos": return 0x27
    default:
      if name.hasPrefix("#x") { return UInt32(name.dropFirst(2), radix: 16) }
      return name.hasPrefix("#") ? UInt32(name.dropFirst(1)) : nil
    }
  }
}
