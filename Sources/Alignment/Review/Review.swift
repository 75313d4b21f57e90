/// The doubtful beads of an alignment, with those about them, for a person to judge.
public struct Review: Sendable {
  /// Beads with less confidence than this are doubtful unless something else is asked for.
  public static let usualThreshold = 0.8

  /// Runs of beads that follow each other, by their places in the alignment.
  public let runs: [Range<Int>]
  /// How many of the beads are doubtful.
  public let doubtfulCount: Int
  private let threshold: Double

  /// - Parameters:
  ///   - beads: the whole alignment.
  ///   - threshold: beads with less confidence are doubtful.
  ///   - neighbours: how many beads are shown before and behind a doubtful one.
  public init(of beads: [Bead], below threshold: Double = usualThreshold, neighbours: Int = 1) {
    self.threshold = threshold
    var runs: [Range<Int>] = []
    var count = 0
    for (index, bead) in beads.enumerated() where bead.confidence < threshold {
      count += 1
      let run = max(0, index - neighbours)..<min(beads.count, index + neighbours + 1)
      if let last = runs.last, run.lowerBound <= last.upperBound {
        runs[runs.count - 1] = last.lowerBound..<run.upperBound
      } else {
        runs.append(run)
      }
    }
    self.runs = runs
    doubtfulCount = count
  }

  public func isDoubtful(_ bead: Bead) -> Bool { bead.confidence < threshold }
}
