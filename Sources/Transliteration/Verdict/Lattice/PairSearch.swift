/// Dynamic programming over the letters of a Persian name and the nodes of a lattice.
struct PairSearch {
  private let pairs: GraphoneIndex
  private let table: NGramTable
  private let persian: [UInt8]
  private let rowLength: Int
  /// By place and length, where the row of the Persian chunk begins in ``pairs``; 0 where no graphone has it.
  private var rows: [Int]
  private var scores: [Float] = []
  private var cells: [Cell] = []
  /// The best score of all that have read so many letters.
  private(set) var tops: [Float] = []
  /// What each graphone makes in the place that is extended, as far as it was asked for.
  private var steps: [(place: Int32, logProbability: Float)]
  private var place: Int32 = 0

  private struct Cell {
    var history: UInt64
    var step: Float
    var cost: Float
    var from: Int32
    /// Index of the path in the lattice, -1 where the step writes nothing.
    var path: Int32
    var graphone: UInt16
    var length: UInt8
  }

  /// The most ways that are kept into one cell.
  private static let width = 2
  /// Ways that look worse than the best by more are left, in nats.
  private static let beam: Float = 10
  /// Where there may be misfits, each of which is nine.
  private static let wideBeam: Float = 14

  init(pairs: GraphoneIndex, table: NGramTable, persian: [UInt8], nodes: Int) {
    self.pairs = pairs
    self.table = table
    self.persian = persian
    rowLength = nodes * PairSearch.width
    steps = Array(repeating: (0, 0), count: pairs.limit)
    rows = Array(repeating: 0, count: persian.count * Graphone.mostLetters)
    for start in persian.indices {
      var chunk: UInt32 = 0
      for length in 0..<min(Graphone.mostLetters, persian.count - start) {
        chunk = chunk << 6 | UInt32(persian[start + length])
        rows[start * Graphone.mostLetters + length] = pairs.row(chunk)
      }
    }
  }

  mutating func best(
    _ lattice: inout SpellingLattice, _ bounds: ReadingBounds, _ rest: [Float],
    withMisfits: Bool
  ) -> PairReader.Reading? {
    let size = (persian.count + 1) * rowLength
    let start = Cell(
      history: UInt64(NGramTable.start), step: 0, cost: 0, from: -1, path: -1, graphone: 0,
      length: 1)
    scores = Array(repeating: -.infinity, count: size)
    tops = Array(repeating: -.infinity, count: persian.count + 1)
    if cells.isEmpty { cells = Array(repeating: start, count: size) }
    cells[0] = start
    scores[0] = 0
    tops[0] = 0
    let columns = rest.count / (persian.count + 1)
    let hasStyles = lattice.hasStyles
    for i in 0...persian.count {
      // What looks much worse than the best is not followed.
      var least = -Float.infinity
      for node in 0..<lattice.count {
        let score = scores[i * rowLength + node * PairSearch.width]
        if score == -.infinity { continue }
        least = max(least, score + rest[i * columns + lattice.positions[node]])
      }
      least -= withMisfits && !hasStyles ? PairSearch.wideBeam : PairSearch.beam
      for node in 0..<lattice.count {
        let at = i * rowLength + node * PairSearch.width
        if scores[at] < bounds.least[i] || scores[at] == -.infinity { continue }
        if scores[at] + rest[i * columns + lattice.positions[node]] < least { continue }
        let range = lattice.range(of: node)
        for k in at..<at + PairSearch.width {
          if scores[k] < bounds.least[i] || scores[k] == -.infinity { break }
          extend(i, node, k, lattice, range, bounds.least, withMisfits)
        }
      }
    }
    return trace(lattice)
  }

  private mutating func extend(
    _ i: Int, _ node: Int, _ at: Int, _ lattice: borrowing SpellingLattice, _ range: Range<Int>,
    _ least: [Float], _ withMisfits: Bool
  ) {
    let score = scores[at]
    let origin = cells[at]
    let after = table.context(origin.history, length: Int(origin.length), salt: 0)
    place += 1
    for number in range {
      // Letters that nothing says.
      let chunk = lattice.paths[number].chunk
      if chunk == 0 {
        let cost = lattice.paths[number].cost
        let target = i * rowLength + Int(lattice.paths[number].to) * PairSearch.width
        if score - cost > scores[target + 1] {
          put(score, origin, at, number, NGramTable.unknown, 0, cost, true, i, target)
        }
      } else if withMisfits, chunk < 32 {
        let cost = lattice.paths[number].cost
        let target = i * rowLength + Int(lattice.paths[number].to) * PairSearch.width
        put(
          score, origin, at, number, NGramTable.unknown, -PairReader.misfit, cost, false, i, target)
      }
    }
    let silent = pairs.column(0)
    for length in 1..<Graphone.mostLetters + 1 where i + length <= persian.count {
      let end = i + length
      let row = rows[i * Graphone.mostLetters + length - 1]
      let target = end * rowLength
      let bound = least[end]
      // Letters that stand for nothing.
      let graphone = silent == 0 ? NGramTable.unknown : pairs.number(row: row, silent)
      if graphone != NGramTable.unknown {
        let step = table.logProbability(graphone, after: after)
        put(
          score, origin, at, -1, graphone, step, 0, true, end,
          target + node * PairSearch.width)
      } else if withMisfits, length == 1 {
        put(
          score, origin, at, -1, NGramTable.unknown, -PairReader.misfit, 0, false, end,
          target + node * PairSearch.width)
      }
      if row == 0, !(withMisfits && length == 1) { continue }
      for number in range {
        let chunk = lattice.paths[number].chunk
        if chunk == 0 { continue }
        let graphone = pairs.number(row: row, lattice.paths[number].column)
        if graphone == NGramTable.unknown, !withMisfits || length > 1 || chunk >= 32 { continue }
        let cost = lattice.paths[number].cost
        let most = score - cost
        let target = target + Int(lattice.paths[number].to) * PairSearch.width
        if most < bound || most <= scores[target + 1] { continue }
        if graphone == NGramTable.unknown {
          put(
            score, origin, at, number, graphone, -PairReader.misfit - 3, cost, false, end, target)
        } else {
          if steps[Int(graphone)].place != place {
            steps[Int(graphone)] = (place, table.logProbability(graphone, after: after))
          }
          let step = steps[Int(graphone)].logProbability
          put(score, origin, at, number, graphone, step, cost, true, end, target)
        }
      }
    }
  }

  /// Enters a step where it is among the best into its cell.
  @inline(__always)
  private mutating func put(
    _ score: Float, _ origin: Cell, _ from: Int, _ path: Int, _ graphone: UInt16, _ step: Float,
    _ cost: Float, _ keepsContext: Bool, _ end: Int, _ target: Int
  ) {
    let score = score + step - cost
    if score <= scores[target + 1] { return }
    let isGraphone = graphone != NGramTable.unknown
    let history =
      isGraphone ? (origin.history << 12 | UInt64(graphone)) & (1 << 48 - 1) : origin.history
    let isSame = cells[target].history == history
    let next = Cell(
      history: history, step: step, cost: cost, from: Int32(from), path: Int32(path),
      graphone: graphone,
      length: isGraphone ? min(origin.length + 1, 4) : keepsContext ? origin.length : 0)
    if score > scores[target] {
      if !isSame {
        cells[target + 1] = cells[target]
        scores[target + 1] = scores[target]
      }
      cells[target] = next
      scores[target] = score
      if score > tops[end] { tops[end] = score }
    } else if !isSame {
      cells[target + 1] = next
      scores[target + 1] = score
    }
  }

  private func trace(_ lattice: borrowing SpellingLattice) -> PairReader.Reading? {
    var reading = PairReader.Reading()
    let last = persian.count * rowLength + (lattice.count - 1) * PairSearch.width
    var at = last
    var total = -Float.infinity
    for end in last..<last + PairSearch.width where scores[end] > -.infinity {
      let after = table.context(cells[end].history, length: Int(cells[end].length), salt: 0)
      let step = table.logProbability(NGramTable.end, after: after)
      if scores[end] + step > total {
        total = scores[end] + step
        at = end
        reading.logJoint = step
      }
    }
    if total == -.infinity { return nil }
    reading.total = total
    reading.steps.reserveCapacity(persian.count + 2)
    while cells[at].from >= 0 {
      let cell = cells[at]
      let from = Int(cell.from)
      let (start, node) = (from / rowLength, from % rowLength / PairSearch.width)
      let (end, nextNode) = (at / rowLength, at % rowLength / PairSearch.width)
      let path = cell.path >= 0 ? lattice.paths[Int(cell.path)] : nil
      reading.logJoint += cell.step
      reading.styleCost += cell.cost
      reading.steps.append(
        PairReader.Step(
          persian: start..<end, latin: lattice.positions[node]..<lattice.positions[nextNode],
          graphone: cell.graphone, logProbability: cell.step, styleCost: cell.cost,
          chunk: path?.chunk ?? 0, styles: path?.styles ?? (0, 0, 0)))
      at = from
    }
    reading.steps.reverse()
    return reading
  }
}
