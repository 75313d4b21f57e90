public import PersianText

/// What the aligner knows of one side of a document: of each segment its length, and what it holds that its
/// translation answers to (words, numbers, known terms, marks).
///
/// Segments are added in order, each in one pass over its bytes. Everything lies in flat arrays: some 250 bytes a
/// sentence.
public struct SegmentFeatures: Sendable {
  /// The length of each segment in Unicode scalars. A run of white space counts as one, at the ends as nothing;
  /// marks, joiners and bidi controls do not count, since writers leave them out at will.
  public private(set) var lengths: [Int32] = []
  /// Of each segment, whether a hard break stands before it: a paragraph's end, a chapter's.
  public private(set) var startsBlock: [Bool] = []
  /// The clues of all segments, one after the other; those of a segment are sorted and unique.
  private(set) var clues: [Clue] = []
  /// Where the clues of each segment end.
  private var clueEnds: [Int32] = []
  private var scanner = ClueScanner()

  public init() {}

  public init(_ segments: [String]) {
    for segment in segments { append(Array(segment.utf8)) }
  }

  /// The segments as ranges of one text, as the sentence splitter gives them.
  /// - Parameter concepts: for each segment the numbers of the concepts found in it; empty for none at all.
  public init(_ text: SourceText, segments: [Range<Int>], concepts: [[Int]] = []) {
    for (index, range) in segments.enumerated() {
      append(text.bytes, in: range, concepts: index < concepts.count ? concepts[index] : [])
    }
  }

  public var count: Int { lengths.count }

  /// The phonetic keys of the words that may be names.
  var nameKeys: [WordScanner.NameKey] { scanner.nameKeys }

  /// Adds the next segment.
  /// - Parameters:
  ///   - bytes: UTF-8, sound or not.
  ///   - range: the part of `bytes` that is the segment; all of it by default.
  ///   - concepts: what the glossary found in the segment, as numbers that mean the same on both sides.
  ///   - startsBlock: whether a paragraph, chapter or other block begins with the segment.
  public mutating func append(
    _ bytes: [UInt8], in range: Range<Int>? = nil, concepts: [Int] = [], startsBlock: Bool = false
  ) {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    scanner.scan(bytes.span, range)
    for concept in concepts {
      scanner.clues.append(Clue(.concept, UInt64(bitPattern: Int64(concept))))
    }
    scanner.clues.sort()
    lengths.append(Int32(clamping: scanner.length))
    self.startsBlock.append(startsBlock)
    for (index, clue) in scanner.clues.enumerated()
    where index == 0 || clue != scanner.clues[index - 1] {
      clues.append(clue)
    }
    clueEnds.append(Int32(clamping: clues.count))
  }

  /// Where the clues of a segment lie in ``clues``.
  func clueRange(of segment: Int) -> Range<Int> {
    (segment == 0 ? 0 : Int(clueEnds[segment - 1]))..<Int(clueEnds[segment])
  }
}
