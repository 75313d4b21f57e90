/// A sentence of a text by its bytes, and whether a hard break stands before it.
public struct Segment: Sendable, Hashable {
  /// Bytes of the text, without the white space about the sentence.
  public var range: Range<Int>
  /// A hard break stands between this segment and the one before: the end of a paragraph, a blank line between lines
  /// that are sentences, a marker. False of the first segment.
  public var startsBlock: Bool
  /// The segment is itself a hard break, and no sentence: a line that is kept so that the others keep their numbers.
  public var isBreak: Bool

  public init(_ range: Range<Int>, startsBlock: Bool = false, isBreak: Bool = false) {
    self.range = range
    self.startsBlock = startsBlock
    self.isBreak = isBreak
  }
}
