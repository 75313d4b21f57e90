import Testing

@testable import Alignment

@Suite struct LexiconLearnerTests {
  private func learned(_ pairs: [(String, String)], beads: [Bead]? = nil) -> (
    DocumentPair, Lexicon
  ) {
    let document = DocumentPair(
      SegmentFeatures(pairs.map(\.0)), SegmentFeatures(pairs.map(\.1)), kinds: [.word])
    let all = pairs.indices.map { Bead(source: $0..<$0 + 1, target: $0..<$0 + 1) }
    return (document, LexiconLearner(document, KnownLinks(), beads: beads ?? all).lexicon())
  }

  private func best(_ word: String, _ document: DocumentPair, _ lexicon: Lexicon) -> String? {
    let words = ["house", "water", "bread", "night"]
    func clue(_ word: String) -> Clue? { SegmentFeatures([word]).clues.first }
    guard let source = clue(word).flatMap({ document.source.number(of: $0) }),
      let link = lexicon.links(of: Int(source)).max(by: { $0.forward < $1.forward }),
      link.forward > 0
    else { return nil }
    return words.first { clue($0) == document.target.clues[Int(link.target)] }
  }

  private static let sentences: [(String, String)] = {
    let persian = ["خانه", "آب", "نان", "شب"]
    let english = ["house", "water", "bread", "night"]
    // Every pair of words, twice, in either order.
    return (0..<32).map { index in
      let (one, other) = (index % 4, (index / 4 + index + 1) % 4)
      return ("\(persian[one]) \(persian[other])", "\(english[other]) \(english[one])")
    }
  }()

  @Test(arguments: [("خانه", "house"), ("آب", "water"), ("نان", "bread"), ("شب", "night")])
  func `words that go together translate each other`(_ persian: String, _ english: String) {
    let (document, lexicon) = learned(Self.sentences)
    #expect(best(persian, document, lexicon) == english)
  }

  @Test func `what was seen once is not learned`() {
    let (_, lexicon) = learned([("خانه سبز", "green house"), ("آب سرد", "cold water")])
    #expect(lexicon.links.allSatisfy { $0.forward == 0 && $0.backward == 0 })
  }

  @Test func `without beads there is nothing to learn`() {
    let (_, lexicon) = learned(Self.sentences, beads: [])
    #expect(lexicon.isEmpty)
  }

  @Test func `held-out halves tell a right path from a shifted one`() {
    let cipher = Cipher(segments: 300, seed: 11)
    let document = DocumentPair(
      SegmentFeatures(cipher.source), SegmentFeatures(cipher.target), kinds: [.word])
    let parameters = Parameters(ratio: 1)
    func evidence(_ path: [Bead]) -> HeldOutEvidence {
      HeldOutEvidence(path, document) { model in
        BeadScorer(
          document: document, length: LengthModel(document, parameters), evidence: model,
          breaks: .none, prices: PathPrices(parameters))
      }
    }
    let right = cipher.gold.reduce(into: [Bead]()) { path, bead in
      let (row, column) = (path.last?.source.upperBound ?? 0, path.last?.target.upperBound ?? 0)
      path.append(
        Bead(source: row..<row + bead.source.count, target: column..<column + bead.target.count))
    }
    #expect(!evidence(right).isDoubtful)
    let count = min(cipher.source.count, cipher.target.count) - 10
    let shifted =
      (0..<10).map { Bead(source: $0..<$0 + 1, target: 0..<0) }
      + (0..<count).map { Bead(source: $0 + 10..<$0 + 11, target: $0..<$0 + 1) }
    #expect(evidence(shifted).isDoubtful)
  }
}
