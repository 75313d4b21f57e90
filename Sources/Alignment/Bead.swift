/// A group of source sentences and the group of target sentences that translates it, by their indices from 0.
///
/// One side may be empty (a sentence that was left out or added). The beads of an alignment are in order and
/// cover every sentence of both sides once (Brown, Lai and Mercer 1991).
public struct Bead: Sendable, Hashable {
  public var source: Range<Int>
  public var target: Range<Int>
  /// What the aligner paid for the bead, in nats: less is better, and below zero better than chance. Not comparable
  /// between documents.
  public var cost: Double
  /// How probable it is that the bead is right, in 0…1: that it takes these sentences, no fewer and no more.
  public var confidence: Double

  public init(
    source: Range<Int>, target: Range<Int>, cost: Double = 0, confidence: Double = 1
  ) {
    self.source = source
    self.target = target
    self.cost = cost
    self.confidence = confidence
  }

  public var isAligned: Bool { !source.isEmpty && !target.isEmpty }
}
