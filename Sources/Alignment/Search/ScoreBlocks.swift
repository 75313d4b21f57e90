import PersianText

/// The scores of all beads of a corridor, a block of rows at a time, in either direction.
///
/// Blocks are scored on both cores. They are kept for the way back where they take little memory, else scored again.
struct ScoreBlocks {
  private let scorer: BeadScorer
  private let corridor: Corridor
  private let bounds: [Range<Int>]
  private var ready: [Int: ScoreBlock] = [:]
  private let keepsAll: Bool

  private static let cellsInBlock = 1 << 15
  private static let atOnce = 4
  /// 44 bytes each.
  private static let mostKept = 3 << 20

  init(_ scorer: BeadScorer, _ corridor: Corridor) {
    self.scorer = scorer
    self.corridor = corridor
    var bounds: [Range<Int>] = []
    var first = 0
    for row in 0..<corridor.rowCount {
      let isLast = row + 1 == corridor.rowCount
      if isLast || corridor.starts[row + 1] - corridor.starts[first] >= ScoreBlocks.cellsInBlock {
        bounds.append(first..<row + 1)
        first = row + 1
      }
    }
    self.bounds = bounds
    keepsAll = corridor.cellCount <= ScoreBlocks.mostKept
  }

  var count: Int { bounds.count }

  func rows(of block: Int) -> Range<Int> { bounds[block] }

  /// The scores of a block. Blocks are asked for one after the other, forward or backward.
  mutating func block(_ index: Int, isForward: Bool) -> ScoreBlock {
    if let block = ready[index] { return block }
    if !keepsAll { ready.removeAll() }
    let wanted =
      isForward
      ? Array(index..<min(index + ScoreBlocks.atOnce, count))
      : Array(max(0, index - ScoreBlocks.atOnce + 1)...index)
    let scored = Parallel.map(wanted.count) { [scorer, bounds, corridor] in
      scorer.scores(rows: bounds[wanted[$0]], in: corridor)
    }
    for (index, block) in zip(wanted, scored) { ready[index] = block }
    return ready[index] ?? scorer.scores(rows: bounds[index], in: corridor)
  }
}
