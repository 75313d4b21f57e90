import PersianText
import Testing

@testable import Checking

@Suite struct IgnoreCommentTests {
  private static let identifiers = RuleCatalogue.entries.map(\.identifier)

  private func comments(_ text: String, _ name: String = "a.txt") -> IgnoreComments {
    IgnoreComments(
      in: SourceText(name: name, text: text), .init(path: name), identifiers: Self.identifiers)
  }

  /// The lines of a text on which a rule is silenced.
  private func silenced(_ text: String, _ rule: String = "name/near", in name: String = "a.txt")
    -> [Int]
  {
    let source = SourceText(name: name, text: text)
    return (1...source.lines.lineStarts.count).filter { line in
      var comments = comments(text, name)
      let start = source.lines.lineStarts[line - 1]
      let finding = Diagnostic(
        rule: rule, severity: .note, at: Diagnostic.Location(name, start..<start), "m")
      return comments.reason(toIgnore: finding) != nil
    }
  }

  @Test(arguments: [
    ("a # dabir:ignore name/near so it is\nb", [1]), ("# dabir:ignore name/near so\nb\nc", [2]),
    ("a\n# dabir:ignore name/near so\n\n  \nb", [5]),
    ("# dabir:ignore name/near so\n# dabir:ignore text/zwnj so\nb", [3]),
    ("a\r\n## dabir:ignore name/near so\r\nb\r\n", [3]), ("a\t#dabir:ignore name/near so", [1]),
    ("a # dabir:ignore name/split,name/near so", [1]), ("a # dabir:ignore name/* so", [1]),
    // What is no comment, or of another rule, is nothing.
    ("a dabir:ignore name/near so", []), ("a#dabir:ignore name/near so", []),
    ("a # dabir:ignore name/split so", []), ("a # dabir:ignored name/near so", []),
    ("a <!-- dabir:ignore name/near so -->", []), ("# write dabir:ignore name/near so\nb", []),
    ("dabir:", []), ("", []), ("# dabir:ignore name/near so", [1]),
  ])
  func `in plain text`(_ text: String, _ lines: [Int]) { #expect(silenced(text) == lines) }

  @Test(arguments: [
    ("a <!-- dabir:ignore name/near so --> b\nc", [1]),
    ("<!-- dabir:ignore name/near so -->\n\nb", [3]),
    ("<!--\n  dabir:ignore name/near\n  so it is -->\nb", [4]),
    ("# dabir:ignore name/near a heading\nb", []), ("<!-- dabir:ignore name/near so", [1]),
  ])
  func `in Markdown`(_ text: String, _ lines: [Int]) {
    #expect(silenced(text, in: "a.MD") == lines)
  }

  @Test func `the reason is told, and what is used is not unused`() {
    var comments = comments(
      "a # dabir:ignore name/near  so   it is \nb # dabir:ignore name/split x")
    let finding = Diagnostic(
      rule: "name/near", severity: .note, at: Diagnostic.Location("a.txt", 0..<1), "m")
    #expect(comments.unused.count == 2)
    #expect(comments.reason(toIgnore: finding) == "so it is")
    #expect(comments.unused.map(\.location.range) == [42..<69])
    #expect(comments.unused[0].rule == "silence/unused" && comments.faults.isEmpty)
  }

  @Test(arguments: [
    ("a # dabir:ignore", "the comment names no rule; write dabir:ignore RULE reason"),
    ("a # dabir:ignore name/nera so", "there is no rule “name/nera”; did you mean name/near?"),
    ("a # dabir:ignore near so", "there is no rule “near”; did you mean name/near?"),
    ("a # dabir:ignore zzzzzzzz so", "there is no rule “zzzzzzzz”; dabir explain lists them"),
    ("a # dabir:ignore name/near", "the comment gives no reason; write dabir:ignore RULE reason"),
    ("a # dabir:ignore name/near,x/y so", "there is no rule “x/y”; dabir explain lists them"),
  ])
  func `a comment that cannot be meant so`(_ text: String, _ message: String) {
    let faults = comments(text).faults
    #expect(faults.map(\.message) == [message])
    #expect(faults.map(\.rule) == ["silence/malformed"])
    #expect(faults.map(\.location.range) == [2..<text.utf8.count])
  }

  @Test func `a finding over two lines is silenced on either`() {
    let text = "one # dabir:ignore name/near so\ntwo"
    var comments = comments(text)
    let finding = Diagnostic(
      rule: "name/near", severity: .note,
      at: Diagnostic.Location("a.txt", 0..<text.utf8.count), "m")
    #expect(comments.reason(toIgnore: finding) == "so")
  }
}
