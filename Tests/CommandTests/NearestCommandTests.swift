import TestSupport
import Testing

/// `dabir nearest` as a shell runs it.
@Suite struct NearestCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("محمد\nمصدق\n\nقاسم\r\nتهران\nقاسم\n", to: "names.txt")
    try folder.write(header + TermFixture.people, to: "people.tsv")
  }

  private func nearest(_ arguments: String..., stdin: String = "") throws -> DabirProcess {
    try DabirProcess.run(["nearest"] + arguments, stdin: stdin, in: folder.path)
  }

  private func rows(_ run: DabirProcess) -> [[String]] {
    run.stdout.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func `names of a file are found, each once, for names given and those of another file`()
    throws
  {
    let run = try nearest(
      "--entries", "names.txt", "-n", "2", "--format", "tsv", "--input", "-", "Qassem",
      stdin: "Mosaddegh\n\nتهرآن\n")
    let rows = rows(run)
    #expect(
      rows.first
        == ["query", "rank", "entry", "plausibility", "distance", "concept", "status"])
    #expect(rows.allSatisfy { $0.count == 7 })
    let first = rows.filter { $0[1] == "1" }
    #expect(first.map { $0[0] } == ["Qassem", "Mosaddegh", "تهرآن"])
    #expect(first.map { $0[2] } == ["قاسم", "مصدق", "تهران"])
    #expect(first.map { !$0[3].isEmpty } == [true, true, false])
    #expect(rows.count(where: { $0[0] == "Qassem" && $0[2] == "قاسم" }) == 1)
    #expect(run.stderr.isEmpty && run.code == 0)
  }

  @Test func `of the glossary each concept is found once, by its nearest term`() throws {
    let run = try nearest("-g", "people.tsv", "--format", "jsonl", "Saginbaeff", "علی دایی")
    let lines = run.stdout.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix(#"{"query":"Saginbaeff","entries":[{"rank":1,"entry":""#))
    #expect(lines[0].split(separator: #""concept":"damir-sagynbaev""#).count == 2)
    #expect(
      lines[1].hasPrefix(
        #"{"query":"علی دایی","entries":[{"rank":1,"entry":"علی دایی","plausibility":null,"#
          + #""distance":0,"concept":"ali-daei","status":"preferred"}"#))
    #expect(run.code == 0)
  }

  @Test func `people see columns`() throws {
    let run = try nearest("-g", "people.tsv", "-n", "1", "Ali Daei")
    #expect(run.stdout == "Ali Daei\n  1  ali-daei  preferred  Ali Daei\n")
  }

  @Test func `the glossary is found as other commands find it`() throws {
    let run = try DabirProcess.run(
      ["nearest", "Daei", "-n", "1"], in: folder.path, environment: ["DABIR_GLOSSARY": "people.tsv"]
    )
    #expect(run.stdout.contains("ali-daei"))
    let without = try nearest("Daei")
    #expect(without.stderr.contains("no glossary"))
    #expect(without.code == 2)
  }

  @Test func `where nothing is near the answer is empty and the exit code 1`() throws {
    try folder.write("آ\n", to: "one.txt")
    let run = try nearest("--entries", "one.txt", "Zz")
    #expect(run.stdout == "Zz\n  nothing near\n")
    #expect(run.stderr.isEmpty && run.code == 1)
    let rows = try nearest("--entries", "one.txt", "Zz", "--format", "tsv")
    #expect(rows.stdout.split(separator: "\n").count == 1)
    #expect(rows.code == 1)
    // One name of several is enough.
    #expect(try nearest("--entries", "names.txt", "Zz", "Tehran").code == 0)
  }

  @Test func `what cannot be used is told with its place, and the rest is`() throws {
    let run = try nearest(
      "--entries", "-", "--format", "tsv", "-n", "1", "Tehran", "12", stdin: "تهران\na\tb\n")
    #expect(rows(run).dropFirst().map { $0.prefix(3) } == [["Tehran", "1", "تهران"]])
    #expect(run.stderr.contains("<stdin>:2: the name holds the control character U+0009"))
    #expect(run.stderr.contains("«12» has no letters"))
    #expect(run.code == 2)
  }

  @Test(arguments: [
    ([], "Give a name"), (["x", "-n", "0"], "1…1000"), (["x", "-n", "1001"], "1…1000"),
    (["x", "--entries", "a", "-g", "."], "exclude"), (["x", "--entries", "none"], "none: No such"),
    (["--input", "none", "--entries", "names.txt"], "none: No such file"),
    (["--input", "-", "--entries", "-"], "once only"),
    (["x", "--entries", "names.txt", "-o", "names.txt"], "is the input"),
    (["x", "--entries", "empty.txt"], "no names to look among"),
    (["a\nb", "--entries", "names.txt"], "control character U+000A"),
    (["x", "--entries", "names.txt", "--model", "names.txt"], "cannot be used as a name model"),
  ])
  func `what cannot be meant is refused`(_ arguments: [String], _ answer: String) throws {
    try folder.write("\n\n", to: "empty.txt")
    let run = try DabirProcess.run(["nearest"] + arguments, in: folder.path)
    #expect(run.stderr.contains(answer), "\(run.stderr)")
    #expect(run.code == 2)
    #expect(try folder.text("names.txt").hasPrefix("محمد"))
  }
}
