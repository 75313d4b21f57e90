/// What the clues say for or against a bead, in nats: the logarithm of how much likelier they are if the two sides
/// translate each other than if they met by chance.
///
/// A clue on both sides speaks for the bead by ln(r·n / f), where r is how reliable its kind is, n the number of
/// segments and f in how many of them it occurs: the inverse document frequency, so that a number which occurs
/// everywhere says nothing. A rare clue on one side only, but a name, speaks against it by −ln(1−r). Clues count as
/// independent, which they are not; caps make up for that, and keep them below an absurd difference of length.
struct ClueModel {
  /// By clue, what a pair of segments that both hold it gains over a pair of which each holds it alone.
  private let gain: [Float]
  /// By clue, what it costs if its side of a bead alone has it.
  private let sourcePenalty: [Float]
  /// By the number of target segments in a bead, then by its end: what their clues cost if none is matched.
  private let targetPenalty: [Float]
  private let vocabulary: SharedVocabulary
  private let columns: Int

  private enum Limit {
    static let clue = 6.0
    static let penalty = 1.5
    /// Below this a clue is too common to be looked at.
    static let threshold = 0.7
  }
  /// The most that all clues of a bead may say against it, and up to where they count in full for it.
  private static let range: ClosedRange<Float> = -4...15
  /// What counts of the rest. A list of twenty names says more than one of ten, so that a plain cap would leave
  /// two stretches of such a list equal; and it is less than independent clues would say.
  private static let rest: Float = 0.25

  init(_ document: DocumentPair, _ parameters: Parameters) {
    vocabulary = document.vocabulary
    let size = Double(max(document.rows, document.columns))
    let count = vocabulary.kinds.count
    var gain = Array(repeating: Float(0), count: count)
    var sourceCost = gain
    var targetCost = gain
    for clue in 0..<count {
      let kind = Int(vocabulary.kinds[clue])
      let frequency = max(
        vocabulary.source.frequency(of: Int32(clue)), vocabulary.target.frequency(of: Int32(clue)))
      let onSource = parameters.sourceReliability[kind]
      let onTarget = parameters.targetReliability[kind]
      let reward = min(ln(min(onSource, onTarget) * size / Double(frequency)), Limit.clue)
      guard reward > Limit.threshold else { continue }
      if Clue.Kind.allCases[kind].isMissed {
        sourceCost[clue] = Float(min(-ln(1 - onSource), Limit.penalty, reward))
        targetCost[clue] = Float(min(-ln(1 - onTarget), Limit.penalty, reward))
      }
      gain[clue] = Float(reward) + sourceCost[clue] + targetCost[clue]
    }
    self.gain = gain
    sourcePenalty = sourceCost
    columns = document.columns
    var targetPenalty: [Float] = []
    targetPenalty.reserveCapacity(BeadType.longestSide * (columns + 1))
    for merged in 1...BeadType.longestSide {
      for end in 0...columns {
        let clues = vocabulary.target.clues(of: max(0, end - merged)..<end)
        targetPenalty.append(clues.reduce(0) { $0 + targetCost[Int($1)] })
      }
    }
    self.targetPenalty = targetPenalty
  }

  /// Writes what the clues say for the beads of some source segments that take `count` target segments and end
  /// at each of `ends`, at `ends` in `values`. What several segments of a side hold counts once.
  func write(
    sources: Range<Int>, targetCount count: Int, ends: ClosedRange<Int>, to values: inout [Float]
  ) {
    let clues = vocabulary.source.clues(of: sources)
    let penalty = clues.reduce(0) { $0 + sourcePenalty[Int($1)] }
    let offset = (count - 1) * (columns + 1)
    for end in ends { values[end] = -penalty - targetPenalty[offset + end] }
    let reach = ends.lowerBound - count..<ends.upperBound
    for clue in clues where gain[Int(clue)] > 0 {
      var next = ends.lowerBound
      for segment in vocabulary.target.segments(with: clue, in: reach) {
        let last = min(Int(segment) + count, ends.upperBound)
        next = max(next, Int(segment) + 1)
        while next <= last {
          values[next] += gain[Int(clue)]
          next += 1
        }
      }
    }
    for end in ends {
      values[end] = Self.capped(values[end])
    }
  }

  private static func capped(_ value: Float) -> Float {
    let within = min(max(value, range.lowerBound), range.upperBound)
    return within + max(0, value - range.upperBound) * rest
  }
}
