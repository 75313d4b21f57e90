/// How well beads agree with gold beads: strict and lax precision, recall and F1, as vecalign's scorer has them
/// (Thompson and Koehn 2019).
///
/// A bead is right in the strict sense if the gold has the very same bead, in the lax sense if the gold links any of
/// its source sentences to any of its target sentences. Precision counts every bead, insertions and
/// deletions too; recall counts the gold beads that have both sides. Beads given twice count once.
public struct AlignmentScore: Sendable, Equatable {
  private var found = Tally()
  private var wanted = Tally()

  /// The score of no document; add those of documents to it.
  public init() {}

  /// Cost: linear in the beads.
  public init(gold: [BeadLink], test: [BeadLink]) {
    found = Tally(test, against: gold)
    wanted = Tally(gold.filter(\.isAligned), against: test.filter(\.isAligned))
  }

  public init(gold: [BeadLink], test: [Bead]) {
    self.init(gold: gold, test: test.map(BeadLink.init))
  }

  public var strict: Measure { Measure(precision: found.strict, recall: wanted.strict) }
  public var lax: Measure { Measure(precision: found.lax, recall: wanted.lax) }

  /// The scores of several documents are summed bead by bead, not averaged.
  public static func += (sum: inout AlignmentScore, other: AlignmentScore) {
    sum.found += other.found
    sum.wanted += other.wanted
  }

  /// Precision and recall, from 0 to 1; 0 where there is nothing to count.
  public struct Measure: Sendable, Equatable {
    public let precision: Double
    public let recall: Double

    public var f1: Double {
      precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }
  }

  private struct Tally: Equatable {
    var count = 0
    var strictHits = 0
    var laxHits = 0

    init() {}

    init(_ beads: [BeadLink], against reference: [BeadLink]) {
      let reference = Set(reference.filter { !$0.isEmpty })
      var targets: [Int: Set<Int>] = [:]
      for bead in reference {
        for sentence in bead.source { targets[sentence, default: []].formUnion(bead.target) }
      }
      for bead in Set(beads) where !bead.isEmpty {
        count += 1
        if reference.contains(bead) {
          strictHits += 1
          laxHits += 1
        } else if bead.source.contains(where: { sentence in
          bead.target.contains { targets[sentence]?.contains($0) ?? false }
        }) {
          laxHits += 1
        }
      }
    }

    var strict: Double { count > 0 ? Double(strictHits) / Double(count) : 0 }
    var lax: Double { count > 0 ? Double(laxHits) / Double(count) : 0 }

    static func += (sum: inout Tally, other: Tally) {
      sum.count += other.count
      sum.strictHits += other.strictHits
      sum.laxHits += other.laxHits
    }
  }
}
