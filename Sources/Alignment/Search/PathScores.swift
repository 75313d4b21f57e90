extension BeadScorer {
  /// The scores of the aligned beads of a path, in nats; 0 of those that have one side.
  func scores(of path: [Bead]) -> [Float] {
    var rows = Array(repeating: 0...document.columns, count: document.rows + 1)
    for bead in path {
      for row in bead.source where row > bead.source.lowerBound {
        rows[row] = bead.target.lowerBound...bead.target.upperBound
      }
      let row = bead.source.upperBound
      rows[row] =
        bead.source.isEmpty
        ? rows[row].lowerBound...bead.target.upperBound
        : bead.target.upperBound...bead.target.upperBound
    }
    if let first = path.first, !first.source.isEmpty { rows[0] = 0...0 }
    if path.first?.source.isEmpty ?? false { rows[0] = 0...rows[0].upperBound }
    let corridor = Corridor(rows: rows, columns: document.columns)
    var blocks = ScoreBlocks(self, corridor)
    var scores: [Float] = []
    scores.reserveCapacity(path.count)
    var index = 0
    for bead in path {
      guard let type = BeadType.index(of: bead), bead.isAligned else {
        scores.append(0)
        continue
      }
      let row = bead.source.upperBound
      while blocks.rows(of: index).upperBound <= row { index += 1 }
      let block = blocks.block(index, isForward: true)
      let place = bead.target.upperBound - Int(corridor.lower[row])
      scores.append(block.values[block.offset(row: row, type: type) + place])
    }
    return scores
  }
}
