public import PersianText

/// What the aligner knows of one side of a document: of each segment its length and what it holds that a
/// translation keeps (numbers, Latin words, known terms, the final mark, the sound of names).
///
/// Segments are added in order, each in one pass over its bytes. Everything lies in three flat arrays, so that a
/// document of 20,000 sentences takes a few megabytes.
public struct SegmentFeatures: Sendable {
  /// The length of each segment in Unicode scalars. A run of white space counts as one, at the ends as nothing;
  /// marks, joiners and bidi controls do not count, since writers leave them out at will.
  public private(set) var lengths: [Int32] = []
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

  /// Adds the next segment.
  /// - Parameters:
  ///   - bytes: UTF-8, sound or not.
  ///   - range: the part of `bytes` that is the segment; all of it by default.
  ///   - concepts: what the glossary found in the segment, as numbers that mean the same on both sides.
  public mutating func append(
    _ bytes: [UInt8], in range: Range<Int>? = nil, concepts: [Int] = []
  ) {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    scanner.scan(bytes.span, range)
    for concept in concepts {
      scanner.clues.append(Clue(.concept, UInt64(bitPattern: Int64(concept))))
    }
    scanner.clues.sort()
    lengths.append(Int32(clamping: scanner.length))
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
