import Foundation
import TestSupport
import Testing

@Suite struct CheckReportTests {
  private func fixture() throws -> CheckFixture {
    let fixture = try CheckFixture()
    try fixture.write("نام 😀 Putin پوتبن\n", to: "a.md")
    return fixture
  }

  @Test func `several formats at once, one of them on standard output`() throws {
    let fixture = try fixture()
    let result = try fixture.dabir(
      "check", "-g", "names", "--format", "human", "--format", "sarif=out.sarif", "--format",
      "rdjsonl=out.jsonl",
      "a.md")
    #expect(result.code == 1)
    #expect(result.stdout.contains("1:13  error  نام 😀 Putin [پوتبن]  name/deprecated"))
    #expect(try fixture.text("out.sarif").contains("\"startColumn\": 14"))
    #expect(try fixture.text("out.jsonl").contains("\"start\":{\"line\":1,\"column\":19}"))
    #expect(try fixture.folder.names() == ["a.md", "names", "out.jsonl", "out.sarif"])
  }

  @Test(arguments: [
    (["--format", "human", "--format", "short"], "Standard output takes one format"),
    (["--format", "json=x", "--format", "sarif=x"], "Two formats go to one file"),
    (["--format", "xml"], "--format <format>"), (["--format", "json="], "--format <format>"),
    (["--format", "json=a.md"], "is the input a.md"),
    (["--format", "json=no/such/folder"], "No such file or directory"),
  ])
  func `what cannot be written is refused, and nothing is lost`(
    _ arguments: [String], _ message: String
  )
    throws
  {
    let fixture = try fixture()
    let result = try DabirProcess.run(
      ["check", "-g", "names", "a.md"] + arguments, in: fixture.folder.path)
    #expect(result.code == 2)
    #expect(result.stderr.contains(message), "\(result.stderr)")
    #expect(try fixture.folder.names() == ["a.md", "names"])
    #expect(try fixture.text("a.md") == "نام 😀 Putin پوتبن\n")
  }

  @Test(arguments: [
    ([], "", 1), (["--fail-on", "never"], "", 0), ([], "fail-on: never", 0),
    (["--fail-on", "error"], "fail-on: never", 1), ([], "rules: {name/deprecated: warning}", 0),
    ([], "rules: {name/deprecated: warning}\nfail-on: warning", 1),
  ])
  func `the exit code`(_ arguments: [String], _ settings: String, _ code: Int32) throws {
    let fixture = try fixture()
    try fixture.write(settings, to: ".dabir.yml")
    let result = try DabirProcess.run(
      ["check", "-g", "names", "a.md"] + arguments, in: fixture.folder.path)
    #expect(result.code == code, "\(result.stderr)")
  }

  @Test func `GitHub is told of the project's paths, and the rest in the summary of the step`()
    throws
  {
    let fixture = try fixture()
    try fixture.write(String(repeating: "پوتبن رفت.\n\n", count: 11), to: "docs/b.txt")
    try fixture.write("# before\n", to: "summary.md")
    let result = try fixture.dabir(
      "check", "-g", "../names", "--format", "github", "b.txt", in: "docs",
      environment: [
        "GITHUB_WORKSPACE": fixture.folder.path,
        "GITHUB_STEP_SUMMARY": fixture.folder.path("summary.md"),
      ])
    #expect(result.stdout.contains("::error file=docs/b.txt,line=1,endLine=1,col=1,endColumn=6,"))
    #expect(result.stdout.components(separatedBy: "::error").count == 11)
    let summary = try fixture.text("summary.md")
    #expect(summary.hasPrefix("# before\n### Dabir: 11 errors"))
    #expect(summary.contains("| docs/b.txt:21 | error | name/deprecated |"))
  }

  @Test func `lint tells in the same formats, and goes by the same settings`() throws {
    let fixture = try fixture()
    try fixture.write(
      """
      concept\tkind\tlang\tterm\tstatus\ttype\tscheme\tsource\tnote
      x\tplace\tfa\tپاريس\tpreferred\tfull\t\t\t
      x\tplace\ten\tParis\tpreferred\tfull\t\t\t

      """, to: "bad.tsv")
    let result = try fixture.dabir("lint", "bad.tsv", "--format", "checkstyle")
    #expect(result.code == 1)
    #expect(result.stdout.contains("source=\"dabir.glossary/spelling\""))
    try fixture.write("rules: {glossary/spelling: off}", to: ".dabir.yml")
    #expect(try fixture.dabir("lint", "bad.tsv").code == 0)
    let known = try fixture.dabir(
      "lint", "bad.tsv", "--no-config", "--baseline", "known.tsv", "--update-baseline")
    #expect(known.code == 0)
    #expect(
      try fixture.dabir("lint", "bad.tsv", "--no-config", "--baseline", "known.tsv").code == 0)
  }
}
