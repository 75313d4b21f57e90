import TestSupport
import Testing

@Suite struct RomaniseCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func romanise(_ arguments: String..., stdin: String = "") throws -> DabirProcess {
    try DabirProcess.run(["romanise"] + arguments, stdin: stdin, in: folder.path)
  }

  @Test func `texts are lines of the output`() throws {
    let run = try romanise("--scheme", "bgn-pcgn-1958", "شِیراز", "كُوهِ نُور")
    #expect(run.stdout == "Shīrāz\nKūh-e Nūr\n")
    #expect(run.stderr == "")
    #expect(run.code == 0)
  }

  @Test func `lines of standard input are romanised one by one`() throws {
    let run = try romanise(
      "--scheme", "Press", "--no-model", stdin: "شِیراز\n\nTehran, ۱۴۰۳\r\nبدونِ پایان")
    #expect(run.stdout == "Shiraz\n\nTehran, 1403\nBdvn-e Payan\n")
    #expect(run.code == 0)
  }

  @Test func `lines that are no text are told of, and the others are romanised`() throws {
    let run = try romanise("--scheme", "press", "--no-model", stdin: "شِیراز\n\u{0}\nTehran\n")
    #expect(run.stdout == "Shiraz\nTehran\n")
    #expect(run.stderr.contains("<stdin>:2: byte 1 is NUL"))
    #expect(run.code == 2)
  }

  @Test func `vowels that are not written come from the model, unless it is left out`() throws {
    let with = try romanise("--scheme", "press", "محمد", "تهران", "شیراز")
    #expect(with.stdout == "Mohammad\nTehran\nShiraz\n")
    #expect(with.code == 0)
    let without = try romanise("--scheme", "press", "--no-model", "محمد", "تهران")
    #expect(without.stdout == "Mhmd\nThran\n")
    #expect(without.code == 0)
  }

  @Test(arguments: [
    ("شِیراز", "Shiraz"), ("كُوهِ نُور", "Kuh-e Nur"), ("زِیاد", "Ziyad"), ("دَوْلَت", "Dowlat"),
  ])
  func `a sign says which vowel the letter behind it writes, the model the rest`(
    text: String, expected: String
  ) throws {
    let run = try romanise("--scheme", "press", text)
    #expect(run.stdout == expected + "\n")
  }

  @Test func `a model from a file is asked, and must be one`() throws {
    try folder.write("no model", to: "my.model")
    let run = try romanise("--scheme", "press", "--model", "my.model", "محمد")
    #expect(run.stderr.contains("my.model cannot be used as a name model"))
    #expect(run.stdout.isEmpty && run.code == 2)
    let both = try romanise("--scheme", "press", "--model", "my.model", "--no-model", "محمد")
    #expect(both.stderr.contains("exclude each other"))
    #expect(both.code == 2)
    // What its signs tell in full needs no model.
    let signs = try romanise("--scheme", "press", "--model", "my.model", "مُحسِن")
    #expect(signs.stdout == "Mohsen\n")
  }

  @Test(arguments: [("words", "Kuh-e Nur"), ("first", "Kuh-e nur"), ("none", "kuh-e nur")])
  func `capitals are as asked for`(capitals: String, expected: String) throws {
    let run = try romanise("--scheme", "press", "--capitals", capitals, "كُوهِ نُور")
    #expect(run.stdout == expected + "\n")
  }

  @Test func `machines get rows and objects`() throws {
    let rows = try romanise("--scheme", "ala-lc", "--format", "tsv", "شِیراز\tشِیراز")
    #expect(rows.stdout == "شِیراز شِیراز\tShīrāz Shīrāz\n")
    let objects = try romanise("--scheme", "ala-lc", "--format", "jsonl", "شِیراز")
    #expect(
      objects.stdout == #"{"text":"شِیراز","scheme":"ala-lc","romanised":"Shīrāz"}"# + "\n")
  }

  @Test func `the list names every scheme and its source`() throws {
    let list = try romanise("--list", "--format", "tsv")
    let rows = list.stdout.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(rows.count == 12)
    #expect(rows.allSatisfy { $0.count == 3 })
    #expect(rows.map { $0[0] }.contains("iso-233-3"))
    let text = try romanise("--list")
    #expect(text.stdout.hasPrefix("bgn-pcgn-1958  BGN/PCGN 1958 System for Persian "))
    #expect(text.code == 0)
  }

  @Test func `a scheme that is not there is answered with those that are`() throws {
    let run = try romanise("--scheme", "bgn", "شِیراز")
    #expect(run.stdout == "")
    #expect(run.stderr.contains("There is no scheme «bgn»; there are bgn-pcgn-1958, "))
    #expect(run.code == 2)
    let none = try romanise("شِیراز")
    #expect(none.stderr.contains("Name a scheme with --scheme: bgn-pcgn-1958, "))
    #expect(none.code == 2)
    let both = try romanise("--list", "--scheme", "press")
    #expect(both.code == 2)
  }
}
