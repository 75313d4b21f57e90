import TestSupport
import Testing

@Suite struct CheckFixTests {
  /// A mark, CR LF, kashida and a bidi control that no fix may touch.
  private let text = "\u{FEFF}متن كهنه\u{640} \u{202B}x\r\n\r\nپوتبن رفت و پوتبن آمد.\r\nend"

  @Test func `--fix=all changes the words that are found, and nothing else`() throws {
    let fixture = try CheckFixture()
    try fixture.write(text, to: "a.txt")
    try fixture.write("rules: {text/*: off}", to: ".dabir.yml")
    let result = try fixture.check("--fix=all", "a.txt")
    #expect(result.code == 0, "\(result.stdout)")
    #expect(result.stderr.contains("a.txt: 2 fixed"))
    let fixed = text.replacing("پوتبن", with: "پوتین")
    #expect(try Array(fixture.text("a.txt").utf8) == Array(fixed.utf8))
    // Done once, there is nothing left to do.
    let again = try fixture.check("--fix=all", "a.txt")
    #expect(!again.stderr.contains("fixed"))
  }

  @Test func `--fix changes only what is safe`() throws {
    let fixture = try CheckFixture()
    try fixture.write("او در شانگهاي بود و شاگهای.\n", to: "a.txt")
    _ = try fixture.check("--fix", "a.txt")
    #expect(try fixture.text("a.txt") == "او در شانگهای بود و شاگهای.\n")
  }

  @Test func `--diff prints, and changes nothing`() throws {
    let fixture = try CheckFixture()
    try fixture.write(text, to: "a.txt")
    try fixture.write("rules: {text/*: off}", to: ".dabir.yml")
    let result = try fixture.check("--fix=all", "--diff", "a.txt")
    #expect(result.code == 1)
    #expect(
      result.stdout.hasSuffix(
        "-پوتبن رفت و پوتبن آمد.\r\n+پوتین رفت و پوتین آمد.\r\n end\n\\ No newline at end of file\n"
      ))
    #expect(try Array(fixture.text("a.txt").utf8) == Array(text.utf8))
    let stdin = try fixture.check("--fix=all", "--diff", "-", stdin: "پوتبن\n")
    #expect(stdin.stdout.contains("+پوتین\n"))
    #expect(try fixture.check("--fix", "-", stdin: "x").code == 2)
  }

  @Test func `what is silenced is not fixed`() throws {
    let fixture = try CheckFixture()
    let kept = "پوتبن # dabir:ignore name/deprecated a quotation\n"
    try fixture.write(kept + "پوتبن\n", to: "a.txt")
    _ = try fixture.check("--fix=all", "a.txt")
    #expect(try fixture.text("a.txt") == kept + "پوتین\n")
  }

  @Test func `a file that cannot be written is told, and the others are written`() throws {
    let fixture = try CheckFixture()
    try fixture.write("پوتبن\n", to: "a.txt")
    try fixture.write("پوتبن\n", to: "b.txt")
    // A folder in the place of the file that would be moved there cannot be had as root; a link to nothing can.
    let result = try fixture.check("--fix=all", "a.txt", "b.txt", "gone.txt")
    #expect(result.code == 2 && result.stderr.contains("gone.txt: No such file or directory"))
    #expect(try fixture.text("a.txt") == "پوتین\n" && fixture.text("b.txt") == "پوتین\n")
  }
}
