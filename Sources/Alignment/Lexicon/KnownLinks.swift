/// The links that need no learning: the same number, word, concept or mark on both sides, and words of different
/// scripts that sound alike.
struct KnownLinks {
  struct Link {
    var source: Int32
    var target: Int32
    var kind: Aligner.Evidence
    /// The share of the kind's reliability that the link has: less where a clue has several partners.
    var share: Float
  }

  /// In the order of the source clues, then of the target clues.
  private(set) var links: [Link] = []

  /// A sound that so many words share tells none of them.
  private static let mostPartners = 6
  /// How much less reliable quotes are as the partner of a colon than of quotes.
  private static let speech: Float = 0.6

  init(
    _ document: DocumentPair, source: SegmentFeatures, target: SegmentFeatures,
    evidence: Set<Aligner.Evidence>
  ) {
    addIdentical(document, evidence)
    if evidence.contains(.marks) { addSpeech(document) }
    if evidence.contains(.names) { addNames(document, source.nameKeys, target.nameKeys) }
    links.sort {
      ($0.source, $0.target, $0.kind.rawValue, $0.share) < (
        $1.source, $1.target, $1.kind.rawValue, $1.share
      )
    }
    // One link for a pair: of two kinds, the one that says more of it.
    var kept: [Link] = []
    for link in links
    where kept.last.map({ ($0.source, $0.target) != (link.source, link.target) }) ?? true {
      kept.append(link)
    }
    links = kept
  }

  /// None at all.
  init() {}

  /// By source clue, the partners that are known, and how probably each is there in a true bead.
  func bySource() -> [Int32: [(target: Int32, probability: Float)]] {
    Dictionary(grouping: links, by: \.source).mapValues { links in
      links.map { ($0.target, $0.share * KnownLinks.reliability($0.kind)) }
    }
  }

  private static func reliability(_ kind: Aligner.Evidence) -> Float {
    switch kind {
    case .numbers: 0.9
    case .words, .concepts: 0.8
    case .marks, .names: 0.7
    case .lexicon, .breaks: 0
    }
  }

  /// Without the kinds whose links are seldom together in these beads.
  func agreeing(with beads: [Bead], in document: DocumentPair) -> KnownLinks {
    var together: [Aligner.Evidence: Int] = [:]
    var alone: [Aligner.Evidence: Int] = [:]
    let partners = Dictionary(grouping: links, by: \.source)
    for bead in beads where bead.isAligned {
      let targets = Set(document.target.items[document.target.itemRange(of: bead.target)])
      for item in document.source.items[document.source.itemRange(of: bead.source)] {
        for link in partners[item] ?? [] {
          if targets.contains(link.target) {
            together[link.kind, default: 0] += 1
          } else {
            alone[link.kind, default: 0] += 1
          }
        }
      }
    }
    var result = self
    result.links.removeAll { 2 * together[$0.kind, default: 0] < alone[$0.kind, default: 0] }
    return result
  }

  /// Without the kinds whose links meet by chance in this document: numbers of verses that run otherwise in the
  /// translation, words that two languages happen to share. Marks are too common for any place, and are kept.
  func withoutChance(in document: DocumentPair) -> KnownLinks {
    var result = self
    for kind in Aligner.Evidence.allCases where kind != .marks {
      var one = self
      one.links.removeAll { $0.kind != kind }
      if one.links.isEmpty { continue }
      let lexicon = LexiconLearner(document, one, beads: []).lexicon()
      let places = CoarseSearch(
        document, EvidenceModel(document, lexicon), placesPerSegment: Concordance.placesPerSegment)
      if Concordance(places.hits).isChance { result.links.removeAll { $0.kind == kind } }
    }
    return result
  }

  private mutating func addIdentical(_ document: DocumentPair, _ evidence: Set<Aligner.Evidence>) {
    for (number, clue) in document.source.clues.enumerated() {
      guard let kind = Clue.Kind(rawValue: UInt8(clue.kindIndex)),
        let target = document.target.number(of: clue)
      else { continue }
      let evidenceKind: Aligner.Evidence =
        switch kind {
        case .word: .words
        case .number, .digit: .numbers
        case .concept: .concepts
        case .mark: .marks
        }
      guard evidence.contains(evidenceKind) else { continue }
      links.append(
        Link(
          source: Int32(number), target: target, kind: evidenceKind,
          share: kind == .digit ? 0.75 : 1))
    }
  }

  /// What one language puts in quotes («…» he said) another writes behind a colon, as Persian news does.
  private mutating func addSpeech(_ document: DocumentPair) {
    let quotation = Clue(.mark, Mark.quotation.rawValue)
    let colon = Clue(.mark, Mark.colon.rawValue)
    for (one, other) in [(quotation, colon), (colon, quotation)] {
      guard let source = document.source.number(of: one),
        let target = document.target.number(of: other)
      else { continue }
      links.append(Link(source: source, target: target, kind: .marks, share: KnownLinks.speech))
    }
  }

  private mutating func addNames(
    _ document: DocumentPair, _ source: [WordScanner.NameKey], _ target: [WordScanner.NameKey]
  ) {
    var byKey: [UInt64: (source: [WordScanner.NameKey], target: [WordScanner.NameKey])] = [:]
    for key in source { byKey[key.key, default: ([], [])].source.append(key) }
    for key in target where byKey[key.key] != nil { byKey[key.key]?.target.append(key) }
    for (_, sides) in byKey {
      let partners = max(sides.source.count, sides.target.count)
      guard partners <= KnownLinks.mostPartners else { continue }
      for one in sides.source {
        for other in sides.target where one.isLatin != other.isLatin {
          guard let a = document.source.number(of: one.word),
            let b = document.target.number(of: other.word)
          else { continue }
          let share: Float = one.consonants > 3 ? 1 : 0.5
          links.append(
            Link(source: a, target: b, kind: .names, share: share / Float(partners).squareRoot()))
        }
      }
    }
  }
}
