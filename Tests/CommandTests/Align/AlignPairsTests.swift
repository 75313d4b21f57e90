import TestSupport
import Testing

@Suite struct AlignPairsTests {
  private let folder: TemporaryFolder
  private let languages = ["--source-lang", "de", "--target-lang", "fr", "--no-glossary"]

  init() throws {
    folder = try TemporaryFolder()
    for index in 1...6 {
      try folder.write("Das ist Text \(index). Ende.", to: "\(index).de")
      try folder.write("Ceci est le texte \(index). Fin.", to: "\(index).fr")
    }
  }

  private func align(_ list: String, _ options: String...) throws -> DabirProcess {
    try folder.write(list, to: "list.tsv")
    return try DabirProcess.run(
      ["align", "--pairs", "list.tsv"] + languages + options, in: folder.path)
  }

  @Test func `each pair goes to its output, as it would alone`() throws {
    let rows = (1...6).map { "\($0).de\t\($0).fr\t\($0).out\n" }.joined()
    let result = try align(rows, "--format", "jsonl")
    #expect(result.code == 0 && result.stdout == "")
    #expect(result.stderr.hasSuffix("dabir: 6 of 6 pairs aligned\n"))
    for index in 1...6 {
      let alone = try DabirProcess.run(
        ["align", "\(index).de", "\(index).fr", "--format", "jsonl"] + languages, in: folder.path)
      #expect(try folder.text("\(index).out") == alone.stdout)
    }
  }

  @Test func `a header names the columns; empty lines and comments say nothing`() throws {
    let list = "\u{FEFF}Output\tSource\tTarget\tnote\r\n\r\n# more\r\no\t1.de\t1.fr\tx\r\n"
    let result = try align(list)
    #expect(result.code == 0, "\(result.stderr)")
    #expect(try folder.text("o") == "Das ist Text 1.\tCeci est le texte 1.\nEnde.\tFin.\n")
  }

  @Test func `a list may come from standard input`() throws {
    let result = try DabirProcess.run(
      ["align", "--pairs", "-"] + languages, stdin: "1.de\t1.fr\to\n", in: folder.path)
    #expect(result.code == 0)
    #expect(try folder.names().contains("o"))
  }

  @Test func `a pair that fails is told of with its line, and the others go on`() throws {
    try folder.write([0x61, 0xFF], to: "bad")
    let result = try align(
      "1.de\t1.fr\to1\nnone\t1.fr\to2\n1.de\t1.fr\n1.de\tbad\to3\n2.de\t2.fr\tno/o\n1.de\t\to4\n1.de\t-\to5\n3.de\t3.fr\to6\n"
    )
    #expect(result.code == 2)
    for message in [
      "list.tsv:2: none: No such file", "list.tsv:3: the row has 2 columns",
      "list.tsv:4: bad: line 1, byte 2", "list.tsv:5: no/o: No such file",
      "list.tsv:6: the column target is empty", "list.tsv:7: the target is standard input",
      "2 of 8 pairs aligned",
    ] {
      #expect(result.stderr.contains(message), "\(message): \(result.stderr)")
    }
    #expect(try folder.names().filter { $0.hasPrefix("o") } == ["o1", "o6"])
  }

  @Test(arguments: [
    ("1.de\t1.fr\to\n2.de\t2.fr\t./o\n", "list.tsv:2: the output ./o is that of line 1 too"),
    (
      "1.de\t1.fr\to\n2.de\t2.fr\t1.de\n", "list.tsv:2: the output 1.de is the input 1.de of line 1"
    ),
    ("1.de\t1.fr\tlist.tsv\n", "list.tsv:1: the output list.tsv is the list itself"),
    ("source\ttarget\n1.de\t1.fr\n", "list.tsv:1: the header must name the columns"),
  ])
  func `what would lose a file is refused before anything is aligned`(list: String, message: String)
    throws
  {
    let before = try folder.names()
    let result = try align(list)
    #expect(result.code == 2)
    #expect(result.stderr.contains(message), "\(result.stderr)")
    #expect(try folder.names() == before + ["list.tsv"])
    #expect(try folder.text("1.de") == "Das ist Text 1. Ende.")
  }

  @Test func `a device may be the output of several`() throws {
    #expect(try align("1.de\t1.fr\t/dev/null\n2.de\t2.fr\t/dev/null\n").code == 0)
  }

  @Test func `a list without pairs is no fault`() throws {
    let result = try align("# nothing\n")
    #expect(result.code == 0 && result.stderr == "dabir: 0 of 0 pairs aligned\n")
  }
}
