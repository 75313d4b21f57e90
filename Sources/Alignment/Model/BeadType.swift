/// How many sentences a bead takes from each side.
struct BeadType {
  let source: Int
  let target: Int
  /// How common beads of the type are before the document has been seen; of gaps, how common their runs are.
  let prior: Double

  var isGap: Bool { source == 0 || target == 0 }

  /// The types of Gale and Church (1993) and the two of three to one. As with them a sentence is seldom left out;
  /// between Persian and English, where sentences are long, merging is commoner than in their corpus. Ties go
  /// to the type that stands first.
  static let standard = [
    BeadType(source: 1, target: 1, prior: 0.81),
    BeadType(source: 1, target: 2, prior: 0.075),
    BeadType(source: 2, target: 1, prior: 0.075),
    BeadType(source: 1, target: 0, prior: 0.01),
    BeadType(source: 0, target: 1, prior: 0.01),
    BeadType(source: 2, target: 2, prior: 0.008),
    BeadType(source: 1, target: 3, prior: 0.006),
    BeadType(source: 3, target: 1, prior: 0.006),
  ]

  /// The most sentences that a bead takes from a side.
  static let longestSide = standard.reduce(1) { max($0, $1.source, $1.target) }

  static func index(source: Int, target: Int) -> Int? {
    standard.firstIndex { $0.source == source && $0.target == target }
  }
}
