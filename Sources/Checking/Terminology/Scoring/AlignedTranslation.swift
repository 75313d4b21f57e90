public import PersianText

/// A translation of a text, with the segments of the two that belong together.
public struct AlignedTranslation: Sendable {
  public let text: SourceText
  /// They cover the source, in order.
  public let segments: [Segment]

  public struct Segment: Sendable {
    /// What reports call it: the number of the source's line, sentence or unit.
    public var number: Int
    /// Bytes of the source.
    public var source: Range<Int>
    /// Bytes of the translation; empty where it has no counterpart.
    public var target: Range<Int>

    public init(number: Int, source: Range<Int>, target: Range<Int>) {
      self.number = number
      self.source = source
      self.target = target
    }
  }

  public init(_ text: SourceText, _ segments: [Segment]) {
    self.text = text
    self.segments = segments
  }
}
