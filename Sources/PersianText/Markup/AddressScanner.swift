/// Finds URLs, e-mail addresses, tags and comments in a stretch of text.
struct AddressScanner {
  private let bytes: [UInt8]
  private(set) var ranges: [Range<Int>] = []
  /// Elements that are known not to be closed any more in the stretch: not to be looked for again.
  private var unclosed: Set<String> = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// No tag that anyone writes is longer than this many bytes; beyond, a `<` is a sign.
  private static let longestTag = 4096

  /// Elements whose content is no prose.
  private static let codeElements = ["code", "pre", "script", "style", "kbd", "samp"]

  mutating func scan(_ range: Range<Int>) {
    unclosed = []
    var offset = range.lowerBound
    let bytes = self.bytes
    let span = bytes.span
    let beginnings = ByteSearch(0x3A, 0x40, 0x3C, 0x77)
    while true {
      offset = beginnings.first(in: span, offset..<range.upperBound)
      guard offset < range.upperBound else { break }
      let found: Range<Int>?
      switch span[offset] {
      case 0x3A: found = url(aroundColon: offset, in: range)
      case 0x40: found = mail(aroundAt: offset, in: range)
      case 0x77: found = bareURL(at: offset, in: range)
      default: found = tag(at: offset, in: range)
      }
      if let found { ranges.append(found) }
      offset = max(offset + 1, found?.upperBound ?? 0)
    }
  }

  // MARK: Addresses

  private func url(aroundColon colon: Int, in range: Range<Int>) -> Range<Int>? {
    guard colon + 3 < range.upperBound, bytes[colon + 1] == 0x2F, bytes[colon + 2] == 0x2F else {
      return nil
    }
    var start = colon
    while start > range.lowerBound, isSchemeByte(bytes[start - 1]) { start -= 1 }
    while start < colon, !isLetter(bytes[start]) { start += 1 }
    let end = endOfURL(from: colon + 3, in: range)
    return start < colon && end > colon + 3 ? start..<end : nil
  }

  /// `www.` with an address behind it, at the start of a word.
  private func bareURL(at offset: Int, in range: Range<Int>) -> Range<Int>? {
    guard bytes[offset..<range.upperBound].starts(with: [0x77, 0x77, 0x77, 0x2E]),
      offset == range.lowerBound || !isAlphanumeric(bytes[offset - 1])
    else { return nil }
    let end = endOfURL(from: offset + 4, in: range)
    return end > offset + 4 ? offset..<end : nil
  }

  /// Where an address ends: before a space, a quotation mark or a bracket; marks of the sentence at its end are not its.
  private func endOfURL(from start: Int, in range: Range<Int>) -> Int {
    var end = start
    var offset = start
    var open = 0
    while offset < range.upperBound {
      let scalar = UTF8Decoding.scalar(in: bytes.span, at: offset)
      let kind = ScalarClass(scalar.value)
      if kind.isWhitespace || kind == .control { break }
      switch scalar.value {
      case 0..<0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x60, 0x7C, 0xAB, 0xBB, 0x2018...0x201F: return end
      case 0x28: open += 1
      case 0x29:
        open -= 1
        if open < 0 { return end }
      default: break
      }
      offset += scalar.length
      let isMark = [0x21, 0x27, 0x2A, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x060C, 0x061B, 0x061F, 0x5D]
        .contains(scalar.value)
      if !isMark { end = offset }
    }
    return end
  }

  private func mail(aroundAt at: Int, in range: Range<Int>) -> Range<Int>? {
    var start = at
    while start > range.lowerBound, isMailByte(bytes[start - 1]) { start -= 1 }
    var end = at + 1
    var lastDot: Int?
    while end < range.upperBound,
      isAlphanumeric(bytes[end]) || bytes[end] == 0x2D
        || bytes[end] == 0x2E && end + 1 < range.upperBound && isAlphanumeric(bytes[end + 1])
    {
      if bytes[end] == 0x2E { lastDot = end }
      end += 1
    }
    guard start < at, let lastDot, lastDot > at + 1, end - lastDot > 2 else { return nil }
    return start..<end
  }

  // MARK: Tags

  private mutating func tag(at offset: Int, in range: Range<Int>) -> Range<Int>? {
    let rest = bytes[offset..<range.upperBound]
    if rest.starts(with: "<!--".utf8) {
      let end = self.end(of: "-->", from: offset + 4, in: range) ?? range.upperBound
      return offset..<end
    }
    let isClosing = rest.count > 1 && bytes[offset + 1] == 0x2F
    let nameStart = offset + (isClosing ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < range.upperBound, isAlphanumeric(bytes[nameEnd]) { nameEnd += 1 }
    guard nameEnd > nameStart, !isDigit(bytes[nameStart]) else { return nil }
    var end = nameEnd
    while end < range.upperBound, bytes[end] != 0x3E {
      if bytes[end] == 0x3C || end - offset > AddressScanner.longestTag { return nil }
      end += 1
    }
    guard end < range.upperBound else { return nil }
    let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self).lowercased()
    if !isClosing, bytes[end - 1] != 0x2F, AddressScanner.codeElements.contains(name) {
      if !unclosed.contains(name) {
        if let close = self.end(of: "</\(name)>", from: end + 1, in: range) {
          return offset..<close
        }
        unclosed.insert(name)
      }
    }
    return offset..<end + 1
  }

  private func end(of mark: String, from start: Int, in range: Range<Int>) -> Int? {
    let mark = Array(mark.utf8)
    guard let first = mark.first else { return nil }
    var offset = start
    while offset + mark.count <= range.upperBound {
      if bytes[offset] == first, bytes[offset..<offset + mark.count].elementsEqual(mark) {
        return offset + mark.count
      }
      offset += 1
    }
    return nil
  }

  // MARK: Bytes

  private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  private func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

  private func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

  private func isSchemeByte(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
  }

  private func isMailByte(_ byte: UInt8) -> Bool {
    isSchemeByte(byte) || byte == 0x5F || byte == 0x25
  }
}
