package import PersianText

/// Where the text of a segment stands in its file, and how it is written there.
enum SegmentContent: Sendable {
  /// In an element whose start tag ends at a place.
  case element(Int, InlineElements)
  /// Between the quotes of strings with the escapes of C.
  case strings([Range<Int>])
  /// In a cell of a table, with doubled quotes where it is quoted.
  case cell(Range<Int>, isQuoted: Bool)

  /// Where it begins.
  var start: Int {
    switch self {
    case .element(let start, _): start
    case .strings(let ranges): ranges.first?.lowerBound ?? 0
    case .cell(let range, _): range.lowerBound
    }
  }

  /// - Returns: false where the bytes are not as they should be.
  func extract(from file: [UInt8], into text: inout ExtractedText) -> Bool {
    switch self {
    case .element(let start, let elements):
      var scan = ElementScan(file, from: start, elements)
      return scan.extract(into: &text)
    case .strings(let ranges):
      return ranges.allSatisfy { SegmentContent.string($0, of: file, into: &text) }
    case .cell(let range, let isQuoted):
      SegmentContent.cell(range, isQuoted, of: file, into: &text)
      return true
    }
  }

  private static func string(
    _ range: Range<Int>, of file: [UInt8], into text: inout ExtractedText
  ) -> Bool {
    var rest = file[range]
    while let start = rest.indices.first {
      let plain = rest.firstIndex(of: 0x5C) ?? rest.endIndex
      if plain > start { text.take(start..<plain, of: file) }
      rest = rest[plain...]
      guard rest.popFirst() != nil else { break }
      guard let byte = try? POString.escape(&rest) else { return false }
      text.take(byte, for: plain..<rest.startIndex)
    }
    return true
  }

  private static func cell(
    _ range: Range<Int>, _ isQuoted: Bool, of file: [UInt8], into text: inout ExtractedText
  ) {
    var start = range.lowerBound
    while isQuoted, let quote = file[start..<range.upperBound].firstIndex(of: 0x22) {
      text.take(start..<quote, of: file)
      text.take(0x22, for: quote..<min(quote + 2, range.upperBound))
      start = min(quote + 2, range.upperBound)
    }
    text.take(start..<range.upperBound, of: file)
  }
}

extension BilingualUnit.Side {
  /// Takes the segment out of its file.
  ///
  /// - Returns: its bytes in the text, and whether the place of each is known; else all are said to stand where it begins.
  package func extract(
    from file: [UInt8], into text: inout ExtractedText
  ) -> (range: Range<Int>, isPlaced: Bool) {
    text.beginSegment()
    let start = text.count
    if content.extract(from: file, into: &text), text.isEqual(from: start, to: self.text) {
      return (start..<text.count, true)
    }
    text.removeAll(from: start)
    text.take(Array(self.text.utf8), for: content.start..<content.start)
    return (start..<text.count, false)
  }

  /// Where it begins in the file.
  package var place: Int { content.start }
}
