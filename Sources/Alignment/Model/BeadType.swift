/// How many sentences a bead takes from each side.
struct BeadType {
  let source: Int
  let target: Int
  /// How common beads of the type are before the document has been seen; of gaps, how common their runs are.
  let prior: Double

  var isGap: Bool { source == 0 || target == 0 }

  /// Those with both sides, in the order of their source sides.
  ///
  /// Between Persian and English, where sentences are long, merging is commoner than in the corpus of Gale and Church
  /// (1993).
  static let aligned = [
    BeadType(source: 1, target: 1, prior: 0.8),
    BeadType(source: 1, target: 2, prior: 0.075),
    BeadType(source: 1, target: 3, prior: 0.006),
    BeadType(source: 1, target: 4, prior: 0.0015),
    BeadType(source: 2, target: 1, prior: 0.075),
    BeadType(source: 2, target: 2, prior: 0.006),
    BeadType(source: 2, target: 3, prior: 0.0015),
    BeadType(source: 3, target: 1, prior: 0.006),
    BeadType(source: 3, target: 2, prior: 0.0015),
    BeadType(source: 3, target: 3, prior: 0.0005),
    BeadType(source: 4, target: 1, prior: 0.0015),
  ]

  /// As seldom as with Gale and Church.
  static let sourceGap = BeadType(source: 1, target: 0, prior: 0.005)
  static let targetGap = BeadType(source: 0, target: 1, prior: 0.005)

  /// ``aligned`` and then the gaps of either side.
  static let all = aligned + [sourceGap, targetGap]

  /// The most sentences that a bead takes from a side.
  static let longestSide = 4

  /// The place of a bead's type in ``all``.
  static func index(of bead: Bead) -> Int? {
    all.firstIndex { $0.source == bead.source.count && $0.target == bead.target.count }
  }
}
