import Alignment
import Testing

@Suite struct LikenessTests {
  private func beads(_ confidences: [Double]) -> [Bead] {
    confidences.enumerated().map { index, confidence in
      Bead(source: index..<index + 1, target: index..<index + 1, confidence: confidence)
    }
  }

  @Test(arguments: [
    ([0.9, 0.8], true), ([0.1, 0.2, 0.9], true), ([0.1, 0.2], false), ([], true),
    ([Likeness.leastConfidence], true), ([Likeness.leastConfidence - 0.01], false),
  ])
  func `texts whose beads are doubtful do not look like translations`(
    confidences: [Double], looksLikeTranslation: Bool
  ) {
    #expect(Likeness(of: beads(confidences)).looksLikeTranslation == looksLikeTranslation)
  }

  @Test func `sentences without a counterpart do not count in the mean`() {
    let gap = Bead(source: 1..<2, target: 1..<1, confidence: 0.01)
    let likeness = Likeness(of: beads([0.75]) + [gap])
    #expect(likeness.confidence == 0.75)
    #expect(likeness.looksLikeTranslation)
  }

  @Test func `texts of which nothing is aligned do not look like translations`() {
    let beads = [Bead(source: 0..<1, target: 0..<0), Bead(source: 1..<1, target: 0..<1)]
    let likeness = Likeness(of: beads)
    #expect(likeness.confidence == nil)
    #expect(!likeness.looksLikeTranslation)
  }

  @Test func `of an empty side nothing can be said`() {
    let likeness = Likeness(of: [Bead(source: 0..<1, target: 0..<0, confidence: 0)])
    #expect(likeness.isEmpty)
    #expect(likeness.looksLikeTranslation)
  }
}
