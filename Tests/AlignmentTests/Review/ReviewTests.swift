import Alignment
import Testing

@Suite struct ReviewTests {
  private func review(_ confidences: [Double], below threshold: Double = 0.8, neighbours: Int = 1)
    -> Review
  {
    Review(
      of: confidences.enumerated().map { index, confidence in
        Bead(source: index..<index + 1, target: index..<index + 1, confidence: confidence)
      }, below: threshold, neighbours: neighbours)
  }

  @Test(
    arguments: [
      ([1, 1, 1], []), ([], []), ([0.1], [0..<1]), ([0.1, 1, 1], [0..<2]), ([1, 1, 0.1], [1..<3]),
      ([1, 0.1, 1, 1, 0.2, 1], [0..<6]), ([1, 0.1, 1, 1, 1, 0.2, 1], [0..<3, 4..<7]),
      ([0.8, 0.799], [0..<2]),
    ] as [([Double], [Range<Int>])])
  func `doubtful beads come with their neighbours`(confidences: [Double], runs: [Range<Int>]) {
    #expect(review(confidences).runs == runs)
  }

  @Test func `the doubtful ones are counted, not the neighbours`() {
    #expect(review([1, 0.1, 1, 0.2]).doubtfulCount == 2)
    #expect(review([1, 0.5, 1], neighbours: 0).runs == [1..<2])
  }

  @Test func `a fingerprint is that of the segments`() throws {
    func fingerprint(_ segments: [String]) -> DocumentFingerprint {
      DocumentFingerprint(segments.map { Array($0.utf8) })
    }
    let one = fingerprint(["ab", "c"])
    #expect(one == fingerprint(["ab", "c"]))
    #expect(one != fingerprint(["a", "bc"]))
    #expect(one != fingerprint(["ab", "d"]))
    #expect(fingerprint([]) != fingerprint([""]))
    #expect(DocumentFingerprint(one.description) == one)
    #expect(one.description.hasPrefix("2-"))
    for text in ["", "2", "2-", "x-0123456789abcdef", "2-0123456789abcdeg", "-1-0123456789abcdef"] {
      #expect(DocumentFingerprint(text) == nil)
    }
  }
}
