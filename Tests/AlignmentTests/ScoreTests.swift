import Alignment
import Testing

@Suite struct ScoreTests {
  /// Gold, beads, and what the reference scorer says: strict precision, recall, F1, then lax.
  static let cases: [(gold: String, test: String, expected: [Double])] = [
    ("[0]:[0] [1]:[1,2]", "[0]:[0] [1]:[1,2]", [1, 1, 1, 1, 1, 1]),
    // Insertions and deletions count for precision only.
    (
      "[0]:[0] [1]:[] []:[1] [2]:[2]", "[0]:[0] [1]:[1] [2]:[2]",
      [0.6667, 1, 0.8, 0.6667, 1, 0.8]
    ),
    (
      "[0]:[0] [1]:[1] [2]:[2]", "[0]:[0] [1]:[] []:[1] [2]:[2]",
      [0.5, 0.6667, 0.5714, 0.5, 0.6667, 0.5714]
    ),
    ("[0,1]:[0] [2]:[1]", "[0]:[0] [1]:[] [2]:[1]", [0.3333, 0.5, 0.4, 0.6667, 1, 0.8]),
    ("[0]:[0,1] [1]:[2]", "[0]:[0] [1]:[1,2]", [0, 0, 0, 1, 1, 1]),
    // Gold that leaves out sentences in between.
    (
      "[0,2]:[0] [1]:[1] [3]:[2,5]", "[0]:[0] [1,2]:[1] [3]:[2,3] []:[4] []:[5]",
      [0, 0, 0, 0.6, 1, 0.75]
    ),
    ("[0,2]:[0] [1]:[1]", "[0,2]:[0] [1]:[1]", [1, 1, 1, 1, 1, 1]),
    // The order of a list matters, as it does to the reference scorer.
    ("[0,1]:[0]", "[1,0]:[0]", [0, 0, 0, 1, 1, 1]),
    ("[0]:[0] [1]:[1]", "[0]:[0] [0]:[0] [1]:[2]", [0.5, 0.5, 0.5, 0.5, 0.5, 0.5]),
    ("[0]:[0] []:[]", "[0]:[0] []:[]", [1, 1, 1, 1, 1, 1]),
    ("[0]:[0] [1]:[1]", "", [0, 0, 0, 0, 0, 0]),
    ("", "[0]:[0]", [0, 0, 0, 0, 0, 0]),
    ("[0]:[0] [1]:[1]", "[0]:[1] [1]:[0]", [0, 0, 0, 0, 0, 0]),
  ]

  private func figures(_ score: AlignmentScore) -> [Double] {
    [score.strict, score.lax].flatMap { [$0.precision, $0.recall, $0.f1] }
      .map { ($0 * 10_000).rounded() / 10_000 }
  }

  @Test(arguments: cases)
  func `scores equal those of the reference scorer`(
    gold: String, test: String, expected: [Double]
  ) {
    let score = AlignmentScore(gold: BeadLink.list(gold), test: BeadLink.list(test))
    #expect(figures(score) == expected)
  }

  @Test func `documents are summed bead by bead`() {
    var sum = AlignmentScore()
    for (gold, test, _) in Self.cases[3...4] {
      sum += AlignmentScore(gold: BeadLink.list(gold), test: BeadLink.list(test))
    }
    #expect(figures(sum) == [0.2, 0.25, 0.2222, 0.8, 1, 0.8889])
  }
}
