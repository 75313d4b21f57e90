import TestSupport
import Testing

/// What `dabir convert` writes, and what it refuses.
@Suite struct ConvertCommandTests {
  private let folder: TemporaryFolder
  private let table = "concept,lang,term,status\nosh,fa,اوش,preferred\nosh,en,Osh,preferred\n"
  private let memory =
    "<tmx version=\"1.4\"><header srclang=\"fa\"/><body><tu><tuv xml:lang=\"fa\"><seg>شهر &amp; ده</seg></tuv><tuv xml:lang=\"en\"><seg>A town</seg></tuv></tu></body></tmx>"

  init() throws { folder = try TemporaryFolder() }

  @Test func `terms become another format and come back`() throws {
    try folder.write(table, to: "in.csv")
    let there = try convert("in.csv", "-o", "out.tbx")
    #expect(there.code == 0 && there.stdout.isEmpty, "\(there.stderr)")
    #expect(try folder.text("out.tbx").contains("<term>اوش</term>"))
    let valid = try DabirProcess.run(
      ["validate", "out.tbx", "--fail-on", "error"], in: folder.path)
    #expect(valid.code == 0, "\(valid.stdout)")
    let back = try convert("out.tbx", "--as", "csv")
    #expect(back.code == 0)
    #expect(
      back.stdout.contains("osh,,fa,اوش,preferred,")
        || back.stdout.contains("osh,term,fa,اوش,preferred,"))
    #expect(try convert("in.csv", "--as", "tbx").stdout == folder.text("out.tbx"))
  }

  @Test func `entries that come from standard input and go to standard output`() throws {
    let result = try convert("-", "--as", "utx", stdin: table)
    #expect(result.code == 0 && result.stdout.contains("اوش\tOsh\t"))
  }

  @Test func `a memory becomes lines, in whatever encoding it is`() throws {
    try folder.write(memory, to: "in.tmx")
    let line = "{\"source\":\"شهر & ده\",\"target\":\"A town\"}\n"
    #expect(try convert("in.tmx", "--as", "jsonl").stdout == line)
    #expect(try convert("in.tmx", "-o", "out.jsonl").stderr.hasSuffix("in.tmx: 1 unit\n"))
    #expect(try folder.text("out.jsonl") == line)
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in memory.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    try folder.write(wide, to: "wide.tmx")
    #expect(try convert("wide.tmx", "--as", "jsonl").stdout == line)
    let again = try convert("out.jsonl", "--as", "tmx")
    #expect(again.stdout.contains("<seg>شهر &amp; ده</seg>"))
  }

  @Test func `what is broken is told and left out, and what follows is written`() throws {
    try folder.write(table + "osh,en\nx,,y\ntashkent,en,Tashkent,\n", to: "in.csv")
    let result = try convert("in.csv", "--as", "tsv")
    #expect(result.code == 1)
    #expect(result.stdout.contains("Osh") && result.stdout.contains("Tashkent"))
    #expect(result.stderr.contains("4:") && result.stderr.contains("5:"), "\(result.stderr)")
    let unit = "<tu tuid=\"2\"><tuv xml:lang=\"fa\"><seg>&x;</seg></tuv></tu>"
    try folder.write(memory.replacing("<body>", with: "<body>" + unit), to: "in.tmx")
    let units = try convert("in.tmx", "--as", "pairs")
    #expect(units.code == 1 && units.stdout == "fa\ten\nشهر & ده\tA town\n")
    #expect(units.stderr.contains("error  2  tmx/broken-unit"))
    // Columns count scalars.
    let behind = memory.replacing("</body>", with: unit + "</body>")
    try folder.write(behind, to: "behind.tmx")
    let before = try #require(behind.firstRange(of: "&x;")).upperBound
    let column = behind[..<before].unicodeScalars.count + 1
    let told = try convert("behind.tmx", "--as", "pairs")
    #expect(told.stderr.contains("\n  1:\(column)  error  2  tmx/broken-unit"), "\(told.stderr)")
    #expect(units.stderr.hasSuffix("in.tmx: 1 unit, 1 left out as broken\n"))
    let strict = try convert("in.tmx", "--as", "pairs", "--strict", "-o", "strict.tsv")
    #expect(strict.code == 2)
    #expect(try !folder.names().contains("strict.tsv"))
  }

  @Test(arguments: [
    ("nowhere.tbx", "nowhere.tbx: No such file or directory"), ("empty.tbx", "empty.tbx: is empty"),
    ("page.xml", "the root element is <html>"), ("bad.csv", "bad.csv: no entry of it can be read"),
    ("cut.tbx", "no unit of it can be read"),
  ])
  func `of what cannot be read nothing is written, and what stood there stays`(
    _ name: String, _ complaint: String
  ) throws {
    try folder.write("", to: "empty.tbx")
    try folder.write("<html/>", to: "page.xml")
    try folder.write("concept,lang,term\nosh,no tag,Osh\n", to: "bad.csv")
    try folder.write(
      "<tbx type=\"TBX-Basic\"><text><body><conceptEntry id=\"a\"><langSec", to: "cut.tbx")
    try folder.write("before", to: "out.csv")
    let result = try convert(name, "-o", "out.csv")
    #expect(result.code == 2 && result.stderr.contains(complaint), "\(result.stderr)")
    #expect(try folder.text("out.csv") == "before")
    #expect(try convert(name, "--as", "csv").stdout.isEmpty)
  }

  @Test func `an output that cannot be, or cannot be told, is refused`() throws {
    try folder.write(table, to: "in.csv")
    let nowhere = try convert("in.csv", "-o", "no/such/out.tbx")
    #expect(nowhere.code == 2 && nowhere.stderr.contains("no/such/out.tbx"))
    let same = try convert("in.csv", "-o", "./in.csv")
    #expect(same.code == 2 && same.stderr.contains("is the input in.csv"))
    #expect(try folder.text("in.csv") == table)
    let unnamed = try convert("in.csv", "-o", "out")
    #expect(unnamed.code == 2 && unnamed.stderr.contains("--as"))
    #expect(try convert("in.csv").code == 2)
    let full = try convert("in.csv", "-o", "/dev/full", "--as", "tbx")
    #expect(full.code == 2 && full.stderr.contains("No space left on device"))
  }

  private func convert(_ arguments: String..., stdin: String = "") throws -> DabirProcess {
    try DabirProcess.run(["convert"] + arguments, stdin: stdin, in: folder.path)
  }
}
