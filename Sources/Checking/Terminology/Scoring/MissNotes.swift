import PersianText

/// What is told of a segment of a translation with each term that it misses; worked out once for a segment, of which a
/// text in one line may have thousands of misses.
struct MissNotes {
  private let text: SourceText
  private let range: Range<Int>
  private var known: [ArraySlice<UInt8>: Bool] = [:]
  /// The beginning of the segment, on one line.
  private(set) lazy var translation: String = excerpt()

  /// So many bytes of a segment are told, some sentences.
  private static let longestExcerpt = 1_000

  init(_ translation: AlignedTranslation, _ segment: AlignedTranslation.Segment) {
    text = translation.text
    range = segment.target
  }

  private func excerpt() -> String {
    guard range.count > MissNotes.longestExcerpt else {
      return String(decoding: text.line(range), as: UTF8.self)
    }
    var end = range.lowerBound + MissNotes.longestExcerpt
    while end > range.lowerBound, text.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: text.line(range.lowerBound..<end), as: UTF8.self) + " …"
  }

  /// True where words of the source stand in the segment as they are.
  mutating func holds(_ words: ArraySlice<UInt8>) -> Bool {
    if let holds = known[words] { return holds }
    let holds = find(words)
    known[words] = holds
    return holds
  }

  private func find(_ words: ArraySlice<UInt8>) -> Bool {
    guard let first = words.first, range.count >= words.count else { return false }
    return (range.lowerBound...range.upperBound - words.count).contains { start in
      text.bytes[start] == first && text.bytes[start..<start + words.count] == words
        && Affixes.isWordStart(text.bytes, start)
        && Affixes.isWordEnd(text.bytes, start + words.count)
    }
  }
}
