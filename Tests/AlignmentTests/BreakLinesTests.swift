import Alignment
import Testing

@Suite struct BreakLinesTests {
  /// Sides as a letter a sentence and `|` a break; beads and the expected ones as ranges `0-1:0`.
  static let cases: [(source: String, target: String, beads: String, restored: String)] = [
    ("ab", "ab", "0:0 1:1", "0:0 1:1"),
    ("a|b", "a|b", "0:0 1:1", "0:0 1:1 2:2"),
    ("a|b", "ab", "0:0 1:1", "0:0 1: 2:1"),
    ("ab", "a|b", "0:0 1:1", "0:0 :1 1:2"),
    // A sentence without a counterpart does not part two breaks.
    ("a|b", "ax|b", "0:0 :1 1:2", "0:0 :1 1:2 2:3"),
    ("ay|b", "a|b", "0:0 1: 2:1", "0:0 1: 2:1 3:2"),
    // Inside a bead a break belongs to it.
    ("a|b", "a", "0-1:0", "0-2:0"),
    ("a|b", "a|b", "0-1:0-1", "0-2:0-2"),
    ("||a|", "|a||", "0:0", "0:0 1: 2:1 3:2 :3"),
    ("|", "", "", "0:"), ("", "|", "", ":0"), ("|", "|", "", "0:0"), ("", "", "", ""),
    ("a||b", "a|b", "0:0 1:1", "0:0 1:1 2: 3:2"),
  ]

  private func beads(_ text: String) -> [Bead] {
    var end = (0, 0)
    return text.split(separator: " ").map { bead in
      let sides = bead.split(separator: ":", omittingEmptySubsequences: false).map { side in
        side.split(separator: "-").compactMap { Int($0) }
      }
      func range(_ side: [Int], _ end: Int) -> Range<Int> {
        guard let first = side.first, let last = side.last else { return end..<end }
        return first..<last + 1
      }
      let bead = Bead(source: range(sides[0], end.0), target: range(sides[1], end.1))
      end = (bead.source.upperBound, bead.target.upperBound)
      return bead
    }
  }

  @Test(arguments: cases)
  func `breaks come back between the beads`(
    source: String, target: String, found: String, restored: String
  ) {
    let all = BreakLines.restored(
      beads(found), source: source.map { $0 == "|" }, target: target.map { $0 == "|" })
    #expect(all == beads(restored))
  }

  @Test func `a bead keeps its cost and confidence, and a break is certain`() {
    let found = [Bead(source: 0..<1, target: 0..<1, cost: 3, confidence: 0.5)]
    let all = BreakLines.restored(found, source: [true, false], target: [true, false])
    #expect(all.map(\.confidence) == [1, 0.5])
    #expect(all.map(\.cost) == [0, 3])
  }
}
