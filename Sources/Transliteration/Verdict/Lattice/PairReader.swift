/// Reads a Persian and a Latin name side by side: the most probable way in which the one makes the other.
struct PairReader {
  let pairs: GraphoneIndex
  let table: NGramTable
  let plain: PlainReader

  /// One way of reading a pair.
  struct Reading {
    /// Of the graphones after each other, in nats, misfits and the end with them.
    var logJoint: Float = 0
    var styleCost: Float = 0
    /// What both make together.
    var total: Float = 0
    var steps: [Step] = []

    /// True where no step is so improbable that a misfit could be better.
    var isSmooth: Bool { steps.allSatisfy { $0.logProbability > -PairReader.smooth } }
  }

  struct Step {
    var persian: Range<Int>
    /// Of the writer's form.
    var latin: Range<Int>
    /// ``NGramTable/unknown`` where the letters do not belong together.
    var graphone: UInt16
    var logProbability: Float
    var styleCost: Float
    /// Packed letters of the press form.
    var chunk: UInt32
    var styles: (UInt16, UInt16, UInt16)

    /// True of letters that do not belong together; letters that nothing says are none.
    var isMisfit: Bool { graphone == NGramTable.unknown && !(persian.isEmpty && chunk == 0) }
  }

  /// What letters cost that do not belong together: less than any graphone can be improbable in the end.
  static let misfit: Float = 9
  private static let smooth: Float = 6.5

  /// The best way to read a Latin form as it is written.
  /// - Parameter answer: the best one without misfits.
  /// - Complexity: O(letters × letters); linear where the two fit each other.
  func read(
    _ persian: [UInt8], _ latin: [UInt8], plain answer: PlainReader.Answer?
  ) -> Reading? {
    if let answer, answer.reading.isSmooth { return answer.reading }
    var bounds = ReadingBounds(count: persian.count)
    if let answer {
      bounds.tighten(by: answer.reading)
      if !bounds.mayMisfit(answer.tops) { return answer.reading }
    }
    var lattice = SpellingLattice(latin, styles: nil, pairs: pairs)
    var search = PairSearch(pairs: pairs, table: table, persian: persian, nodes: lattice.count)
    let rest = plain.rough(persian, latin)
    let other = search.best(&lattice, bounds, rest, withMisfits: true)
    guard let other, other.total > answer?.reading.total ?? -.infinity else {
      return answer?.reading
    }
    return other
  }

  /// The best way to read a Latin form in any style.
  /// - Parameter plain: the form as it is written.
  /// - Returns: `nil` where no way is better than the plain one.
  /// - Complexity: O(letters × paths of the lattice that may be better).
  func read(
    _ persian: [UInt8], _ latin: [UInt8], styles: StyleIndex, beside plain: Reading
  ) -> Reading? {
    var lattice = SpellingLattice(latin, styles: styles, pairs: pairs)
    guard let reading = read(persian, latin, &lattice, beside: plain), reading.total > plain.total
    else {
      return nil
    }
    return reading
  }

  /// Ways without a misfit are sought first: where there is a good one, none with a misfit can be as good.
  private func read(
    _ persian: [UInt8], _ latin: [UInt8], _ lattice: inout SpellingLattice, beside known: Reading
  ) -> Reading? {
    var bounds = ReadingBounds(count: persian.count)
    bounds.tighten(by: known)
    let rest = plain.rough(persian, latin)
    var search = PairSearch(pairs: pairs, table: table, persian: persian, nodes: lattice.count)
    let fitting = search.best(&lattice, bounds, rest, withMisfits: false)
    if let fitting { bounds.tighten(by: fitting) }
    guard bounds.mayMisfit(search.tops) else { return fitting }
    let other = search.best(&lattice, bounds, rest, withMisfits: true)
    guard let other, other.total > fitting?.total ?? -.infinity else { return fitting }
    return other
  }
}

/// What a way must score, by the Persian letters read, to be followed.
struct ReadingBounds {
  private(set) var least: [Float]
  private var total = -Float.infinity

  /// What each letter that is still to be read costs at the least, as a rule.
  private static let leastCost: Float = 0.7
  /// And what it costs as a share of what it does on the best way that is known.
  private static let leastShare: Float = 0.25

  init(count: Int) {
    least = Array(repeating: -.infinity, count: count + 1)
  }

  /// Leaves out what can hardly become better than a way that is known.
  mutating func tighten(by reading: PairReader.Reading) {
    if reading.total <= total { return }
    total = reading.total
    let count = least.count - 1
    var rest = reading.total
    for step in reading.steps { rest -= step.logProbability - step.styleCost }
    // What remains on the known way after each letter.
    var next = count
    for step in reading.steps.reversed() {
      for i in step.persian.upperBound..<next + 1 { least[i] = bound(i, rest) }
      next = min(next, step.persian.upperBound)
      rest += step.logProbability - step.styleCost
    }
    for i in 0..<next { least[i] = bound(i, rest) }
  }

  /// True where a way that was good so far may bear a misfit.
  /// - Parameter tops: the best scores by the Persian letters read.
  func mayMisfit(_ tops: [Float]) -> Bool {
    tops.indices.contains { i in
      let least = min(least[i], least[min(i + 1, least.count - 1)])
      return tops[i] > -.infinity && tops[i] - PairReader.misfit >= least
    }
  }

  private func bound(_ i: Int, _ rest: Float) -> Float {
    let left = Float(least.count - 1 - i)
    return total + max(ReadingBounds.leastCost * left, -ReadingBounds.leastShare * rest) - 1e-3
  }
}
