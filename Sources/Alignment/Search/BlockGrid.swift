import PersianText

/// The alignment table in blocks of sentences, or the part of it that is looked at.
struct BlockGrid {
  private let rows: Int
  private let columns: Int
  private let block: Int
  /// By block of rows, the blocks of columns that are looked at.
  private let intervals: [ClosedRange<Int>]
  private let starts: [Int]

  private static let impossible: Float = -1e30
  /// How many times what chance would bring is taken off.
  private static let chance: Float = 1.5

  /// - Parameters:
  ///   - rows: source segments.
  ///   - columns: target segments.
  ///   - kept: by block of rows, what to look at; all by default.
  init(rows: Int, columns: Int, block: Int, kept: [ClosedRange<Int>]?) {
    self.rows = rows
    self.columns = columns
    self.block = block
    let rowBlocks = (rows + block - 1) / block
    let columnBlocks = (columns + block - 1) / block
    intervals = (0..<rowBlocks).map { row in
      let all = 0...(columnBlocks - 1)
      guard let kept, row < kept.count else { return all }
      return kept[row].clamped(to: all)
    }
    var starts = [0]
    for interval in intervals { starts.append(starts[starts.count - 1] + interval.count) }
    self.starts = starts
  }

  var cellCount: Int { starts[starts.count - 1] }

  /// By block of rows, the blocks of columns through which good paths lead.
  /// - Parameters:
  ///   - scores: by cell, what speaks for the two blocks.
  ///   - slack: how much worse than the best path a good one may be.
  ///   - detour: what each step beside the diagonal costs.
  func search(_ scores: [Float], slack: Float, detour: Float) -> [ClosedRange<Int>] {
    let forward = best(scores, detour: detour, isForward: true)
    let backward = best(scores, detour: detour, isForward: false)
    let bar = forward[forward.count - 1] - slack
    return intervals.indices.map { row in
      var first: Int?
      var last: Int?
      for column in intervals[row] {
        let index = starts[row] + column - intervals[row].lowerBound
        if forward[index] + backward[index] >= bar {
          first = first ?? column
          last = column
        }
      }
      guard let first, let last else { return intervals[row] }
      return first...last
    }
  }

  // MARK: Scores

  /// What the places that links tell say for each cell, above what chance would bring.
  /// - Parameter most: what a pair of blocks may say at the most.
  func scores(_ hits: [CoarseSearch.Hit], most: Float) -> [Float] {
    var scores = Array(repeating: Float(0), count: cellCount)
    var rowMass = Array(repeating: Float(0), count: rows / block + 1)
    var columnMass = Array(repeating: Float(0), count: columns / block + 1)
    for hit in hits {
      let row = Int(hit.row) / block
      let column = Int(hit.column) / block
      rowMass[row] += hit.weight
      columnMass[column] += hit.weight
      guard intervals[row].contains(column) else { continue }
      scores[starts[row] + column - intervals[row].lowerBound] += hit.weight
    }
    // Links meet by chance as well, all over the table, and more where either side has many.
    let mass = max(rowMass.reduce(0, +), 1)
    for row in intervals.indices {
      let share = BlockGrid.chance * rowMass[row] / mass
      for column in intervals[row] {
        let index = starts[row] + column - intervals[row].lowerBound
        scores[index] = min(max(0, scores[index] - share * columnMass[column]), most)
      }
    }
    return scores
  }

  /// What all links say for each cell, above what they say for the others of its row.
  ///
  /// Cost: the clues of the cells, so for a grid of which little is left.
  func scores(_ document: DocumentPair, _ model: EvidenceModel, most: Float) -> [Float] {
    let parts = 4
    let rows = Parallel.map(parts) { part in
      scores(
        intervals.count * part / parts..<intervals.count * (part + 1) / parts, document, model,
        most: most)
    }
    return Array(rows.joined())
  }

  private func scores(
    _ rowBlocks: Range<Int>, _ document: DocumentPair, _ model: EvidenceModel, most: Float
  ) -> [Float] {
    var scores: [Float] = []
    scores.reserveCapacity(starts[rowBlocks.upperBound] - starts[rowBlocks.lowerBound])
    var weights = Array(repeating: Float(0), count: document.target.clues.count)
    var linked: [Int32] = []
    for row in rowBlocks {
      let segments = row * block..<min((row + 1) * block, rows)
      for clue in document.source.items[document.source.itemRange(of: segments)] {
        for link in model.lexicon.links(of: Int(clue)) {
          let target = Int(link.target)
          let weight = fastLog1p(
            min(link.forward * model.target.rarity[target], EvidenceModel.mostRatio))
          guard weight > 1 else { continue }
          if weights[target] == 0 { linked.append(link.target) }
          weights[target] = max(weights[target], weight)
        }
      }
      let first = scores.count
      for column in intervals[row] {
        let segments = column * block..<min((column + 1) * block, columns)
        var sum: Float = 0
        for item in document.target.items[document.target.itemRange(of: segments)] {
          sum += weights[Int(item)]
        }
        scores.append(sum)
      }
      let mean = scores[first...].reduce(0, +) / Float(max(scores.count - first, 1))
      for index in first..<scores.count {
        scores[index] = min(max(0, scores[index] - BlockGrid.chance * mean), most)
      }
      for target in linked { weights[Int(target)] = 0 }
      linked.removeAll(keepingCapacity: true)
    }
    return scores
  }

  // MARK: Paths

  /// By cell, the best score of a path from the first cell, or to the last.
  private func best(_ scores: [Float], detour: Float, isForward: Bool) -> [Float] {
    var best = Array(repeating: BlockGrid.impossible, count: scores.count)
    let order = isForward ? Array(intervals.indices) : intervals.indices.reversed()
    let step = isForward ? -1 : 1
    for row in order {
      let other = row + step
      let isFirst = !intervals.indices.contains(other)
      let columns = isForward ? Array(intervals[row]) : intervals[row].reversed()
      for column in columns {
        let index = starts[row] + column - intervals[row].lowerBound
        var value = BlockGrid.impossible
        if isFirst, column == columns.first { value = isForward ? scores[index] : 0 }
        if intervals[row].contains(column + step) {
          value = max(value, best[index + step] - detour)
        }
        if !isFirst {
          let place = starts[other] - intervals[other].lowerBound
          if intervals[other].contains(column) {
            value = max(value, best[place + column] - detour)
          }
          if intervals[other].contains(column + step) {
            let gain = isForward ? scores[index] : scores[place + column + step]
            value = max(value, best[place + column + step] + gain)
          }
        }
        best[index] = value
      }
    }
    return best
  }

  /// The intervals for blocks that are `factor` times finer, a block wider on either side.
  func refined(_ intervals: [ClosedRange<Int>], by factor: Int) -> [ClosedRange<Int>] {
    (0..<intervals.count * factor).map { row in
      let around = max(0, row / factor - 1)...min(intervals.count - 1, row / factor + 1)
      let first = around.map { intervals[$0].lowerBound }.min() ?? 0
      let last = around.map { intervals[$0].upperBound }.max() ?? 0
      return max(0, (first - 1) * factor)...(last + 2) * factor - 1
    }
  }

  /// The corridor of sentences.
  func corridor(_ intervals: [ClosedRange<Int>]) -> Corridor {
    let bounds = (0...rows).map { row -> ClosedRange<Int> in
      let index = min(row / block, intervals.count - 1)
      let around = max(0, index - 1)...min(intervals.count - 1, index + 1)
      let first = around.map { intervals[$0].lowerBound }.min() ?? 0
      let last = around.map { intervals[$0].upperBound }.max() ?? 0
      return max(0, (first - 1) * block)...min(columns, (last + 2) * block)
    }
    return Corridor(rows: bounds, columns: columns)
  }
}
