/// The dynamic programme: the cheapest sequence of beads through a band of the alignment table.
///
/// Costs are kept for the last few rows only, each relative to a base that moves along, so that `Float` stays exact
/// on long documents; of every cell of the band one byte tells the way back. A run of unaligned sentences
/// has one price for the run and a lower one for each further sentence, with a state for each side (Gotoh 1982).
///
/// Time is proportional to the cells of the band, and so is memory, at a byte a cell.
struct PathSearch {
  private let document: DocumentPair
  private let band: Band
  private let lengthModel: LengthModel
  private let clueModel: ClueModel
  private let prices: PathPrices
  private let sourceGapType: Int
  private let targetGapType: Int

  /// By row modulo ``slots`` and by column: over all paths, and over those that end in a gap.
  private var best: [Float]
  private var sourceGap: [Float]
  private var targetGap: [Float]
  /// The value of cell 0 of each kept row.
  private var bases = Array(repeating: 0.0, count: slots)
  /// By column, for the row and the type at hand: the costs, and what the clues say.
  private var costs: [Float]
  private var values: [Float]
  private var steps: [UInt8]

  private static let slots = BeadType.longestSide + 1
  private static let unreachable = Float(1e30)

  /// A step is the type of the best bead, with flags that say of the two gaps whether they go on with one.
  private enum Step {
    static let type: UInt8 = 0x3F
    static let sourceGapContinues: UInt8 = 0x40
    static let targetGapContinues: UInt8 = 0x80
  }

  init(_ document: DocumentPair, _ parameters: Parameters, band: Band) {
    self.document = document
    self.band = band
    lengthModel = LengthModel(document, parameters)
    clueModel = ClueModel(document, parameters)
    prices = PathPrices(parameters)
    sourceGapType = BeadType.standard.firstIndex { $0.target == 0 } ?? 0
    targetGapType = BeadType.standard.firstIndex { $0.source == 0 } ?? 0
    let width = document.columns + 1
    best = Array(repeating: Self.unreachable, count: Self.slots * width)
    sourceGap = best
    targetGap = best
    costs = Array(repeating: 0, count: width)
    values = costs
    steps = Array(repeating: 0, count: band.cellCount)
  }

  /// Finds the path.
  mutating func run() -> Path {
    for row in 0...document.rows {
      begin(row)
      for type in BeadType.standard.indices where !BeadType.standard[type].isGap {
        take(type, row)
      }
      if row > 0 { takeSourceGap(row) }
      takeTargetGap(row)
    }
    return tracedPath()
  }

  private func offset(of row: Int) -> Int { row % Self.slots * (document.columns + 1) }

  // MARK: Rows

  /// Clears the row's slot, and moves its base to the best of the row before.
  private mutating func begin(_ row: Int) {
    let offset = offset(of: row)
    for column in band.columns(of: row) {
      best[offset + column] = Self.unreachable
      sourceGap[offset + column] = Self.unreachable
      targetGap[offset + column] = Self.unreachable
    }
    let slot = row % Self.slots
    guard row > 0 else {
      best[0] = 0
      return
    }
    let before = self.offset(of: row - 1)
    var least = Self.unreachable
    for column in band.columns(of: row - 1) { least = min(least, best[before + column]) }
    bases[slot] = bases[(row - 1) % Self.slots] + Double(least)
  }

  /// Takes beads of a type that end in a row where they are better than what is there.
  private mutating func take(_ type: Int, _ row: Int) {
    let shape = BeadType.standard[type]
    guard row >= shape.source else { return }
    let columns = band.columns(of: row)
    let from = band.columns(of: row - shape.source)
    let first = max(columns.lowerBound, from.lowerBound + shape.target)
    let last = min(columns.upperBound, from.upperBound + shape.target)
    guard first <= last else { return }
    write(shape, row, ends: first...last)

    let price = prices.types[type] + rebase(row - shape.source, to: row)
    let origin = offset(of: row - shape.source) - shape.target
    let target = offset(of: row)
    let step = band.starts[row] - columns.lowerBound
    for column in first...last {
      let cost = best[origin + column] + costs[column] + price
      if cost < best[target + column] {
        best[target + column] = cost
        steps[step + column] = UInt8(type)
      }
    }
  }

  private mutating func takeSourceGap(_ row: Int) {
    let columns = band.columns(of: row)
    let from = band.columns(of: row - 1)
    let first = max(columns.lowerBound, from.lowerBound)
    let last = min(columns.upperBound, from.upperBound)
    guard first <= last else { return }
    let shift = rebase(row - 1, to: row)
    let origin = offset(of: row - 1)
    let target = offset(of: row)
    for column in first...last {
      let opened = best[origin + column] + prices.types[sourceGapType] + shift
      let continued = sourceGap[origin + column] + prices.continuation + shift
      let step = band.starts[row] + column - columns.lowerBound
      sourceGap[target + column] = min(opened, continued)
      if continued < opened { steps[step] |= Step.sourceGapContinues }
      if sourceGap[target + column] < best[target + column] {
        best[target + column] = sourceGap[target + column]
        steps[step] = steps[step] & ~Step.type | UInt8(sourceGapType)
      }
    }
  }

  private mutating func takeTargetGap(_ row: Int) {
    let columns = band.columns(of: row)
    let offset = offset(of: row)
    for column in columns.dropFirst() {
      let opened = best[offset + column - 1] + prices.types[targetGapType]
      let continued = targetGap[offset + column - 1] + prices.continuation
      let step = band.starts[row] + column - columns.lowerBound
      targetGap[offset + column] = min(opened, continued)
      if continued < opened { steps[step] |= Step.targetGapContinues }
      if targetGap[offset + column] < best[offset + column] {
        best[offset + column] = targetGap[offset + column]
        steps[step] = steps[step] & ~Step.type | UInt8(targetGapType)
      }
    }
  }

  /// What to add to a cost of a row to compare it with those of another.
  private func rebase(_ row: Int, to other: Int) -> Float {
    Float(bases[row % Self.slots] - bases[other % Self.slots])
  }

  // MARK: Costs

  /// Writes what lengths and clues say against the beads of a shape that end in a row, at their ends in ``costs``.
  private mutating func write(_ shape: BeadType, _ row: Int, ends: ClosedRange<Int>) {
    let sources = row - shape.source..<row
    lengthModel.write(
      sourceLength: document.sourceLength(sources), targetCount: shape.target, ends: ends,
      to: &costs)
    guard !document.vocabulary.kinds.isEmpty else { return }
    clueModel.write(sources: sources, targetCount: shape.target, ends: ends, to: &values)
    for end in ends { costs[end] -= values[end] }
  }

  // MARK: The way back

  private mutating func tracedPath() -> Path {
    var path = Path(beads: [], cost: 0, isNearEdge: false)
    var row = document.rows
    var column = document.columns
    var forced: Int?
    while row > 0 || column > 0 {
      let step = steps[band.starts[row] + column - Int(band.lower[row])]
      let type = forced ?? Int(step & Step.type)
      let shape = BeadType.standard[type]
      forced = nil
      if type == sourceGapType, step & Step.sourceGapContinues != 0 { forced = type }
      if type == targetGapType, step & Step.targetGapContinues != 0 { forced = type }
      var bead = Bead(source: row - shape.source..<row, target: column - shape.target..<column)
      bead.cost = Double(cost(of: bead, type: type, isContinued: forced != nil))
      path.beads.append(bead)
      path.cost += bead.cost
      path.isNearEdge =
        path.isNearEdge || band.isNearEdge(row: row, column: column, columns: document.columns)
      row = bead.source.lowerBound
      column = bead.target.lowerBound
    }
    path.beads.reverse()
    return path
  }

  private mutating func cost(of bead: Bead, type: Int, isContinued: Bool) -> Float {
    if !bead.isAligned { return isContinued ? prices.continuation : prices.types[type] }
    let end = bead.target.upperBound
    write(BeadType.standard[type], bead.source.upperBound, ends: end...end)
    return prices.types[type] + costs[end]
  }
}

/// What a search found.
struct Path {
  var beads: [Bead]
  /// In nats.
  var cost: Double
  /// True where a wider band might hold a better path.
  var isNearEdge: Bool
}
