import TestSupport
import Testing

@Suite struct AlignCommandTests {
  private let sample = [
    Fixtures.path("sample/article.fa.txt"), Fixtures.path("sample/article.en.txt"), "--glossary",
    Fixtures.package + "/Glossaries", "--glossary", Fixtures.path("sample/names.tsv"),
  ]

  @Test func `the sample is aligned and scored`() throws {
    let result = try run(
      ["align"] + sample + ["--gold", Fixtures.path("sample/article.gold")])
    let strict = result.stdout.split(separator: " ").first { $0.hasPrefix("f1_strict=") }
    #expect(Double(strict?.dropFirst(10) ?? "") ?? 0 >= 0.95)
  }

  @Test func `each format has a line a bead`() throws {
    let counts = try ["tsv", "jsonl", "beads"].map { format in
      try run(["align", "--format", format] + sample).stdout.split(separator: "\n").count
    }
    #expect(Set(counts).count == 1)
    #expect((20...27).contains(counts[0]))
  }

  @Test func `an output file holds the alignment, and standard output the score`() throws {
    let folder = try TemporaryFolder()
    let beads = folder.path("beads")
    let gold = Fixtures.path("sample/article.gold")
    let first = try run(
      ["align", "--format", "beads", "-o", beads, "--gold", gold] + sample)
    #expect(first.stdout.hasPrefix("p_strict="))
    let again = try run(["align", "--gold", beads] + sample)
    #expect(again.stdout.contains("f1_strict=1.0000"))
  }

  @Test(arguments: [("", ""), ("one.", ""), ("", "یک.")])
  func `an empty side is aligned with nothing`(_ source: String, _ target: String) throws {
    let folder = try TemporaryFolder()
    let result = try run([
      "align", try folder.write(source, to: "a"), try folder.write(target, to: "b"), "--format",
      "beads",
      "--no-glossary",
    ])
    #expect(result.code == 0)
    #expect(result.stdout.split(separator: "\n").count == (source + target == "" ? 0 : 1))
  }

  @Test func `the exports of the project are up to date`() throws {
    let memory = try run(["export", "tmx"] + sample)
    #expect(memory.stdout == (try Fixtures.text("../../Exports/sample.tmx")))
    let glossary = try run([
      "export", "tbx", Fixtures.package + "/Glossaries", "--title",
      "Dabir: Persian–English names and titles",
    ])
    #expect(glossary.stdout == (try Fixtures.text("../../Exports/glossary.tbx")))
  }

  private func run(_ arguments: [String], stdin: String = "") throws -> DabirProcess {
    try DabirProcess.run(arguments, stdin: stdin, in: Fixtures.package)
  }
}
