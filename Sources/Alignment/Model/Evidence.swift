#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the clues say for or against a bead, in nats: the logarithm of how much likelier they are if the two sides
/// translate each other than if they met by chance.
///
/// A clue on both sides speaks for the bead by ln(r·n / f), where r is how reliable its kind is, n the number of
/// segments and f in how many of them it occurs: the inverse document frequency, so that a number which occurs
/// everywhere says nothing. A rare clue on one side only speaks against it by −ln(1−r). Clues count as
/// independent, which they are not; caps make up for that, and keep them below an absurd difference of length.
struct Evidence {
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
  /// The most that all clues of a bead may say for it and against it.
  private static let range: ClosedRange<Float> = -4...10

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
      let reward = min(log(min(onSource, onTarget) * size / Double(frequency)), Limit.clue)
      guard reward > Limit.threshold else { continue }
      sourceCost[clue] = Float(min(-log(1 - onSource), Limit.penalty, reward))
      targetCost[clue] = Float(min(-log(1 - onTarget), Limit.penalty, reward))
      gain[clue] = Float(reward) + sourceCost[clue] + targetCost[clue]
    }
    self.gain = gain
    sourcePenalty = sourceCost
    columns = document.columns
    var targetPenalty: [Float] = []
    targetPenalty.reserveCapacity(BeadType.longestSide * (columns + 1))
    for merged in 1...BeadType.longestSide {
      for end in 0...columns {
        var sum: Float = 0
        Self.visit(vocabulary.target.clues(of: max(0, end - merged)..<end)) {
          sum += targetCost[Int($0)]
        }
        targetPenalty.append(sum)
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
    var penalty: Float = 0
    Self.visit(clues) { penalty += sourcePenalty[Int($0)] }
    let offset = (count - 1) * (columns + 1)
    for end in ends { values[end] = -penalty - targetPenalty[offset + end] }
    let reach = ends.lowerBound - count..<ends.upperBound
    Self.visit(clues) { clue in
      guard gain[Int(clue)] > 0 else { return }
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
      values[end] = min(max(values[end], Self.range.lowerBound), Self.range.upperBound)
    }
  }

  /// Visits each clue once.
  private static func visit(_ clues: ArraySlice<Int32>, _ body: (Int32) -> Void) {
    for index in clues.indices where !clues[..<index].contains(clues[index]) {
      body(clues[index])
    }
  }
}
