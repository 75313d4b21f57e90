/// Whether two texts look like translations of each other at all, by the confidence of their beads.
public struct Likeness: Sendable, Equatable {
  /// Two texts whose beads have less confidence than this on average do not look like translations.
  public static let leastConfidence = 0.35

  /// The mean confidence of the beads that have both sides, in 0…1; `nil` where there is none.
  public let confidence: Double?
  /// Either side has no sentences, so that nothing can be said.
  public let isEmpty: Bool

  /// - Parameter beads: of all the sentences, without breaks.
  public init(of beads: [Bead]) {
    var (sum, count) = (0.0, 0)
    for bead in beads where bead.isAligned {
      sum += bead.confidence
      count += 1
    }
    confidence = count > 0 ? sum / Double(count) : nil
    isEmpty = beads.allSatisfy(\.source.isEmpty) || beads.allSatisfy(\.target.isEmpty)
  }

  /// False where the sides hold sentences and few of them, or none, seem to belong together.
  public var looksLikeTranslation: Bool {
    isEmpty || (confidence ?? 0) >= Likeness.leastConfidence
  }
}
