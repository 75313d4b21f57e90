/// Reads a Persian and a Latin name side by side as they are written: graphones only, no styles and no misfits.
///
/// A beam search row by row over the Persian letters. What is left to read is guessed beforehand, from behind, by the
/// graphones alone without their contexts, as in a forward search after a backward one (Soong and Huang 1991, "A
/// tree-trellis based fast search").
struct PlainReader: Sendable {
  let pairs: GraphoneIndex
  let table: NGramTable
  /// Log-probability of each graphone in no context, by number.
  let alone: [Float]

  init(pairs: GraphoneIndex, table: NGramTable) {
    self.pairs = pairs
    self.table = table
    let nothing = table.context(0, length: 0, salt: 0)
    alone = (0..<pairs.limit).map { table.logProbability(UInt16($0), after: nothing) }
  }

  /// A step of a way, as it is found.
  private struct Cell {
    var walk: NGramTable.Walk
    var step: Float
    var from: Int32
    var graphone: UInt16
  }

  /// The most ways that are kept into one cell.
  private static let width = 2
  /// Ways that look worse than the best by more are left, in nats.
  private static let beam: Float = 9
  /// Persian chunks by Latin ones that may go on from a cell: one to three letters, and none to three.
  private static let ways = 12

  struct Answer {
    var reading: PairReader.Reading
    /// Of the ways that were followed, the best score of those that have read so many Persian letters.
    var tops: [Float]
    /// What the graphones of the best way make without their contexts.
    var alone: Float
  }

  /// - Returns: `nil` where graphones do not lead from one to the other.
  /// - Complexity: O(letters × letters), with look-ups of n-grams only where a way is promising.
  func read(_ persian: [UInt8], _ latin: [UInt8]) -> Answer? {
    let (n, m) = (persian.count, latin.count)
    let count = (n + 1) * (m + 1)
    return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: count * PlainReader.ways) {
      graphones in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: count * 3) { floats in
        let rest = UnsafeMutableBufferPointer(rebasing: floats[..<count])
        let scores = UnsafeMutableBufferPointer(rebasing: floats[count...])
        lookAhead(persian, latin, graphones, rest)
        guard rest[0] > -.infinity else { return nil }
        return withUnsafeTemporaryAllocation(of: Cell.self, capacity: count * PlainReader.width) {
          search(
            n, latin, UnsafeBufferPointer(graphones), UnsafeBufferPointer(rest), scores, $0)
        }
      }
    }
  }

  /// Finds the graphones that go on from every cell, and what the rest of the best way makes by graphones alone.
  private func lookAhead(
    _ persian: [UInt8], _ latin: [UInt8], _ graphones: UnsafeMutableBufferPointer<UInt16>,
    _ rest: UnsafeMutableBufferPointer<Float>
  ) {
    let (n, m) = (persian.count, latin.count)
    withColumns(of: latin) { columns in
      rest.initialize(repeating: -.infinity)
      graphones.initialize(repeating: NGramTable.unknown)
      rest[n * (m + 1) + m] = 0
      for i in (0..<n).reversed() {
        var chunk: UInt32 = 0
        for height in 1...min(Graphone.mostLetters, n - i) {
          chunk = chunk << 6 | UInt32(persian[i + height - 1])
          let row = pairs.row(chunk)
          if row == 0 { continue }
          for j in 0...m {
            let at = i * (m + 1) + j
            for length in 0...min(Graphone.mostLetters, m - j) {
              let after = rest[at + height * (m + 1) + length]
              let column = columns[j * 4 + length]
              if after == -.infinity || column == 0 { continue }
              let graphone = pairs.number(row: row, column)
              if graphone == NGramTable.unknown { continue }
              graphones[at * PlainReader.ways + (height - 1) * 4 + length] = graphone
              let value = alone[Int(graphone)] + after
              if value > rest[at] { rest[at] = value }
            }
          }
        }
      }
    }
  }

  /// The columns of no to three letters from each place, four after each other.
  func withColumns<Result>(
    of latin: [UInt8], _ body: (UnsafeMutableBufferPointer<UInt16>) -> Result
  ) -> Result {
    let m = latin.count
    let silent = pairs.column(0)
    return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: (m + 1) * 4) { columns in
      for j in 0...m {
        var chunk: UInt32 = 0
        columns[j * 4] = silent
        for length in 1...Graphone.mostLetters {
          let isIn = j + length <= m
          if isIn { chunk = chunk << 5 | UInt32(latin[j + length - 1]) }
          columns[j * 4 + length] = isIn ? pairs.column(chunk) : 0
        }
      }
      return body(columns)
    }
  }

  private func search(
    _ n: Int, _ latin: [UInt8], _ graphones: UnsafeBufferPointer<UInt16>,
    _ rest: UnsafeBufferPointer<Float>, _ scores: UnsafeMutableBufferPointer<Float>,
    _ cells: UnsafeMutableBufferPointer<Cell>
  ) -> Answer? {
    let (m, width) = (latin.count, PlainReader.width)
    scores.initialize(repeating: -.infinity)
    cells.initializeElement(
      at: 0, to: Cell(walk: table.walk(salt: 0), step: 0, from: -1, graphone: 0))
    scores[0] = 0
    var tops = [Float](repeating: -.infinity, count: n + 1)
    for i in 0..<n {
      let row = i * (m + 1)
      var top = -Float.infinity
      for at in row...row + m where scores[at * width] > -.infinity {
        tops[i] = max(tops[i], scores[at * width])
        top = max(top, scores[at * width] + rest[at])
      }
      let least = top - PlainReader.beam
      for at in row...row + m {
        for from in at * width..<(at + 1) * width where scores[from] > -.infinity {
          let score = scores[from]
          if score + rest[at] < least { continue }
          for way in 0..<PlainReader.ways {
            let graphone = graphones[at * PlainReader.ways + way]
            if graphone == NGramTable.unknown { continue }
            let target = (at + (way >> 2 + 1) * (m + 1) + way & 3) * width
            // No step has more than all of it.
            if score <= scores[target + 1] { continue }
            let (step, next) = table.step(graphone, cells[from].walk, longest: 4, salt: 0)
            PlainReader.put(
              score + step,
              Cell(walk: next, step: step, from: Int32(from), graphone: graphone),
              target, scores, cells)
          }
        }
      }
    }
    let last = (n * (m + 1) + m) * width
    var best = (at: -1, total: -Float.infinity, step: Float(0))
    for at in last..<last + width where scores[at] > -.infinity {
      let step = table.step(NGramTable.end, cells[at].walk, longest: 4, salt: 0).logProbability
      if scores[at] + step > best.total { best = (at, scores[at] + step, step) }
    }
    guard best.at >= 0 else { return nil }
    tops[n] = scores[last]
    var reading = PairReader.Reading()
    reading.logJoint = best.total
    reading.total = best.total
    reading.steps.reserveCapacity(n)
    var at = best.at
    while cells[at].from >= 0 {
      let cell = cells[at]
      let (end, start) = (at / width, Int(cell.from) / width)
      let (upper, lower) = (end % (m + 1), start % (m + 1))
      reading.steps.append(
        PairReader.Step(
          persian: start / (m + 1)..<end / (m + 1), latin: lower..<upper, graphone: cell.graphone,
          logProbability: cell.step, styleCost: 0,
          chunk: Graphone.pack(latin[lower..<upper], bits: 5), styles: (0, 0, 0)))
      at = Int(cell.from)
    }
    reading.steps.reverse()
    return Answer(reading: reading, tops: tops, alone: rest[0])
  }

  /// Enters a way where it is among the best into its cell; ways with the same history are one.
  @inline(__always)
  private static func put(
    _ score: Float, _ cell: Cell, _ target: Int, _ scores: UnsafeMutableBufferPointer<Float>,
    _ cells: UnsafeMutableBufferPointer<Cell>
  ) {
    if score <= scores[target + 1] { return }
    let isSame =
      scores[target] > -.infinity && cells[target].walk.history == cell.walk.history
    if score > scores[target] {
      if !isSame, scores[target] > -.infinity {
        cells[target + 1] = cells[target]
        scores[target + 1] = scores[target]
      }
      cells[target] = cell
      scores[target] = score
    } else if !isSame {
      cells[target + 1] = cell
      scores[target + 1] = score
    }
  }
}
