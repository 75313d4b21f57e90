import Alignment
import PersianText

/// A text and its segments.
struct SegmentedText: Sendable {
  let text: SourceText
  let segments: [Segment]

  init(_ text: SourceText, _ segmentation: Segmentation) {
    self.text = text
    segments = segmentation.segments(of: text)
  }

  /// A text whose sentences are given one by one.
  init(name: String, sentences: [String], _ segmentation: Segmentation) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    for sentence in sentences {
      let start = bytes.count
      bytes += sentence.utf8
      ranges.append(start..<bytes.count)
      bytes.append(0x0A)
    }
    segments = segmentation.segments(of: ranges, in: bytes)
    text = SourceText(name: name, bytes: bytes)
  }

  /// The segments that are sentences.
  var sentences: [Segment] { segments.filter { !$0.isBreak } }

  /// The bytes that consecutive segments cover; `nil` of none.
  func cover(_ range: Range<Int>) -> Range<Int>? {
    guard let first = segments[range].first, let last = segments[range].last else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// The text of consecutive segments on one line. A break says nothing unless it stands alone.
  func line(_ range: Range<Int>) -> String {
    let segments = segments[range]
    if range.count > 1, segments.contains(where: \.isBreak) {
      return joined(segments.filter { !$0.isBreak }[...])
    }
    return joined(segments)
  }

  private func joined(_ segments: ArraySlice<Segment>) -> String {
    var line: [UInt8] = []
    for (index, segment) in segments.enumerated() {
      if index > 0 { line.append(0x20) }
      line += text.line(segment.range)
    }
    return String(decoding: line, as: UTF8.self)
  }

  var fingerprint: DocumentFingerprint {
    DocumentFingerprint(segments.lazy.map { text.line($0.range) })
  }
}
