import TestSupport
import Testing

@Suite struct MineCommandTests {
  private let folder: TemporaryFolder
  private let units = """
    کامران بهزادنیا از سفر بازگشت.\tKamran Behzadnia is back from his journey.
    «خبری نیست»، بهزادنیا گفت.\t“No news,” Behzadnia said.

    """

  init() throws { folder = try TemporaryFolder() }

  @Test func `rows are proposed, and the glossary takes them`() throws {
    try folder.write(units, to: "bitext.tsv")
    try folder.write(header + TermFixture.people, to: "people.tsv")
    let mined = try run("mine", "bitext.tsv", "-o", "new.tsv", "--glossary", "people.tsv")
    #expect(mined.code == 0)
    #expect(mined.stderr.contains("2 units: 1 new name"))
    let rows = try folder.text("new.tsv")
    #expect(
      rows.hasPrefix(
        header + "kamran-behzadnia\tperson\tfa\tکامران بهزادنیا\tproposed\tfull\t\t\tseen once"))
    let dry = try run("term", "add", "--from", "new.tsv", "--dry-run", "--glossary", "people.tsv")
    #expect(dry.stdout.contains("\n+kamran-behzadnia\tperson\ten\tKamran Behzadnia\tproposed"))
    #expect(try folder.text("people.tsv") == header + TermFixture.people)
    let added = try run("term", "add", "--from", "new.tsv", "--glossary", "people.tsv")
    #expect(added.stdout == "people.tsv: 4 terms of 1 concept added\n")
    // Nobody has chosen among the proposals yet; else there is nothing wrong with the rows.
    let lint = try run("lint", "new.tsv").stdout.split(separator: "\n")
    #expect(lint.allSatisfy { !$0.contains("glossary/") || $0.contains("missing-preferred") })
    let again = try run("mine", "bitext.tsv", "--glossary", "people.tsv")
    #expect(again.stdout == header)
  }

  @Test func `either side may be the Persian one, in any format`() throws {
    let swapped = units.split(separator: "\n").map { line in
      line.split(separator: "\t").reversed().joined(separator: "\t")
    }.joined(separator: "\n")
    let plain = try run("mine", "-", "--no-glossary", stdin: units).stdout
    #expect(plain.contains("kamran-behzadnia"))
    #expect(try run("mine", "-", "--no-glossary", stdin: swapped).stdout == plain)
    let memory = units.split(separator: "\n").map { line in
      let sides = line.split(separator: "\t")
      return "<tu><tuv xml:lang=\"FA-IR\"><seg>\(sides[0])</seg></tuv>"
        + "<tuv xml:lang=\"en\"><seg>\(sides[1])</seg></tuv></tu>"
    }.joined()
    #expect(
      try run(
        "mine", "-", "--no-glossary", stdin: "<tmx><body>\(memory)</body></tmx>"
      ).stdout == plain)
  }

  @Test func `JSON lines tell confidence, counts and places`() throws {
    let run = try run("mine", "-", "--no-glossary", "--format", "jsonl", stdin: units)
    #expect(
      run.stdout.hasPrefix(
        "{\"concept\":\"kamran-behzadnia\",\"kind\":\"person\",\"known\":false,\"confidence\":0.9"))
    #expect(
      run.stdout.contains(
        "\"seen\":2,\"titles\":[],\"terms\":[{\"lang\":\"fa\",\"term\":\"کامران بهزادنیا\",\"type\":\"full\",\"seen\":1,\"first\":1,"
      ))
    #expect(run.stdout.contains("{\"unit\":2,\"fa\":\"بهزادنیا\",\"en\":\"Behzadnia\"}"))
    #expect(run.stdout.split(separator: "\n").count == 1)
  }

  @Test func `the confidence and the number of proposals are limited`() throws {
    let all = try run("mine", Fixtures.path("mine/news.tsv"), "--no-glossary", "--format", "jsonl")
    let count = all.stdout.split(separator: "\n").count
    #expect(count > 20)
    let some = try run(
      "mine", Fixtures.path("mine/news.tsv"), "--no-glossary", "--format", "jsonl", "--limit", "3")
    #expect(
      some.stdout.split(separator: "\n") == Array(all.stdout.split(separator: "\n").prefix(3)))
    let sure = try run(
      "mine", Fixtures.path("mine/news.tsv"), "--no-glossary", "--format", "jsonl",
      "--min-confidence", "0.99")
    #expect(sure.stdout.split(separator: "\n").count < count)
  }

  @Test(arguments: [
    ("hello\tworld\n", "no unit has a side in Persian"), ("", "holds no units"),
    (
      "<tmx><body><tu><tuv xml:lang=\"de\"><seg>a</seg></tuv></tu></body></tmx>",
      "its languages are de"
    ),
    ("<tmx><body>", "line 1, column"), ("یک\n", "has 1 column"), ("{}\n", "has no texts"),
  ])
  func `what is no bitext is refused, and nothing is written`(_ text: String, _ message: String)
    throws
  {
    let result = try run("mine", "-", "--no-glossary", "-o", "out.tsv", stdin: text)
    #expect(result.stderr.contains(message), "\(result.stderr)")
    #expect(result.code == 2)
    #expect(try folder.names() == [])
  }

  @Test func `of lines that are faulty the others are mined`() throws {
    let result = try run("mine", "-", "--no-glossary", stdin: "faulty\n" + units)
    #expect(result.stderr.contains("<stdin>:1: the row has 1 column"))
    #expect(result.stdout.contains("kamran-behzadnia"))
    #expect(result.code == 2)
  }

  @Test(
    .enabled(if: SharedData.mustRun, Comment(rawValue: SharedData.missing)),
    arguments: [true, false])
  func `the people of the seed article are found`(isGold: Bool) throws {
    let glossaries = [
      "capitals", "cities", "countries", "iran", "languages", "organizations", "titles",
    ].flatMap { ["--glossary", "\(Fixtures.package)/Glossaries/\($0).tsv"] }
    let bitext =
      try isGold
      ? SeedArticle.goldUnits()
      : DabirProcess.run(
        [
          "align", SharedData.path("data/seed/sco-2019.fa.txt"),
          SharedData.path("data/seed/sco-2019.en.txt"),
        ] + glossaries, in: folder.path
      ).stdout
    let mined = try DabirProcess.run(
      ["mine", "-", "--format", "jsonl"] + glossaries, stdin: bitext, in: folder.path)
    let score = SeedArticle.score(mined.stdout)
    #expect(score.recall >= 0.8, "\(score)")
    #expect(score.precision >= 0.9, "\(score)")
  }

  private func run(_ arguments: String..., stdin: String = "") throws -> DabirProcess {
    try DabirProcess.run(arguments, stdin: stdin, in: folder.path)
  }
}
