import PersianText
import Testing

@testable import Checking

@Suite struct FixPlanTests {
  private struct Edit {
    var range: Range<Int>
    var fixes: [Diagnostic.Fix]
  }

  private func plan(_ edits: [Edit], _ extent: FixPlan.Extent) -> FixPlan {
    FixPlan(
      edits.enumerated().map { index, edit in
        Diagnostic(
          rule: "r/\(index)", severity: .note, at: Diagnostic.Location("a", edit.range), "m",
          fixes: edit.fixes)
      }, extent)
  }

  @Test func `only what is safe, or all that has one suggestion`() {
    let edits = [
      Edit(range: 0..<1, fixes: [Diagnostic.Fix("A", isSafe: true)]),
      Edit(range: 2..<3, fixes: [Diagnostic.Fix("B")]),
      Edit(range: 4..<5, fixes: [Diagnostic.Fix("C"), Diagnostic.Fix("D")]),
      Edit(range: 6..<7, fixes: [Diagnostic.Fix("E", isSafe: true), Diagnostic.Fix("F")]),
      Edit(range: 8..<9, fixes: []),
    ]
    let text = Array("a b c e g".utf8)
    #expect(String(decoding: plan(edits, .safe).applied(to: text), as: UTF8.self) == "A b c E g")
    #expect(String(decoding: plan(edits, .all).applied(to: text), as: UTF8.self) == "A B c e g")
    #expect(plan(edits, .safe).fixed.map(\.rule) == ["r/0", "r/3"])
  }

  @Test func `of fixes that overlap the first is made, and the others wait`() {
    let edits = [
      Edit(range: 4..<9, fixes: [Diagnostic.Fix("X")]),
      Edit(range: 0..<5, fixes: [Diagnostic.Fix("Y")]),
      Edit(range: 9..<10, fixes: [Diagnostic.Fix("Z")]),
      Edit(range: 9..<10, fixes: [Diagnostic.Fix("Z")]),
      Edit(range: 9..<11, fixes: [Diagnostic.Fix("W")]),
    ]
    let plan = plan(edits, .all)
    #expect(plan.fixed.map(\.rule) == ["r/1", "r/2", "r/3"])
    #expect(plan.waiting.map(\.rule) == ["r/0", "r/4"])
    #expect(
      String(decoding: plan.applied(to: Array("0123456789ab".utf8)), as: UTF8.self) == "Y5678Zab")
  }

  @Test func `nothing else changes, not the line ends, the mark, or odd bytes`() {
    let text: [UInt8] =
      [0xEF, 0xBB, 0xBF] + Array("ي\r\nيك\u{200C}\u{202E}e\u{301}\r".utf8) + [0xFF]
    let plan = plan([Edit(range: 3..<5, fixes: [Diagnostic.Fix("ی", isSafe: true)])], .safe)
    let result = plan.applied(to: text)
    #expect(result == text[..<3] + Array("ی".utf8) + text[5...])
  }

  @Test func `an insertion and a removal`() {
    let plan = plan(
      [
        Edit(range: 1..<1, fixes: [Diagnostic.Fix("+")]),
        Edit(range: 3..<5, fixes: [Diagnostic.Fix("")]),
      ], .all)
    #expect(String(decoding: plan.applied(to: Array("abcdef".utf8)), as: UTF8.self) == "a+bcf")
  }

  @Test func `a finding without a range or a fix is no plan`() {
    let whole = Diagnostic(
      rule: "r/r", severity: .note, at: Diagnostic.Location("a"), "m", fixes: [Diagnostic.Fix("x")])
    #expect(FixPlan([whole], .all).isEmpty)
    #expect(plan([Edit(range: 0..<1, fixes: [])], .all).isEmpty)
  }
}
