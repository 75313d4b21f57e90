import Termbase
import TestSupport
import Testing

@Suite struct LineDiffTests {
  private func diff(_ old: String?, _ new: String) -> String {
    LineDiff.unified(old.map { Array($0.utf8) }, Array(new.utf8), path: "a.tsv")
  }

  private static func lines(_ numbers: some Sequence<Int>) -> String {
    numbers.map { "\($0)\n" }.joined()
  }

  @Test(arguments: ["", "a", "a\nb\n"])
  func `equal texts have no difference`(text: String) {
    #expect(diff(text, text) == "")
  }

  @Test func `a change is shown with three lines about it`() {
    let new = Self.lines(1...10).replacing("5\n", with: "five\n")
    #expect(
      diff(Self.lines(1...10), new) == """
        --- a.tsv
        +++ a.tsv
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test func `changes with six lines between them are one hunk and with seven two`() {
    func hunks(_ second: Int) -> [Substring] {
      let new = Self.lines((1...30).filter { $0 != 5 && $0 != second })
      return diff(Self.lines(1...30), new).split(separator: "\n").filter { $0.hasPrefix("@@") }
    }
    #expect(hunks(12) == ["@@ -2,14 +2,12 @@"])
    #expect(hunks(13) == ["@@ -2,7 +2,6 @@", "@@ -10,7 +9,6 @@"])
  }

  @Test func `a file that is made comes from nowhere`() {
    #expect(diff(nil, "a\nb\n") == "--- /dev/null\n+++ a.tsv\n@@ -0,0 +1,2 @@\n+a\n+b\n")
  }

  @Test func `one line is a number without a count`() {
    #expect(diff("a\n", "b\n") == "--- a.tsv\n+++ a.tsv\n@@ -1 +1 @@\n-a\n+b\n")
    #expect(diff("a\n", "") == "--- a.tsv\n+++ a.tsv\n@@ -1 +0,0 @@\n-a\n")
  }

  @Test func `a missing line end is a difference`() {
    #expect(
      diff("a\nb", "a\nb\n")
        == "--- a.tsv\n+++ a.tsv\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n")
  }

  @Test func `spellings that Unicode holds equivalent are different lines`() {
    #expect(diff("O\u{308}\n", "\u{D6}\n").hasSuffix("-O\u{308}\n+\u{D6}\n"))
  }

  @Test func `the diff of two texts leads from one to the other`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let old = (0..<Int.random(in: 0..<30, using: &random)).map { _ in
        "\(Int.random(in: 0..<9, using: &random))"
      }
      var new = old
      for _ in 0..<Int.random(in: 0..<6, using: &random) {
        let place = Int.random(in: 0...new.count, using: &random)
        if Bool.random(using: &random), place < new.count {
          new.remove(at: place)
        } else {
          new.insert("new", at: place)
        }
      }
      let text = diff(
        old.map { $0 + "\n" }.joined(), new.map { $0 + "\n" }.joined())
      #expect(patched(old, with: text) == new)
    }
  }

  /// What `patch` does, without its leniency: `nil` where the diff does not fit.
  private func patched(_ old: [String], with diff: String) -> [String]? {
    var result: [String] = []
    var position = 0
    for line in diff.split(separator: "\n").dropFirst(2) {
      let text = String(line.dropFirst())
      switch line.first {
      case "@":
        let numbers = line.split(separator: " ")[1].dropFirst().split(separator: ",")
        guard let start = Int(numbers[0]) else { return nil }
        let before = numbers.count == 2 && numbers[1] == "0" ? start : start - 1
        guard before >= position, before <= old.count else { return nil }
        result += old[position..<before]
        position = before
      case "+": result.append(text)
      default:
        guard position < old.count, old[position] == text else { return nil }
        if line.first == " " { result.append(text) }
        position += 1
      }
    }
    return result + old[position...]
  }
}
