/// Finds the paragraphs of a text: what a sentence never crosses.
///
/// A blank line ends a paragraph. A single line break does so before a list item, and in a block that has a line
/// longer than anyone wraps at: there each line is a paragraph, as news sites and exports write them. Else a
/// single line break is a space, as in hard-wrapped text.
///
/// Of Markdown, quoted items are items too, and a heading, a row of a table and a line of marks alone stand for
/// themselves (CommonMark 0.31, sections 4.1 to 4.3 and 5; tables as GitHub has them).
public struct ParagraphSplitter: Sendable {
  /// No program or person wraps lines at more than this many bytes (about 100 Persian letters, 180 Latin ones).
  private static let longestWrappedLine = 180

  private let marker: BreakMarker
  private let format: MarkupFormat

  /// - Parameters:
  ///   - breakMarker: what a line consists of that ends a paragraph as a blank one does, and is left out as such.
  ///   - format: what else ends one.
  public init(breakMarker: String? = nil, format: MarkupFormat = .plain) {
    marker = BreakMarker(breakMarker)
    self.format = format
  }

  /// The paragraphs in order, as byte ranges that leave blank lines out. A last line terminator may be inside.
  public func paragraphs(in bytes: [UInt8]) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var block: [Range<Int>] = []
    func closeBlock() {
      let isUnwrapped = block.contains { $0.count > ParagraphSplitter.longestWrappedLine }
      var current: Range<Int>?
      var isBehindLone = false
      for line in block {
        let isLone = format == .markdown && MarkdownLine(line, in: bytes).isLone
        if let open = current, isUnwrapped || isLone || isBehindLone || isListItem(line, in: bytes)
        {
          paragraphs.append(open)
          current = line
        } else {
          current = (current?.lowerBound ?? line.lowerBound)..<line.upperBound
        }
        isBehindLone = isLone
      }
      if let current { paragraphs.append(current) }
      block.removeAll(keepingCapacity: true)
    }
    forEachLine(of: bytes) { line in
      if marker.isBreak(line, in: bytes) { closeBlock() } else { block.append(line) }
    }
    closeBlock()
    return paragraphs
  }

  private func forEachLine(of bytes: [UInt8], _ body: (Range<Int>) -> Void) {
    var start = 0
    let ends = ByteSearch(0x0A, 0x0D)
    while true {
      let end = ends.first(in: bytes.span, start..<bytes.count)
      guard end < bytes.count else { break }
      body(start..<end)
      start = end + 1
      if bytes[end] == 0x0D, start < bytes.count, bytes[start] == 0x0A { start += 1 }
    }
    if start < bytes.count { body(start..<bytes.count) }
  }

  /// A bullet, or a number or letter with a period, bracket or dash, and a space behind it.
  private func isListItem(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    let text = Scan(bytes: bytes, range: line)
    var offset =
      format == .markdown
      ? MarkdownLine(line, in: bytes).start : text.trimmed(line).lowerBound
    guard let first = text.scalar(at: offset) else { return false }
    switch first {
    case 0x2A, 0x2B, 0x2D, 0x2013, 0x2014, 0x2022, 0x25CF, 0x25AA, 0x25E6, 0xB7:
      offset += UTF8Decoding.width(of: first)
    default:
      var length = 0
      while let scalar = text.scalar(at: offset), ScalarClass(scalar).isLetterOrDigit, length < 4 {
        offset += UTF8Decoding.width(of: scalar)
        length += 1
      }
      let isNumber = ScalarClass(first) == .digit
      guard length > 0, isNumber && length < 4 || length == 1, let mark = text.scalar(at: offset),
        mark == 0x29 || isNumber && (mark == 0x2E || mark == 0x2D)
      else { return false }
      offset += 1
    }
    return text.scalar(at: offset).map { ScalarClass($0).isWhitespace } ?? false
  }
}
