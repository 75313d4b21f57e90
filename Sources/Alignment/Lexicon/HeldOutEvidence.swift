/// What a lexicon that is learned from one half of an alignment says of the other half.
///
/// Of a right alignment it says much, for words go together there as they do elsewhere; of a wrong one nothing, whatever
/// led to it. So it tells an alignment that was led astray, by numbers of verses that run otherwise in the translation
/// for instance, where no other evidence does.
struct HeldOutEvidence {
  /// In nats, of a bead in the mean.
  let mean: Double
  /// How many beads it was measured on.
  let count: Int

  private static let mostBeads = 2_000
  /// Beads of a half stand together, so that neighbours do not tell of each other.
  private static let run = 4
  private static let fewestBeads = 100
  private static let least = 0.2

  /// True where the words of the beads do not go together.
  var isDoubtful: Bool { count >= Self.fewestBeads && mean < Self.least }

  init(_ beads: [Bead], _ document: DocumentPair, scorer: (EvidenceModel?) -> BeadScorer) {
    let first = max(0, (beads.count - Self.mostBeads) / 2)
    let part = beads[first..<min(beads.count, first + Self.mostBeads)]
    guard let start = part.first, let end = part.last else {
      (mean, count) = (0, 0)
      return
    }
    let source = start.source.lowerBound..<end.source.upperBound
    let target = start.target.lowerBound..<end.target.upperBound
    let path = part.map { bead in
      Bead(
        source: bead.source.lowerBound - source.lowerBound..<bead.source.upperBound
          - source.lowerBound,
        target: bead.target.lowerBound - target.lowerBound..<bead.target.upperBound
          - target.lowerBound,
        confidence: bead.confidence)
    }
    func scores(_ model: EvidenceModel?) -> [Float] {
      scorer(model).part(source: source, target: target, isReversed: false).scores(of: path)
    }
    // Numbers that run along a wrong path go together there, too.
    let word = Int(Clue.Kind.word.rawValue)
    let plain = scores(nil)
    var sum = 0.0
    var weight = 0.0
    var count = 0
    for half in 0..<2 {
      let learned = part.enumerated().filter { $0.offset / Self.run % 2 == half }.map(\.element)
      let lexicon = LexiconLearner(document, KnownLinks(), beads: learned).lexicon()
        .filtered { clue, _ in document.source.clues[clue].kindIndex == word }
      let informed = scores(EvidenceModel(document, lexicon))
      for (index, bead) in path.enumerated()
      where bead.isAligned && index / Self.run % 2 != half {
        sum += Double(informed[index] - plain[index]) * bead.confidence
        weight += bead.confidence
        count += 1
      }
    }
    self.count = count
    mean = weight > 0 ? sum / weight : 0
  }
}
