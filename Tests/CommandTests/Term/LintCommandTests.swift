import TestSupport
import Testing

/// What `dabir lint` writes, and what it only shows.
@Suite struct LintCommandTests {
  private let header = "concept\tkind\tlang\tterm\tstatus\ttype\tscheme\tsource\tnote\n"
  private let english = "tajikistan\tplace\ten\tTajikistan\tpreferred\tfull\t\t\t\n"
  private let arabic = "tajikistan\tplace\tfa\tتاجيكستان\tpreferred\tfull\t\t\t\n"
  private let persian = "tajikistan\tplace\tfa\tتاجیکستان\tpreferred\tfull\t\t\t\n"

  @Test func `--diff prints what --fix would write, and writes nothing`() throws {
    let folder = try TemporaryFolder()
    let before = header + english + arabic
    try folder.write(before, to: "a.tsv")
    let shown = try lint(["--diff", "a.tsv"], folder)
    #expect(shown.code == 1)
    #expect(
      shown.stdout
        == "--- a.tsv\n+++ a.tsv\n@@ -1,3 +1,3 @@\n \(header)+\(persian) \(english)-\(arabic)")
    #expect(shown.stderr.contains("a.tsv: would be written: 1 row rewritten"))
    #expect(try folder.text("a.tsv") == before)
    #expect(try lint(["--fix", "--diff", "a.tsv"], folder).stdout == shown.stdout)
    let written = try lint(["--fix", "a.tsv"], folder)
    #expect(written.code == 0, "\(written.stdout)")
    #expect(try folder.text("a.tsv") == header + persian + english)
    #expect(try lint(["--diff", "a.tsv"], folder).stdout == "")
  }

  @Test func `--diff leaves other reports to their files`() throws {
    let folder = try TemporaryFolder()
    try folder.write(header + english + arabic, to: "a.tsv")
    let shown = try lint(["--diff", "--format", "short=found.txt", "a.tsv"], folder)
    #expect(shown.stdout.hasPrefix("--- a.tsv"))
    #expect(try folder.text("found.txt").contains("glossary/order"))
  }

  @Test func `a file with rows that cannot be read is left as it is`() throws {
    let folder = try TemporaryFolder()
    let before = header + english + "no row\n" + persian
    try folder.write(before, to: "a.tsv")
    for argument in ["--fix", "--diff"] {
      let result = try lint([argument, "a.tsv"], folder)
      #expect(result.code == 1 && result.stderr.contains("a.tsv: not written"))
      #expect(try folder.text("a.tsv") == before)
    }
  }

  @Test func `the order in which files are named is nothing to it`() throws {
    let folder = try TemporaryFolder()
    try folder.write(header + persian + english, to: "a.tsv")
    try folder.write(
      header + (persian + english).replacing("tajikistan\t", with: "tajik\t"),
      to: "b.tsv")
    let sorted = try lint(["--format", "json", "a.tsv", "b.tsv"], folder)
    #expect(sorted.stdout.contains("glossary/duplicate-term"))
    #expect(try lint(["--format", "json", "b.tsv", "a.tsv"], folder).stdout == sorted.stdout)
  }

  private func lint(_ arguments: [String], _ folder: TemporaryFolder) throws -> DabirProcess {
    try DabirProcess.run(["lint"] + arguments, in: folder.path)
  }
}
