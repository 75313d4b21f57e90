import Testing

@testable import Alignment

@Suite struct RelatednessTests {
  private func meanConfidence(_ source: [String], _ target: [String]) -> Double {
    let beads = Aligner().align(
      source: SegmentFeatures(source), target: SegmentFeatures(target)
    ).filter(\.isAligned)
    return beads.reduce(0) { $0 + $1.confidence } / Double(max(beads.count, 1))
  }

  @Test func `texts that have nothing to do with each other are not trusted`() {
    let one = Cipher(segments: 200, seed: 21, words: 5..<25)
    let other = Cipher(segments: 200, seed: 22, words: 5..<25)
    #expect(meanConfidence(one.source, one.target) > 0.9)
    #expect(meanConfidence(one.source, other.target) < 0.3)
  }

  @Test func `a text and itself are trusted`() {
    let document = Cipher(segments: 60, seed: 23, words: 5..<25)
    #expect(meanConfidence(document.source, document.source) > 0.95)
  }

  @Test func `of a few sentences the order tells nothing, and they are taken at their word`() {
    #expect(meanConfidence(["یک جمله."], ["A sentence."]) > 0.7)
  }

  @Test func `confidences are probabilities, whatever the evidence`() {
    let document = Cipher(segments: 120, seed: 24, words: 5..<25)
    let features = (SegmentFeatures(document.source), SegmentFeatures(document.target))
    let beads = Aligner(evidence: []).align(source: features.0, target: features.1)
    #expect(beads.allSatisfy { (0...1).contains($0.confidence) })
  }
}
