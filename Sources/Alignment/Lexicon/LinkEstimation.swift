/// Estimates in one direction how probable each link of a lexicon makes the clue that it explains.
///
/// Expectation maximisation as in IBM model 1 (Brown et al. 1993): in each bead the clues of one side share in explaining a
/// clue of the other by their probabilities, and chance has its share. A pair that was seen once is no evidence; so a bead
/// never counts as its own witness, one occurrence is taken off each pair (absolute discounting, Ney, Essen and Kneser
/// 1994). Known links begin with some occurrences to their credit.
struct LinkEstimation {
  enum Direction {
    /// Source clues explain those of the target.
    case forward
    case backward
  }

  struct Result: Sendable {
    /// By link.
    var probabilities: [Float]
    /// By explained clue, how often it is explained.
    var coverage: [Float]
  }

  private let sample: BeadSample
  private let lexicon: Lexicon
  /// By link, how reliable it is where it is known.
  private let prior: [Float]
  private let isForward: Bool
  private let sourceCounts: [Float]
  private let targetCounts: [Float]

  private static let rounds = 3
  private static let discount: Float = 1
  /// How many occurrences are added to a clue's, so that rare ones are not believed at once.
  private static let smoothing: Float = 1
  /// How many occurrences the reliability of a known link is worth.
  private static let knownWeight: Float = 2
  /// How much of it the absence of the partner counts, before the document has been seen.
  private static let missed: Float = 0.8
  private static let range: ClosedRange<Float> = 0.03...0.95

  init(
    _ sample: BeadSample, _ lexicon: Lexicon, prior: [Float], direction: Direction,
    sourceCounts: [Float], targetCounts: [Float]
  ) {
    self.sample = sample
    self.lexicon = lexicon
    self.prior = prior
    isForward = direction == .forward
    self.sourceCounts = sourceCounts
    self.targetCounts = targetCounts
  }

  func result() -> Result {
    var probabilities = lexicon.links.map { isForward ? $0.forward : $0.backward }
    var explained: [Float] = []
    for _ in 0..<Self.rounds {
      let expected = expectations(probabilities, explained: &explained)
      maximise(&probabilities, expected)
    }
    return Result(probabilities: probabilities, coverage: coverage(explained))
  }

  private var explainedCounts: [Float] { isForward ? targetCounts : sourceCounts }

  /// By link, in how many beads it explains its clue; and by clue, in how many it is explained.
  private func expectations(_ probabilities: [Float], explained: inout [Float]) -> [Float] {
    let counts = explainedCounts
    let beads = Float(max(sample.count, 1))
    var expected = Array(repeating: Float(0), count: probabilities.count)
    explained = Array(repeating: 0, count: counts.count)
    // Of each clue that is explained: the sum over what explains it, in the bead at hand.
    var sums = Array(repeating: Float(0), count: counts.count)
    var isPresent = Array(repeating: false, count: targetCounts.count)
    for bead in sample.weights.indices {
      let sources = sample.source.items(of: bead)
      let targets = sample.target.items(of: bead)
      for target in targets { isPresent[Int(target)] = true }
      for source in sources {
        for index in lexicon.linkRange(of: Int(source)) {
          let target = lexicon.links[index].target
          guard isPresent[Int(target)] else { continue }
          sums[Int(isForward ? target : source)] += probabilities[index]
        }
      }
      for source in sources {
        for index in lexicon.linkRange(of: Int(source)) {
          let target = lexicon.links[index].target
          guard isPresent[Int(target)] else { continue }
          let clue = Int(isForward ? target : source)
          let chance = max(counts[clue], 1) / beads
          let share = sample.weights[bead] * probabilities[index] / (sums[clue] + chance)
          expected[index] += share
          explained[clue] += share
        }
      }
      for target in targets { isPresent[Int(target)] = false }
      for clue in isForward ? targets : sources { sums[Int(clue)] = 0 }
    }
    return expected
  }

  private func maximise(_ probabilities: inout [Float], _ expected: [Float]) {
    for source in sourceCounts.indices {
      for index in lexicon.linkRange(of: source) {
        let count =
          isForward ? sourceCounts[source] : targetCounts[Int(lexicon.links[index].target)]
        let probability = share(expected[index], of: count, prior: prior[index])
        probabilities[index] =
          probability < Self.range.lowerBound ? 0 : min(probability, Self.range.upperBound)
      }
    }
  }

  /// How many of a clue's occurrences are seen to be explained, as far as that is to be believed.
  private func share(_ seen: Float, of count: Float, prior: Float, trust: Float = 1) -> Float {
    prior > 0
      ? (seen + Self.knownWeight * prior * trust) / (count + Self.knownWeight)
      : max(0, seen - Self.discount) / (count + Self.smoothing)
  }

  /// What is not explained speaks against a bead only as far as it is known to be explained elsewhere.
  private func coverage(_ explained: [Float]) -> [Float] {
    let counts = explainedCounts
    var priors = Array(repeating: Float(0), count: counts.count)
    for source in sourceCounts.indices {
      for index in lexicon.linkRange(of: source) {
        let clue = isForward ? Int(lexicon.links[index].target) : source
        priors[clue] = max(priors[clue], prior[index])
      }
    }
    return explained.indices.map { clue in
      min(
        Self.range.upperBound,
        share(explained[clue], of: counts[clue], prior: priors[clue], trust: Self.missed))
    }
  }
}
