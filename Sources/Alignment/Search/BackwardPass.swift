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
    for (type, shape) in BeadType.aligned.enumerated() where row >= shape.source {
      let start = row - shape.source
      let from = corridor.columns(of: start)
      let first = max(columns.lowerBound, from.lowerBound + shape.target)
      let last = min(columns.upperBound, from.upperBound + shape.target)
      guard first <= last else { continue }
      let score = block.offset(row: row, type: type) - columns.lowerBound
      let term = type * from.count - from.lowerBound - shape.target
      for column in first...last {
        rows[start % rows.count].terms[term + column] =
          here.sums[column - columns.lowerBound] + block.values[score + column]
      }
    }
    if row > BeadType.longestSide { open(row - BeadType.longestSide - 1) }
  }

  /// Adds up what was told of a row, and finds the best step from each of its cells.
  private mutating func close(_ row: Int) {
    let last = corridor.rowCount - 1
    let columns = corridor.columns(of: row)
    let width = columns.count
    let start = corridor.starts[row]
    let typeCount = BeadType.aligned.count
    var here = rows[row % rows.count]
    rows[row % rows.count] = Row()
    let next = row < last ? rows[(row + 1) % rows.count] : Row()
    here.base = next.base + (row < last ? Double(next.sums.max() ?? 0) : 0)
    here.sums = Array(repeating: Self.impossible, count: width)
    here.sourceGaps = here.sums
    here.values = here.sums
    let shape = shifts(row, base: here.base)
    let nextColumns = row < last ? corridor.columns(of: row + 1) : 0...0
    let nextShift = Float(next.base - here.base)
    var targetGap = Self.impossible
    for step in (0..<width).reversed() {
      let column = columns.lowerBound + step
      if row == last, step == width - 1 {
        here.sums[step] = 0
        here.sourceGaps[step] = 0
        here.values[step] = 0
        targetGap = 0
        continue
      }
      let offset = Float(forward.bases[row] + here.base - total)
      let outset = forward.sums[start + step] + offset
      var choice = Choice()
      var best = Self.impossible
      for type in 0..<typeCount {
        let term = here.terms[type * width + step]
        guard term > Self.impossible / 2 else { continue }
        let logarithm = term + shape[type].shift
        here.terms[type * width + step] = logarithm
        best = max(best, logarithm)
        let rest = shape[type]
        let value = rows[rest.slot].values[column + rest.target - rest.firstColumn]
        choice.offer(type, posterior: outset + logarithm, rest: value, worth: 1)
      }
      var sourceOpened = Self.impossible
      var sourceContinued = Self.impossible
      if row < last, nextColumns.contains(column) {
        let rest = next.sourceGaps[column - nextColumns.lowerBound] + nextShift
        sourceOpened = rest + prices.sourceOpening
        sourceContinued = rest + prices.gapContinuation
        best = max(best, sourceOpened)
        choice.offer(
          typeCount,
          posterior: logSum(
            outset + sourceOpened, forward.sourceGaps[start + step] + offset + sourceContinued),
          rest: next.values[column - nextColumns.lowerBound], worth: Self.gapWorth)
      }
      var targetOpened = Self.impossible
      var targetContinued = Self.impossible
      if step < width - 1 {
        targetOpened = targetGap + prices.targetOpening
        targetContinued = targetGap + prices.gapContinuation
        best = max(best, targetOpened)
        choice.offer(
          typeCount + 1,
          posterior: logSum(
            outset + targetOpened, forward.targetGaps[start + step] + offset + targetContinued),
          rest: here.values[step + 1], worth: Self.gapWorth)
      }
      if best > Self.impossible / 2 {
        var sum: Float = expf(max(sourceOpened - best, -60)) + expf(max(targetOpened - best, -60))
        for type in 0..<typeCount {
          let difference = here.terms[type * width + step] - best
          if difference > -16 { sum += expf(difference) }
        }
        here.sums[step] = best + logf(sum)
      }
      here.sourceGaps[step] = logSum(here.sums[step], sourceContinued)
      targetGap = logSum(here.sums[step], targetContinued)
      here.values[step] = choice.value
      steps[start + step] = choice.step
      posteriors[start + step] = choice.posterior
    }
    rows[row % rows.count] = here
  }

  /// Of the beads of each type that begin in a row, where they end and how the bases of the rows differ.
  private func shifts(_ row: Int, base: Double)
    -> [(slot: Int, target: Int, firstColumn: Int, shift: Float)]
  {
    BeadType.aligned.map { shape in
      let end = min(row + shape.source, corridor.rowCount - 1)
      let slot = end % rows.count
      return (
        slot, shape.target, Int(corridor.lower[end]), Float(rows[slot].base - base)
      )
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
