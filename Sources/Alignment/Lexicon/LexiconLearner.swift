import PersianText

/// Learns from aligned beads which clues translate which.
///
/// Candidates are the pairs of clues that stand in the same beads more often than by chance (``LinkCandidates``). What
/// each of a bead's clues explains of the other side is then estimated by expectation maximisation as in IBM model 1
/// (Brown et al. 1993), in either direction (``LinkEstimation``).
///
/// Cost: linear in the pairs of clues that share a bead, of which each bead has some hundreds.
struct LexiconLearner {
  private let document: DocumentPair
  private let sample: BeadSample
  private let known: KnownLinks

  /// - Parameter beads: none where nothing is to be learned, and what is known is all.
  init(_ document: DocumentPair, _ known: KnownLinks, beads: [Bead]) {
    self.document = document
    self.known = known
    sample = BeadSample(document, beads)
  }

  func lexicon() -> Lexicon {
    let counts = (
      source: sample.counts(sample.source, clues: document.source.clues.count),
      target: sample.counts(sample.target, clues: document.target.clues.count)
    )
    let candidates = LinkCandidates(
      sample, known, sourceCounts: counts.source, targetCounts: counts.target)
    var lexicon = Lexicon(sourceClues: counts.source.count, targetClues: counts.target.count)
    var prior: [Float] = []
    for links in candidates.all() {
      lexicon.append(
        links.map { Lexicon.Link(target: $0.target, forward: $0.forward, backward: $0.backward) })
      prior += links.map(\.prior)
    }
    let (start, known) = (lexicon, prior)
    let results = Parallel.map(2) { index in
      LinkEstimation(
        sample, start, prior: known, direction: index == 0 ? .forward : .backward,
        sourceCounts: counts.source, targetCounts: counts.target
      ).result()
    }
    lexicon.setProbabilities(forward: results[0].probabilities, backward: results[1].probabilities)
    lexicon.targetCoverage = results[0].coverage
    lexicon.sourceCoverage = results[1].coverage
    return lexicon
  }
}
