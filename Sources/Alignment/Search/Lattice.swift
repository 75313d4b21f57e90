import Glibc

/// All alignments that run within a corridor, with their probabilities, and the one that is expected to have the most
/// beads right.
///
/// The forward and backward sums (Baum 1972) give every bead its posterior probability; the path that is chosen
/// maximises the expected number of right beads, less a share for each bead that it has, rather than its own probability
/// (Goodman 1996, of parsing). Runs of unaligned sentences have states of their own, so that the first costs more than
/// the others (Gotoh 1982).
///
/// Time is proportional to the cells of the corridor; so is memory, at some 17 bytes a cell.
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

  /// What leads to the cells of a row: by bead type, and then by a gap of the source.
  private struct Terms {
    let width: Int
    /// By cell, the greatest.
    var best: [Float]
    var values: [Float]

    static let gap = BeadType.aligned.count

    init(width: Int) {
      self.width = width
      best = Array(repeating: Lattice.impossible, count: width)
      values = Array(repeating: Lattice.impossible, count: width * (Self.gap + 1))
    }

    @inline(__always)
    mutating func take(_ value: Float, type: Int, step: Int) {
      values[type * width + step] = value
      if value > best[step] { best[step] = value }
    }

    /// The logarithm of the sum of what leads to a cell.
    @inline(__always)
    func sum(_ step: Int) -> Float {
      guard best[step] > Lattice.impossible / 2 else { return best[step] }
      var sum: Float = 0
      for type in 0...Self.gap {
        let difference = values[type * width + step] - best[step]
        if difference > -16 { sum += expf(difference) }
      }
      return best[step] + logf(sum)
    }
  }

  private mutating func forward(_ row: Int, _ block: ScoreBlock) {
    bases[row] = row == 0 ? 0 : bases[row - 1] + Double(peak(row - 1))
    var terms = Terms(width: corridor.columns(of: row).count)
    takeBeads(row, block, into: &terms)
    if row > 0 { takeSourceGap(row, into: &terms) }
    let start = corridor.starts[row]
    for step in 0..<terms.width {
      var sum = row == 0 && step == 0 ? 0 : terms.sum(step)
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

  private func takeBeads(_ row: Int, _ block: ScoreBlock, into terms: inout Terms) {
    for (type, shape) in BeadType.aligned.enumerated() {
      guard let ends = corridor.ends(of: shape, row: row) else { continue }
      let shift = Float(bases[row - shape.source] - bases[row])
      let origin = cell(row - shape.source, ends.lowerBound - shape.target)
      let place = ends.lowerBound - Int(corridor.lower[row])
      let score = block.offset(row: row, type: type) + place
      for step in 0..<ends.count {
        terms.take(
          sums[origin + step] + block.values[score + step] + shift, type: type, step: place + step)
      }
    }
  }

  private mutating func takeSourceGap(_ row: Int, into terms: inout Terms) {
    let columns = corridor.columns(of: row)
    let from = corridor.columns(of: row - 1)
    let shift = Float(bases[row - 1] - bases[row])
    let last = min(columns.upperBound, from.upperBound)
    for column in columns.lowerBound..<max(columns.lowerBound, last + 1)
    where column >= from.lowerBound {
      let origin = cell(row - 1, column)
      let value =
        logSum(
          sums[origin] + scorer.prices.sourceOpening,
          sourceGaps[origin] + scorer.prices.gapContinuation) + shift
      sourceGaps[cell(row, column)] = value
      terms.take(value, type: Terms.gap, step: column - columns.lowerBound)
    }
  }

  private func peak(_ row: Int) -> Float {
    var peak = Lattice.impossible
    for cell in corridor.starts[row]..<corridor.starts[row + 1] { peak = max(peak, sums[cell]) }
    return peak
  }

}
