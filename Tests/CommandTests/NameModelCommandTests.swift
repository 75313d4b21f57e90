import TestSupport
import Testing

/// The commands over the name model as a shell runs them: shapes, exit codes and refusals, whatever the model says.
@Suite struct NameModelCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: [String], stdin: String = "") throws -> DabirProcess {
    try DabirProcess.run(arguments, stdin: stdin, in: folder.path)
  }

  @Test func `names are spelt without a glossary, those of a file behind those that are given`()
    throws
  {
    let result = try run(
      ["transliterate", "زهرا", "Zahra", "--input", "-", "--format", "tsv", "-n", "1"],
      stdin: "\u{FEFF}تهران\r\n\nسمرقند")
    let rows = result.stdout.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(rows.map { $0[0] } == ["name", "زهرا", "Zahra", "تهران", "سمرقند"])
    #expect(rows.dropFirst().allSatisfy { $0[1] == "1" && $0[4] == "model" })
    #expect(result.stderr.isEmpty && result.code == 0)
  }

  @Test func `a name of the glossary stands first`() throws {
    try folder.write(header + TermFixture.people, to: "people.tsv")
    let arguments = ["transliterate", "علي دايي", "--format", "json"]
    let with = try run(arguments + ["--glossary", "people.tsv"])
    #expect(with.stdout.contains(#"{"rank":1,"candidate":"Ali Daei","#))
    #expect(with.stdout.contains(#""origin":"glossary","concept":"ali-daei","status":"preferred""#))
    let without = try run(arguments + ["--no-glossary"])
    #expect(!without.stdout.contains("glossary"))
    #expect(with.code == 0 && without.code == 0)
  }

  @Test func `a name that cannot be spelt is told with its place, and the others are spelt`() throws
  {
    let result = try run(
      ["transliterate", "123", "--input", "-", "--format", "tsv", "-n", "1"],
      stdin: "a\tb\nزهرا\n")
    #expect(result.stdout.split(separator: "\n").count == 2)
    #expect(result.stderr.contains("«123» is written in neither Persian nor Latin letters"))
    #expect(result.stderr.contains("<stdin>:1: the name holds the control character U+0009"))
    #expect(result.code == 2)
  }

  @Test func `pairs are judged from several tables and standard input`() throws {
    try folder.write("تهران\tTehran\n", to: "a.tsv")
    let result = try run(
      ["verify", "a.tsv", "-", "--format", "tsv"], stdin: "# c\nen\tfa\nMashhad\tمشهد\n")
    let rows = result.stdout.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(rows.map { $0[0] } == ["fa", "تهران", "مشهد"])
    #expect(rows.allSatisfy { $0.count == 7 })
    #expect(rows.dropFirst().allSatisfy { (0...1).contains(Double($0[2]) ?? -1) })
    #expect(result.stderr.hasPrefix("dabir: 2 pairs: 2 "))
    #expect(result.code == 0)
  }

  @Test func `one pair is judged in full`() throws {
    let result = try run(["verify", "--fa", "تهران", "--en", "Tehran"])
    #expect(result.stdout.contains("Tehran  تهران\n"))
    #expect(result.code == 0)
  }

  @Test func `what cannot be judged is told, and the rest is`() throws {
    try folder.write("تهران\tTehran\nonly\nمشهد\tMashhad\n", to: "a.tsv")
    let result = try run(["verify", "a.tsv", "none.tsv", "--format", "jsonl", "-o", "out"])
    #expect(try folder.text("out").split(separator: "\n").count == 2)
    #expect(result.stdout.isEmpty)
    #expect(result.stderr.contains("error: a.tsv:2: the row has 1 column"))
    #expect(result.stderr.contains("error: none.tsv: No such file"))
    #expect(result.stderr.contains("; 1 line not judged; 1 file not judged\n"))
    #expect(result.code == 2)
  }

  @Test(arguments: [
    (["transliterate"], "Give a name"), (["transliterate", "x", "-n", "0"], "1…1000"),
    (["transliterate", "x", "--to", "de"], "de"),
    (["transliterate", "x", "--no-glossary", "-g", "."], "exclude"),
    (["transliterate", "--input", "none"], "none: No such file"),
    (["transliterate", "--input", "."], "is a directory"),
    (["transliterate", "--input", "names.tsv", "-o", "names.tsv"], "is the input"),
    (["transliterate", "--to", "en", "Zahra"], "--to fa"), (["verify"], "Name a table"),
    (["verify", "--fa", "x"], "go together"), (["verify", "--fa", " ", "--en", "x"], "empty"),
    (["verify", "--fa", "x", "--en", "a\nb"], "control"),
    (["verify", "a", "--fa", "x", "--en", "x"], "Name a table"),
    (["verify", "names.tsv", "--threshold", "1.5"], "0…1"),
    (["verify", "names.tsv", "--threshold", "nan"], "0…1"),
    (["verify", "names.tsv", "--all", "--format", "tsv"], "--all"),
    (["verify", "-", "-"], "once only"), (["verify", "names.tsv"], "before the Persian ones"),
    (["verify", "half.tsv"], "must name the columns fa and en"),
    (["model", "info", "--model", "none"], "none: No such file"),
    (["verify", "-", "--model", "-"], "once only"),
  ])
  func `what cannot be meant is refused`(_ arguments: [String], _ answer: String) throws {
    try folder.write("Tehran\tتهران\n", to: "names.tsv")
    try folder.write("fa\tenglish\nتهران\tTehran\n", to: "half.tsv")
    let result = try run(arguments)
    #expect(result.stderr.contains(answer), "\(result.stderr)")
    #expect(result.code == 2)
  }

  @Test func `the model tells what it is, a key and a value a line`() throws {
    let result = try run(["model", "info"])
    let lines = result.stdout.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(lines.allSatisfy { $0.count == 2 })
    #expect(lines.prefix(5).map { $0[0] } == ["version", "checksum", "bytes", "file", "threshold"])
    #expect(Int(lines[2][1]) ?? 0 > 1_000_000)
    #expect(lines.count > 5, "what training wrote down")
    #expect(result.code == 0)
  }
}
