/// The alignment of one document: what is known of it, and the passes over it.
struct AlignmentRun {
  private let document: DocumentPair
  private let evidence: Set<Aligner.Evidence>
  /// The links that need no learning, but for the kinds that meet by chance in this document.
  private var known: KnownLinks
  private var parameters: Parameters
  private var learns: Bool
  private let ratioGuesses: [Double]

  /// One without a lexicon, and two with what the pass before taught.
  private static let mostPasses = 3
  /// Mean posterior probability at which another pass would hardly find other beads.
  private static let enough = 0.985

  init(_ source: SegmentFeatures, _ target: SegmentFeatures, evidence: Set<Aligner.Evidence>) {
    self.evidence = evidence
    learns = evidence.contains(.lexicon)
    document = DocumentPair(source, target, kinds: AlignmentRun.clueKinds(evidence))
    known = KnownLinks(document, source: source, target: target, evidence: evidence)
      .withoutChance(in: document)
    ratioGuesses = Parameters.ratioGuesses(source: source.lengths, target: target.lengths)
    parameters = Parameters(ratio: ratioGuesses[0])
  }

  private static func clueKinds(_ evidence: Set<Aligner.Evidence>) -> Set<Clue.Kind> {
    var kinds: Set<Clue.Kind> = []
    if !evidence.isDisjoint(with: [.words, .names, .lexicon]) { kinds.insert(.word) }
    if !evidence.isDisjoint(with: [.numbers, .lexicon]) { kinds.formUnion([.number, .digit]) }
    if evidence.contains(.concepts) { kinds.insert(.concept) }
    if !evidence.isDisjoint(with: [.marks, .lexicon]) { kinds.insert(.mark) }
    return kinds
  }

  /// The beads, with their costs and confidences.
  mutating func beads() -> [Bead] {
    var beads = trustworthyPass()
    var scorer: BeadScorer
    var pass = 1
    repeat {
      parameters = parameters.reestimated(from: beads, document: document)
      let model = model(learnedFrom: beads)
      scorer = self.scorer(model)
      var lattice = Lattice(scorer, corridor(model))
      beads = lattice.path()
      pass += 1
    } while pass < Self.mostPasses
      && beads.reduce(0) { $0 + $1.confidence } < Self.enough * Double(beads.count)
    finish(&beads, scorer)
    return beads
  }

  /// The first pass; and where the words of its beads do not go together, by length alone if they do so then. If they
  /// never do, no lexicon is learned: it would know its own beads by heart, and nothing else.
  private mutating func trustworthyPass() -> [Bead] {
    let beads = firstPass()
    guard learns else { return beads }
    let trust = heldOutEvidence(beads)
    guard trust.isDoubtful else { return beads }
    if !known.links.isEmpty {
      let (links, first) = (known, parameters)
      known = KnownLinks()
      let others = firstPass()
      let otherTrust = heldOutEvidence(others)
      if otherTrust.mean > trust.mean, !otherTrust.isDoubtful {
        known = links.agreeing(with: others, in: document)
        return others
      }
      (known, parameters) = (links, first)
    }
    learns = false
    return beads
  }

  private func heldOutEvidence(_ beads: [Bead]) -> HeldOutEvidence {
    HeldOutEvidence(beads, document) { scorer($0) }
  }

  /// By what is known; and by the ratio of lengths that explains the document best, where there are two guesses.
  private mutating func firstPass() -> [Bead] {
    let model = model(learnedFrom: [])
    let corridor = corridor(model)
    var best: (beads: [Bead], parameters: Parameters, total: Double)?
    for ratio in ratioGuesses {
      parameters = Parameters(ratio: ratio)
      var lattice = Lattice(scorer(model), corridor)
      let beads = lattice.path()
      if lattice.total > best?.total ?? -.infinity { best = (beads, parameters, lattice.total) }
    }
    guard let best else { return [] }
    parameters = best.parameters
    return best.beads
  }

  /// Costs, and confidences as far as the texts are translations of each other at all.
  private func finish(_ beads: inout [Bead], _ scorer: BeadScorer) {
    let scores = scorer.scores(of: beads)
    let probability = relatedness(beads).probability
    for index in beads.indices {
      let bead = beads[index]
      let score =
        bead.isAligned
        ? scores[index]
        : bead.target.isEmpty ? scorer.prices.sourceOpening : scorer.prices.targetOpening
      beads[index].cost = Double(-score)
      // Of texts that are no translations of each other, no sentence has a counterpart.
      let posterior = beads[index].confidence
      beads[index].confidence =
        bead.isAligned ? probability * posterior : 1 - probability * (1 - posterior)
    }
  }

  private func relatedness(_ beads: [Bead]) -> Relatedness {
    let stretch = Relatedness.stretch(of: beads)
    let before = beads[max(0, stretch.lowerBound - Relatedness.mostLearned)..<stretch.lowerBound]
    let rest = before + beads[stretch.upperBound...].prefix(Relatedness.mostLearned)
    return Relatedness(scorer(model(learnedFrom: Array(rest))), of: beads[stretch])
  }

  // MARK: Parts

  /// `nil` where no link is known or learned.
  private func model(learnedFrom beads: [Bead]) -> EvidenceModel? {
    let learner = LexiconLearner(document, known, beads: learns ? beads : [])
    let lexicon = learner.lexicon()
    return lexicon.isEmpty ? nil : EvidenceModel(document, lexicon)
  }

  private func corridor(_ model: EvidenceModel?) -> Corridor {
    CoarseSearch(document, model).corridor(cellLimit: cellLimit)
  }

  private func scorer(_ model: EvidenceModel?) -> BeadScorer {
    BeadScorer(
      document: document, length: LengthModel(document, parameters), evidence: model,
      breaks: BreakModel(document, parameters, isUsed: evidence.contains(.breaks)),
      prices: PathPrices(parameters))
  }

  /// Some 17 bytes each.
  private var cellLimit: Int {
    16_000_000 + 100 * max(document.rows, document.columns)
  }
}
