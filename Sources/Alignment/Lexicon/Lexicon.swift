/// Which clue of the source translates into which of the target, and how reliably.
///
/// A sparse matrix by source clue. `forward` is the probability that a segment with the source clue has the target clue
/// because of it, `backward` the other way round. What the two probabilities of a clue do not add up to is left to
/// chance.
struct Lexicon {
  struct Link {
    var target: Int32
    var forward: Float
    var backward: Float
  }

  /// By source clue, where its links begin; one more than there are clues.
  private(set) var starts: [Int32] = [0]
  private(set) var links: [Link] = []
  /// By clue of a side, the probability that a partner of it is there in a true bead: what its absence says.
  var sourceCoverage: [Float]
  var targetCoverage: [Float]

  init(sourceClues: Int, targetClues: Int) {
    sourceCoverage = Array(repeating: 0, count: sourceClues)
    targetCoverage = Array(repeating: 0, count: targetClues)
    starts.reserveCapacity(sourceClues + 1)
  }

  /// Adds the links of the next source clue.
  mutating func append(_ links: some Sequence<Link>) {
    self.links.append(contentsOf: links)
    starts.append(Int32(self.links.count))
  }

  func links(of clue: Int) -> ArraySlice<Link> { links[Int(starts[clue])..<Int(starts[clue + 1])] }

  func linkRange(of clue: Int) -> Range<Int> { Int(starts[clue])..<Int(starts[clue + 1]) }

  var isEmpty: Bool { links.isEmpty }

  /// The lexicon without some links; coverage stays as it is.
  func filtered(_ keeps: (_ source: Int, _ link: Link) -> Bool) -> Lexicon {
    var result = Lexicon(sourceClues: sourceCoverage.count, targetClues: targetCoverage.count)
    result.sourceCoverage = sourceCoverage
    result.targetCoverage = targetCoverage
    for clue in sourceCoverage.indices {
      result.append(links(of: clue).filter { keeps(clue, $0) })
    }
    return result
  }

  /// Takes other probabilities for the links that there are.
  mutating func setProbabilities(forward: [Float], backward: [Float]) {
    for index in links.indices {
      links[index].forward = forward[index]
      links[index].backward = backward[index]
    }
  }
}
