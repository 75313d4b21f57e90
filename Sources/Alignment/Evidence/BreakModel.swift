/// What paragraph and chapter breaks say, in nats: breaks of the two sides tend to fall together, where both have them.
struct BreakModel {
  private let sourceBreaks: [Bool]
  private let targetBreaks: [Bool]
  /// Where a bead ends: by whether the source has a break there, and the target.
  private let ends: [Float]
  /// For each break within a bead.
  private let inside: Float

  /// How often a break has one opposite, and how common breaks are; see ``Parameters``.
  init(_ document: DocumentPair, _ parameters: Parameters, isUsed: Bool) {
    sourceBreaks = document.sourceBlocks
    targetBreaks = document.targetBlocks
    guard isUsed, let table = parameters.breakScores else {
      ends = []
      inside = 0
      return
    }
    ends = table
    // As though the break had no counterpart at the end of a bead, which it cannot have within one.
    inside = min(table[1], table[2], 0)
  }

  /// Of which breaks say nothing.
  static let none = BreakModel()

  private init() {
    (sourceBreaks, targetBreaks, ends, inside) = ([], [], [], 0)
  }

  /// For the breaks within the source side of the beads that end in a row.
  func sourceInside(_ row: Int, _ count: Int) -> Float {
    guard inside < 0 else { return 0 }
    return inside * Float((row - count + 1..<row).count { sourceBreaks[$0] })
  }

  func add(
    row: Int, shape: BeadType, ends columns: ClosedRange<Int>, to values: inout [Float],
    at base: Int
  ) {
    guard !ends.isEmpty else { return }
    let source = row < sourceBreaks.count && sourceBreaks[row]
    for end in columns {
      let target = end < targetBreaks.count && targetBreaks[end]
      var value = ends[(source ? 2 : 0) + (target ? 1 : 0)]
      for column in end - shape.target + 1..<max(end, end - shape.target + 1)
      where targetBreaks[column] {
        value += inside
      }
      values[base + end] += value
    }
  }
}
