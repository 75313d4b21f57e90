import PersianText

/// The pairs of clues that may translate each other: those that stand together more often than by chance, the best few
/// by Dice's coefficient for each source clue, and those that are known.
struct LinkCandidates {
  struct Candidate: Sendable {
    var target: Int32
    /// What the estimation begins with.
    var forward: Float
    var backward: Float
    /// How reliable a known link is; 0 of one that is not known.
    var prior: Float
  }

  private let sample: BeadSample
  private let known: [Int32: [(target: Int32, probability: Float)]]
  private let sourceCounts: [Float]
  private let targetCounts: [Float]
  /// A clue in more than so many of the beads says too little to be learned.
  private let mostBeads: Float

  private static let mostPartners = 8
  private static let tooCommon: Float = 0.25
  /// Of so few beads no clue is too common.
  private static let fewBeads = 200
  private static let leastTogether: Float = 1.5
  /// How many times more often than by chance.
  private static let leastExcess: Float = 2
  private static let parts = 8

  init(
    _ sample: BeadSample, _ known: KnownLinks, sourceCounts: [Float], targetCounts: [Float]
  ) {
    self.sample = sample
    self.sourceCounts = sourceCounts
    self.targetCounts = targetCounts
    self.known = known.bySource()
    mostBeads = sample.count < Self.fewBeads ? .infinity : Float(sample.count) * Self.tooCommon
  }

  /// By source clue, its candidates.
  func all() -> [[Candidate]] {
    let clues = sourceCounts.count
    let parts = Parallel.map(Self.parts) { part in
      candidates(of: clues * part / Self.parts..<clues * (part + 1) / Self.parts)
    }
    return Array(parts.joined())
  }

  private func candidates(of clues: Range<Int>) -> [[Candidate]] {
    let (beads, starts) = postings(of: clues)
    var together = Array(repeating: Float(0), count: targetCounts.count)
    var touched: [Int32] = []
    return clues.map { clue in
      var result: [Candidate] = []
      if sourceCounts[clue] >= Self.leastTogether, sourceCounts[clue] <= mostBeads {
        let index = clue - clues.lowerBound
        for bead in beads[starts[index]..<starts[index + 1]] {
          for item in sample.target.items(of: Int(bead)) {
            if together[Int(item)] == 0 { touched.append(item) }
            together[Int(item)] += sample.weights[Int(bead)]
          }
        }
        result = best(touched, together, with: sourceCounts[clue])
        for item in touched { together[Int(item)] = 0 }
        touched.removeAll(keepingCapacity: true)
      }
      addKnown(to: &result, of: Int32(clue))
      return result
    }
  }

  /// By source clue, the beads that hold it.
  private func postings(of clues: Range<Int>) -> (beads: [Int32], starts: [Int]) {
    var starts = Array(repeating: 0, count: clues.count + 1)
    for item in sample.source.items where clues.contains(Int(item)) {
      starts[Int(item) - clues.lowerBound + 1] += 1
    }
    for clue in 0..<clues.count { starts[clue + 1] += starts[clue] }
    var next = starts
    var beads = Array(repeating: Int32(0), count: starts[clues.count])
    for bead in sample.weights.indices {
      for item in sample.source.items(of: bead) where clues.contains(Int(item)) {
        let clue = Int(item) - clues.lowerBound
        beads[next[clue]] = Int32(bead)
        next[clue] += 1
      }
    }
    return (beads, starts)
  }

  private func best(_ targets: [Int32], _ together: [Float], with count: Float) -> [Candidate] {
    var found: [(dice: Float, candidate: Candidate)] = []
    for target in targets {
      let shared = together[Int(target)]
      let other = targetCounts[Int(target)]
      let chance = count * other / Float(max(sample.count, 1))
      guard shared > Self.leastTogether, shared > Self.leastExcess * chance, other <= mostBeads
      else { continue }
      // One bead is no evidence, and is taken off.
      found.append(
        (
          2 * (shared - 1) / (count + other),
          Candidate(
            target: target, forward: (shared - chance) / count,
            backward: (shared - chance) / other, prior: 0)
        ))
    }
    found.sort { ($0.dice, $1.candidate.target) > ($1.dice, $0.candidate.target) }
    return found.prefix(Self.mostPartners).map(\.candidate)
  }

  private func addKnown(to candidates: inout [Candidate], of clue: Int32) {
    for link in known[clue] ?? [] {
      if let index = candidates.firstIndex(where: { $0.target == link.target }) {
        candidates[index].prior = max(candidates[index].prior, link.probability)
        candidates[index].forward = max(candidates[index].forward, link.probability)
        candidates[index].backward = max(candidates[index].backward, link.probability)
      } else {
        candidates.append(
          Candidate(
            target: link.target, forward: link.probability, backward: link.probability,
            prior: link.probability))
      }
    }
  }
}
