/// Scores the beads that end in a stretch of rows of a corridor: what length, clues and breaks say, and how common
/// beads of the type are.
///
/// Scores are in nats, for the bead against its segments having nothing to do with each other; higher is better.
struct BeadScorer: Sendable {
  let document: DocumentPair
  let length: LengthModel
  let evidence: EvidenceModel?
  let breaks: BreakModel
  let prices: PathPrices

  /// The scores of the aligned beads that end in the cells of some rows of a corridor.
  func scores(rows: Range<Int>, in corridor: Corridor) -> ScoreBlock {
    var block = ScoreBlock(rows: rows, corridor: corridor)
    var length = Array(repeating: Float(0), count: document.columns + 1)
    var clues = EvidenceWindow(document, evidence)
    for row in rows where row > 0 {
      clues.advance(to: row, in: corridor, firstRow: rows.lowerBound)
      for (type, shape) in BeadType.aligned.enumerated() {
        guard let ends = corridor.ends(of: shape, row: row) else { continue }
        self.length.write(
          sourceLength: document.sourceLength(row - shape.source..<row), targetCount: shape.target,
          ends: ends, to: &length)
        let base = block.offset(row: row, type: type) - Int(corridor.lower[row])
        let price = prices.types[type] + breaks.sourceInside(row, shape.source)
        for end in ends { block.values[base + end] = price - length[end] }
        clues.add(shape, ends: ends, to: &block.values, at: base)
        breaks.add(row: row, shape: shape, ends: ends, to: &block.values, at: base)
      }
    }
    return block
  }
}

extension BeadScorer {
  /// The same for a part of the document, its target back to front where that is wanted.
  func part(source: Range<Int>, target: Range<Int>, isReversed: Bool) -> BeadScorer {
    let part = document.part(source: source, target: target, isReversed: isReversed)
    return BeadScorer(
      document: part, length: length.part(part),
      evidence: evidence?.part(source: source, target: target, isReversed: isReversed),
      breaks: .none, prices: prices)
  }
}

/// The scores of the aligned beads that end in some rows of a corridor, by row, type and column.
struct ScoreBlock: Sendable {
  let rows: Range<Int>
  private let offsets: [Int]
  private let widths: [Int]
  var values: [Float]

  /// What a bead scores that leaves the corridor.
  static let impossible: Float = -1e30

  init(rows: Range<Int>, corridor: Corridor) {
    self.rows = rows
    widths = rows.map { corridor.columns(of: $0).count }
    var offset = 0
    offsets = widths.map { width in
      defer { offset += width * BeadType.aligned.count }
      return offset
    }
    values = Array(repeating: ScoreBlock.impossible, count: offset)
  }

  /// Where the scores of a row and a type begin in ``values``.
  @inline(__always)
  func offset(row: Int, type: Int) -> Int {
    offsets[row - rows.lowerBound] + type * widths[row - rows.lowerBound]
  }
}
