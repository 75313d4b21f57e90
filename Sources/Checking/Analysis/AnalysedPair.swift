/// A text and its translation, with the stretches of both that belong together.
public struct AnalysedPair: Sendable {
  public let source: AnalysedText
  public let target: AnalysedText
  /// For each bead with both sides its byte ranges, in the order of the texts.
  public let beads: [Bead]

  public struct Bead: Sendable {
    public var source: Range<Int>
    public var target: Range<Int>

    public init(source: Range<Int>, target: Range<Int>) {
      self.source = source
      self.target = target
    }
  }

  public init(source: AnalysedText, target: AnalysedText, beads: [Bead]) {
    self.source = source
    self.target = target
    self.beads = beads
  }
}
