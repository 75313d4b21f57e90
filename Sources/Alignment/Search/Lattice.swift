import Glibc

/// All alignments that run within a corridor, with their probabilities, and the one that is expected to have the most
/// beads right.
///
/// The forward and backward sums (Baum 1972) give every bead its posterior probability; the path that is chosen
/// maximises the expected number of right beads, less a share for each bead that it has, rather than its own probability
/// (Goodman 1996, of parsing). Runs of unaligned sentences have states of their own, so that the first costs more than
/// the others (Gotoh 1982).
///
/// Time is proportional to the cells of the corridor; so is memory, at some 13 bytes a cell.
struct Lattice {
  private let scorer: BeadScorer
  private let corridor: Corridor
  private var blocks: ScoreBlocks
  /// By cell, the logarithm of the sum over all paths to it; over those that end in a gap of either side. Each row
  /// relative to its base.
  private(set) var sums: [Float]
  private(set) var sourceGaps: [Float]
  private(set) var targetGaps: [Float]
  private(set) var bases: [Double]

  private static let impossible = ScoreBlock.impossible

  init(_ scorer: BeadScorer, _ corridor: Corridor) {
    self.scorer = scorer
    self.corridor = corridor
    blocks = ScoreBlocks(scorer, corridor)
    sums = Array(repeating: Lattice.impossible, count: corridor.cellCount)
    sourceGaps = sums
    targetGaps = sums
    bases = Array(repeating: 0, count: corridor.rowCount)
  }

  /// The path, with the posterior probability of each bead as its confidence.
  mutating func path() -> [Bead] {
    sumForward()
    var backward = BackwardPass(scorer, corridor, forward: self)
    for index in (0..<blocks.count).reversed() {
      let block = blocks.block(index, isForward: false)
      for row in block.rows.reversed() { backward.take(row, block) }
    }
    return backward.path()
  }

  /// The logarithm of the sum over all alignments within a corridor: how much likelier the texts are as translations of
  /// each other than by chance.
  static func total(_ scorer: BeadScorer, _ corridor: Corridor) -> Double {
    var lattice = Lattice(scorer, corridor)
    lattice.sumForward()
    return lattice.total
  }

  private mutating func sumForward() {
    for index in 0..<blocks.count {
      let block = blocks.block(index, isForward: true)
      for row in block.rows { forward(row, block) }
    }
  }

  /// The logarithm of the sum over all alignments.
  var total: Double {
    let last = corridor.rowCount - 1
    return Double(sums[cell(last, Int(corridor.upper[last]))]) + bases[last]
  }

  private func cell(_ row: Int, _ column: Int) -> Int {
    corridor.starts[row] + column - Int(corridor.lower[row])
  }

  // MARK: Forward

  private mutating func forward(_ row: Int, _ block: ScoreBlock) {
    let columns = corridor.columns(of: row)
    let width = columns.count
    let start = corridor.starts[row]
    // The best that leads to each cell, and then the sum relative to it.
    var best = Array(repeating: Lattice.impossible, count: width)
    var terms = Array(repeating: Lattice.impossible, count: width * (BeadType.aligned.count + 1))
    bases[row] = row == 0 ? 0 : bases[row - 1] + Double(peak(row - 1))
    for (type, shape) in BeadType.aligned.enumerated() where row >= shape.source {
      let from = corridor.columns(of: row - shape.source)
      let first = max(columns.lowerBound, from.lowerBound + shape.target)
      let last = min(columns.upperBound, from.upperBound + shape.target)
      guard first <= last else { continue }
      let shift = Float(bases[row - shape.source] - bases[row])
      let origin = cell(row - shape.source, first - shape.target)
      let score = block.offset(row: row, type: type) + first - columns.lowerBound
      let term = type * width + first - columns.lowerBound
      for step in 0...(last - first) {
        let value = sums[origin + step] + block.values[score + step] + shift
        terms[term + step] = value
        if value > best[term + step - type * width] { best[term + step - type * width] = value }
      }
    }
    if row > 0 {
      let from = corridor.columns(of: row - 1)
      let first = max(columns.lowerBound, from.lowerBound)
      let last = min(columns.upperBound, from.upperBound)
      let shift = Float(bases[row - 1] - bases[row])
      let base = BeadType.aligned.count * width
      for column in first...max(first, last) where column <= last {
        let origin = cell(row - 1, column)
        let value =
          logSum(
            sums[origin] + scorer.prices.sourceOpening,
            sourceGaps[origin] + scorer.prices.gapContinuation) + shift
        sourceGaps[start + column - columns.lowerBound] = value
        terms[base + column - columns.lowerBound] = value
        if value > best[column - columns.lowerBound] { best[column - columns.lowerBound] = value }
      }
    }
    for step in 0..<width {
      var sum = best[step]
      if sum > Lattice.impossible / 2 {
        var rest: Float = 0
        for type in 0...BeadType.aligned.count {
          let difference = terms[type * width + step] - best[step]
          if difference > -16 { rest += expf(difference) }
        }
        sum += logf(rest)
      }
      if row == 0, step == 0 { sum = 0 }
      if step > 0 {
        let gap = logSum(
          sums[start + step - 1] + scorer.prices.targetOpening,
          targetGaps[start + step - 1] + scorer.prices.gapContinuation)
        targetGaps[start + step] = gap
        sum = logSum(sum, gap)
      }
      sums[start + step] = sum
    }
  }

  private func peak(_ row: Int) -> Float {
    var peak = Lattice.impossible
    for cell in corridor.starts[row]..<corridor.starts[row + 1] { peak = max(peak, sums[cell]) }
    return peak
  }

}
