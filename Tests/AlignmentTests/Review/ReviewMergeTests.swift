import Alignment
import TestSupport
import Testing

@Suite struct ReviewMergeTests {
  /// 0:0 1,2:1 3: :2 4:3 5:4,5, none of them certain.
  private let beads = [
    Bead(source: 0..<1, target: 0..<1, cost: 1, confidence: 0.9),
    Bead(source: 1..<3, target: 1..<2, cost: 2, confidence: 0.4),
    Bead(source: 3..<4, target: 2..<2, cost: 3, confidence: 0.3),
    Bead(source: 4..<4, target: 2..<3, cost: 4, confidence: 0.2),
    Bead(source: 4..<5, target: 3..<4, cost: 5, confidence: 0.7),
    Bead(source: 5..<6, target: 4..<6, cost: 6, confidence: 0.95),
  ]

  /// Rows as `1+2:1`, with `!` behind one that is confirmed; their lines are 10, 11 and so on.
  private func rows(_ text: String) -> [ReviewRow] {
    text.split(separator: " ").enumerated().map { index, row in
      let sides = row.split(separator: ":", omittingEmptySubsequences: false).map { side in
        side.filter { $0 != "!" }.split(separator: "+").compactMap { Int($0) }
      }
      return ReviewRow(
        line: 10 + index, source: sides[0], target: sides[1], isConfirmed: row.last == "!")
    }
  }

  private func applied(_ text: String) throws -> String {
    try ReviewMerge.apply(rows(text), to: beads).map { bead in
      [bead.source, bead.target].map { $0.map(String.init).joined(separator: "+") }
        .joined(separator: ":")
    }.joined(separator: " ")
  }

  private func faults(_ text: String) -> [ReviewFault] {
    do throws(ReviewFaults) {
      _ = try ReviewMerge.apply(rows(text), to: beads)
      return []
    } catch {
      return error.faults
    }
  }

  @Test(arguments: ["", "1+2:1", "1+2:1 3: :2", ":2", "0:0 1+2:1 3: :2 4:3 5:4+5", "2+1:1 5:5+4"])
  func `rows as they were written change nothing`(text: String) throws {
    #expect(try ReviewMerge.apply(rows(text), to: beads) == beads)
  }

  @Test func `a row that is confirmed makes its bead certain, and changes nothing else`() throws {
    var expected = beads
    expected[2].confidence = 1
    #expect(try ReviewMerge.apply(rows("1+2:1 3:!"), to: beads) == expected)
  }

  @Test(arguments: [
    // Split, with a sentence left alone, and re-paired.
    ("1:1 2:", "0:0 1:1 2: 3: :2 4:3 5:4+5"),
    ("1: 2:1", "0:0 1: 2:1 3: :2 4:3 5:4+5"),
    // Merged: the row of one is deleted.
    ("0+1+2:0+1", "0+1+2:0+1 3: :2 4:3 5:4+5"),
    ("3:2", "0:0 1+2:1 3:2 4:3 5:4+5"),
    ("4:2+3", "0:0 1+2:1 3: 4:2+3 5:4+5"),
    ("1:1 2+3:2", "0:0 1:1 2+3:2 4:3 5:4+5"),
    // All in one, and all apart.
    ("0+1+2+3+4+5:0+1+2+3+4+5", "0+1+2+3+4+5:0+1+2+3+4+5"),
    ("4: :3 5: :4 :5", "0:0 1+2:1 3: :2 4: :3 5: :4 :5"),
  ])
  func `rows take the place of the beads whose sentences they name`(text: String, result: String)
    throws
  {
    #expect(try applied(text) == result)
  }

  @Test func `a bead that a person has made is certain and costs nothing`() throws {
    let made = try ReviewMerge.apply(rows("3:2"), to: beads)[2]
    #expect(made == Bead(source: 3..<4, target: 2..<3, cost: 0, confidence: 1))
  }

  @Test(arguments: [
    ("1:1", 10, "sentence 2 of the source belonged to a bead of which this row takes a part"),
    ("0:0+1", 10, "the sentences 1, 2 of the source belonged"),
    ("1+2:1 2+3:2", 11, "sentence 2 of the source is in the row of line 10 too"),
    ("1+2:1 3:1", 11, "sentence 1 of the target is in the row of line 10 too"),
    ("3:2 1+2:1", 11, "sentence 1 of the source comes after sentence 3 of line 10"),
    ("1+2:2 3:1", 11, "sentence 1 of the target comes after sentence 2 of line 10"),
    ("6:3", 10, "the source has no sentence 6: it has 6, counted from 0"),
    ("4:99", 10, "the target has no sentence 99"),
    ("0+2:0", 10, "between 0 and 2 some are left out"),
    ("1+1+2:1", 10, "sentence 1 of the source is named twice in this row"),
    ("0:0 :", 11, "names no sentence on either side"),
    ("3:4+5 5:", 10, "it crosses the bead [4]:[3], which stays as it was aligned"),
    ("0: 1+2:0+1 3:4+5 5:", 12, "crosses"),
  ])
  func `what cannot be is refused with its line`(text: String, line: Int, reason: String) {
    let found = faults(text)
    #expect(found.contains { $0.line == line && $0.reason.contains(reason) }, "\(found)")
  }

  @Test func `all that is wrong is told, in the order of the lines`() {
    #expect(faults("9:0 1+2:1 2:77").map(\.line) == [10, 12, 12])
  }

  @Test(arguments: 0..<200)
  func `any rows give a cover in order, or a fault`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func list() -> [Int] {
      let first = Int.random(in: 0..<6, using: &random)
      return Array((first..<first + Int.random(in: 0..<3, using: &random)).prefix { $0 < 6 })
    }
    let rows = (0..<Int.random(in: 1..<4, using: &random)).map { index in
      ReviewRow(line: index + 1, source: list(), target: list())
    }
    do throws(ReviewFaults) {
      var end = (source: 0, target: 0)
      for bead in try ReviewMerge.apply(rows, to: beads) {
        #expect(bead.source.lowerBound == end.source && bead.target.lowerBound == end.target)
        #expect(!bead.source.isEmpty || !bead.target.isEmpty)
        end = (bead.source.upperBound, bead.target.upperBound)
      }
      #expect(end == (6, 6))
    } catch {
      #expect(!error.faults.isEmpty)
      #expect(error.faults.allSatisfy { $0.line != nil })
    }
  }
}
