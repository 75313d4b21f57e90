import Glibc

/// The second half of a ``Lattice``: the sums from the end, the posterior probability of every bead, and the path that is
/// expected to have the most beads right.
///
/// Rows are taken from the last to the first, and the beads are those that end in the row: each row hands what it knows
/// of the rest of the document to the rows in which its beads begin.
struct BackwardPass {
  private let prices: PathPrices
  private let corridor: Corridor
  private let forward: Lattice
  private let total: Double
  /// What is known from the cells of the rows in which beads begin or end that touch the row at hand, by row modulo
  /// their number.
  private var rows: [Row]
  /// By cell, the first step of the best way to the end, and its posterior probability.
  private var steps: [UInt8]
  private var posteriors: [Float]

  private struct Row {
    /// Relative to the base: the logarithm of the sum over all ways to the end.
    var sums: [Float] = []
    /// The same where a gap of the source may be gone on with.
    var sourceGaps: [Float] = []
    /// How many right beads, less their shares, the rest can promise.
    var values: [Float] = []
    var base = 0.0
    /// By bead type and cell, what is left of beads that begin here: their sum with the rest, and its promise.
    var terms: [Float] = []
  }

  private static let impossible = ScoreBlock.impossible
  /// What a bead must promise to be worth its place: half of the F1 that is looked for.
  private static let share: Float = 0.45
  /// A bead of one side counts in precision alone, one of both sides in recall too.
  private static let gapWorth: Float = 0.5

  init(_ scorer: BeadScorer, _ corridor: Corridor, forward: Lattice) {
    prices = scorer.prices
    self.corridor = corridor
    self.forward = forward
    total = forward.total
    rows = Array(repeating: Row(), count: 2 * BeadType.longestSide + 1)
    steps = Array(repeating: UInt8.max, count: corridor.cellCount)
    posteriors = Array(repeating: 0, count: corridor.cellCount)
    for row in max(0, corridor.rowCount - 1 - BeadType.longestSide)..<corridor.rowCount {
      open(row)
    }
  }

  /// Makes a row ready to be told of beads that begin in it.
  private mutating func open(_ row: Int) {
    let width = corridor.columns(of: row).count
    let slot = row % rows.count
    rows[slot].terms.removeAll(keepingCapacity: true)
    rows[slot].terms.append(
      contentsOf: repeatElement(Self.impossible, count: width * BeadType.aligned.count))
  }

  /// Takes the next row: closes it, and tells the rows before it of the beads that end in it.
  /// - Parameter block: the scores of the beads that end in the row.
  mutating func take(_ row: Int, _ block: ScoreBlock) {
    close(row)
    let here = rows[row % rows.count]
    let columns = corridor.columns(of: row)
    for (type, shape) in BeadType.aligned.enumerated() {
      guard let ends = corridor.ends(of: shape, row: row) else { continue }
      let start = row - shape.source
      let from = corridor.columns(of: start)
      let score = block.offset(row: row, type: type) - columns.lowerBound
      let term = type * from.count - from.lowerBound - shape.target
      for column in ends {
        rows[start % rows.count].terms[term + column] =
          here.sums[column - columns.lowerBound] + block.values[score + column]
      }
    }
    if row > BeadType.longestSide { open(row - BeadType.longestSide - 1) }
  }

  /// Adds up what was told of a row, and finds the best step from each of its cells.
  private mutating func close(_ row: Int) {
    let width = corridor.columns(of: row).count
    var here = rows[row % rows.count]
    rows[row % rows.count] = Row()
    let next = row + 1 < corridor.rowCount ? rows[(row + 1) % rows.count] : Row()
    here.base = next.base + Double(next.sums.max() ?? 0)
    here.sums = Array(repeating: Self.impossible, count: width)
    here.sourceGaps = here.sums
    here.values = here.sums
    let ends = ends(row, base: here.base)
    let offset = Float(forward.bases[row] + here.base - total)
    var targetGap = Self.impossible
    for step in (0..<width).reversed() {
      if row + 1 == corridor.rowCount, step == width - 1 {
        here.sums[step] = 0
        here.sourceGaps[step] = 0
        here.values[step] = 0
        targetGap = 0
        continue
      }
      var choice = Choice()
      let best = closeBeads(row, step, ends, offset, &here, &choice)
      let source = sourceGap(row, step, next, offset, here.base, &choice)
      let target = self.targetGap(row, step, after: targetGap, offset, here, &choice)
      here.sums[step] = sum(best, source.opened, target.opened, here.terms, step, width)
      here.sourceGaps[step] = logSum(here.sums[step], source.continued)
      targetGap = logSum(here.sums[step], target.continued)
      here.values[step] = choice.value
      steps[corridor.starts[row] + step] = choice.step
      posteriors[corridor.starts[row] + step] = choice.posterior
    }
    rows[row % rows.count] = here
  }

  /// Offers the beads that begin in a cell, and puts their terms on the base of its row.
  /// - Returns: the greatest term.
  private func closeBeads(
    _ row: Int, _ step: Int, _ ends: [End], _ offset: Float, _ here: inout Row,
    _ choice: inout Choice
  ) -> Float {
    let width = here.sums.count
    let column = Int(corridor.lower[row]) + step
    let outset = forward.sums[corridor.starts[row] + step] + offset
    var best = Self.impossible
    for (type, end) in ends.enumerated() {
      guard here.terms[type * width + step] > Self.impossible / 2 else { continue }
      here.terms[type * width + step] += end.shift
      let term = here.terms[type * width + step]
      best = max(best, term)
      let value = rows[end.slot].values[column + end.target - end.firstColumn]
      choice.offer(type, posterior: outset + term, rest: value, worth: 1)
    }
    return best
  }

  /// What is left of a gap that is opened in a cell, or gone on with.
  private struct Gap {
    var opened = BackwardPass.impossible
    var continued = BackwardPass.impossible
  }

  private func sourceGap(
    _ row: Int, _ step: Int, _ next: Row, _ offset: Float, _ base: Double, _ choice: inout Choice
  ) -> Gap {
    let column = Int(corridor.lower[row]) + step
    guard row + 1 < corridor.rowCount, corridor.columns(of: row + 1).contains(column) else {
      return Gap()
    }
    let place = column - Int(corridor.lower[row + 1])
    let rest = next.sourceGaps[place] + Float(next.base - base)
    let gap = Gap(opened: rest + prices.sourceOpening, continued: rest + prices.gapContinuation)
    let cell = corridor.starts[row] + step
    choice.offer(
      BeadType.aligned.count,
      posterior: offset
        + logSum(forward.sums[cell] + gap.opened, forward.sourceGaps[cell] + gap.continued),
      rest: next.values[place], worth: Self.gapWorth)
    return gap
  }

  private func targetGap(
    _ row: Int, _ step: Int, after rest: Float, _ offset: Float, _ here: Row,
    _ choice: inout Choice
  ) -> Gap {
    guard step + 1 < here.sums.count else { return Gap() }
    let gap = Gap(opened: rest + prices.targetOpening, continued: rest + prices.gapContinuation)
    let cell = corridor.starts[row] + step
    choice.offer(
      BeadType.aligned.count + 1,
      posterior: offset
        + logSum(forward.sums[cell] + gap.opened, forward.targetGaps[cell] + gap.continued),
      rest: here.values[step + 1], worth: Self.gapWorth)
    return gap
  }

  /// The logarithm of the sum over all ways on from a cell.
  private func sum(
    _ bestBead: Float, _ sourceGap: Float, _ targetGap: Float, _ terms: [Float], _ step: Int,
    _ width: Int
  ) -> Float {
    let best = max(bestBead, sourceGap, targetGap)
    guard best > Self.impossible / 2 else { return Self.impossible }
    var sum = expf(max(sourceGap - best, -60)) + expf(max(targetGap - best, -60))
    for type in BeadType.aligned.indices {
      let difference = terms[type * width + step] - best
      if difference > -16 { sum += expf(difference) }
    }
    return best + logf(sum)
  }

  /// Where the beads of a type that begin in a row end.
  private struct End {
    /// The row, modulo the number of rows that are known.
    let slot: Int
    let target: Int
    let firstColumn: Int
    /// From the base of that row to that of the row at hand.
    let shift: Float
  }

  private func ends(_ row: Int, base: Double) -> [End] {
    BeadType.aligned.map { shape in
      let end = min(row + shape.source, corridor.rowCount - 1)
      let slot = end % rows.count
      return End(
        slot: slot, target: shape.target, firstColumn: Int(corridor.lower[end]),
        shift: Float(rows[slot].base - base))
    }
  }

  /// The best step from a cell.
  private struct Choice {
    var value = BackwardPass.impossible
    var step = UInt8.max
    var posterior: Float = 0

    mutating func offer(_ type: Int, posterior logarithm: Float, rest: Float, worth: Float) {
      guard rest + worth > value else { return }
      let probability = logarithm > -16 ? expf(min(logarithm, 0)) : 0
      let promise = rest + worth * (probability - BackwardPass.share)
      if promise > value {
        value = promise
        step = UInt8(type)
        posterior = probability
      }
    }
  }

  /// The best path, with the posterior probability of each bead as its confidence.
  func path() -> [Bead] {
    var beads: [Bead] = []
    var row = 0
    var column = 0
    while row < corridor.rowCount - 1 || column < Int(corridor.upper[corridor.rowCount - 1]) {
      let cell = corridor.starts[row] + column - Int(corridor.lower[row])
      guard Int(steps[cell]) < BeadType.all.count else { break }
      let shape = BeadType.all[Int(steps[cell])]
      beads.append(
        Bead(
          source: row..<row + shape.source, target: column..<column + shape.target,
          confidence: Double(posteriors[cell])))
      row += shape.source
      column += shape.target
    }
    return beads
  }
}
