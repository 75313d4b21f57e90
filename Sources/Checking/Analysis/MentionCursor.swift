/// Walks over the mentions of a text by ranges that come in order: the sentences, the sides of the beads.
public struct MentionCursor: Sendable {
  private var rest: ArraySlice<AnalysedText.Mention>

  public init(_ text: AnalysedText) { rest = text.mentions[...] }

  /// The mentions that begin inside a range; those before it are passed over.
  public mutating func take(in range: Range<Int>) -> ArraySlice<AnalysedText.Mention> {
    rest = rest.drop { $0.range.upperBound <= range.lowerBound }
    let inside = rest.prefix { $0.range.lowerBound < range.upperBound }
    rest = rest.dropFirst(inside.count)
    return inside
  }
}
