/// How a text comes to its segments: cut into sentences by rules, or line by line where each line is one already.
public struct Segmentation: Sendable, Hashable {
  /// Each line is a segment.
  public var isByLine: Bool
  /// What a line consists of that is a hard break, a chapter's for instance, and no sentence.
  public var breakMarker: String?

  public init(isByLine: Bool = false, breakMarker: String? = nil) {
    self.isByLine = isByLine
    self.breakMarker = breakMarker
  }

  /// The segments of a text, in order. Line by line, the number of a segment is that of its line, from 0: a blank line
  /// and a marker are segments too, and breaks.
  public func segments(of text: SourceText) -> [Segment] {
    guard isByLine else {
      return SentenceSplitter(breakMarker: breakMarker).segments(in: text.bytes)
    }
    var last = text.lines.lineStarts.count
    // The end of the last line begins no line of its own.
    if text.lines.lineStarts.last == text.bytes.count { last -= 1 }
    let mark = text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return segments(
      of: (0..<last).map { line in
        let range = text.lines.contentRange(ofLine: line + 1, in: text.bytes)
        return line == 0 ? min(mark, range.upperBound)..<range.upperBound : range
      }, in: text.bytes)
  }

  /// The segments of a text whose sentences are given; those that are blank, or the marker, are breaks.
  public func segments(of sentences: [Range<Int>], in bytes: [UInt8]) -> [Segment] {
    let marker = BreakMarker(breakMarker)
    var isFirst = true
    var afterBreak = false
    return sentences.map { range in
      guard !marker.isBreak(range, in: bytes) else {
        afterBreak = !isFirst
        return Segment(range, isBreak: true)
      }
      defer { (isFirst, afterBreak) = (false, false) }
      return Segment(range, startsBlock: afterBreak)
    }
  }
}

/// A line that is a hard break by what it consists of: white space alone, or the marker.
struct BreakMarker: Sendable {
  private let bytes: [UInt8]?

  /// - Parameter text: white space about it does not count; `nil` and nothing but white space are no marker.
  init(_ text: String?) {
    let given = Array((text ?? "").utf8)
    let marker = given[Scan(bytes: given, range: 0..<given.count).trimmed(0..<given.count)]
    bytes = marker.isEmpty ? nil : Array(marker)
  }

  func isBreak(_ line: Range<Int>, in text: [UInt8]) -> Bool {
    let content = Scan(bytes: text, range: line).trimmed(line)
    guard !content.isEmpty else { return true }
    guard let bytes, content.count == bytes.count else { return false }
    return text[content].elementsEqual(bytes)
  }
}
