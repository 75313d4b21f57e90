import PersianText
import Glibc

/// How probable it is that two texts translate each other at all.
///
/// A posterior probability takes for granted that they do. So a stretch of the document is aligned once more, as it is and
/// with its target back to front: nothing of the texts changes but their order, and what the right order gains over the
/// wrong one is what there is to align. Of texts that have nothing to do with each other either order is as good. The
/// lexicon is learned from the rest of the document, lest it know the stretch by heart.
struct Relatedness {
  /// What the order of the target gains, in nats.
  let gain: Double
  /// How many source segments it was measured on.
  let size: Int

  /// How long a stretch is, in source segments.
  static let stretch = 240

  /// From how many beads before it, and after it, the lexicon is learned.
  static let mostLearned = 2_000

  /// In 0…1. Of few segments the order tells little, and the texts are taken for what they were said to be.
  var probability: Double {
    let expected = min(Self.expectedGain * Double(size), Self.mostExpected)
    return 1 / (1 + exp(-(Self.prior + (gain - expected) / Self.unit)))
  }

  private static let prior = 2.5
  private static let unit = 2.5
  /// What each segment of a translation gains at the least, as a rule.
  private static let expectedGain = 0.25
  private static let mostExpected = 30.0

  /// Where to measure: the beads in the middle of a path that take so many source segments.
  static func stretch(of beads: [Bead]) -> Range<Int> {
    let rows = beads.last?.source.upperBound ?? 0
    guard rows > stretch else { return beads.indices }
    let first = (rows - stretch) / 2
    let start = beads.firstIndex { $0.source.lowerBound >= first } ?? 0
    let end = beads.firstIndex { $0.source.lowerBound >= first + stretch } ?? beads.count
    return start..<max(start, end)
  }

  /// - Parameters:
  ///   - scorer: with a lexicon that was learned outside the beads.
  ///   - beads: a stretch of a path.
  init(_ scorer: BeadScorer, of beads: ArraySlice<Bead>) {
    guard let first = beads.first, let last = beads.last else {
      (gain, size) = (0, 0)
      return
    }
    let source = first.source.lowerBound..<last.source.upperBound
    let target =
      first.target
      .lowerBound..<min(
        last.target.upperBound, first.target.lowerBound + 4 * Relatedness.stretch)
    size = min(source.count, target.count)
    @Sendable func total(isReversed: Bool) -> Double {
      let part = scorer.part(source: source, target: target, isReversed: isReversed)
      return Lattice.total(
        part, .whole(rows: part.document.rows, columns: part.document.columns))
    }
    let totals = Parallel.map(2) { total(isReversed: $0 == 1) }
    gain = totals[0] - totals[1]
  }
}
