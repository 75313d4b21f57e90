import Foundation
import TestSupport
import Testing

@Suite struct TermsCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(TermFiles.glossary, to: "g.tsv")
  }

  private func run(_ arguments: String..., stdin: String = "") throws -> DabirProcess {
    try DabirProcess.run(
      ["terms"] + arguments + ["--glossary", "g.tsv"], stdin: stdin, in: folder.path)
  }

  @Test func `a table has the term and what to write in its first columns`() throws {
    try folder.write("رفت.\nپوتین به مسكو و پوتین به مسکو\n", to: "a.txt")
    let result = try run("a.txt", "--format", "tsv")
    let rows = result.stdout.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(
      rows == [
        [
          "source", "target", "kind", "status", "type", "concept", "count", "file", "line",
          "column", "admitted", "never",
        ],
        [
          "پوتین", "Putin", "person", "admitted", "short", "putin", "2", "a.txt", "2", "1",
          "Vladimir Putin", "Poutine",
        ],
        [
          "مسکو", "Moscow", "place", "preferred", "full", "moscow", "2", "a.txt", "2", "10", "", "",
        ],
      ])
    #expect(result.code == 0)
  }

  private struct Line: Decodable {
    var term: String
    var lang: String
    var to: String
    var renderings: [String]
    var never: [String]
    var status: String
    var count: Int
    var first: Place

    struct Place: Decodable {
      var file: String
      var line: Int
      var column: Int
    }
  }

  @Test func `several texts are one list, in either language`() throws {
    try folder.write("پوتین", to: "a.txt")
    try folder.write("Poutine and Moscow's Putin", to: "b.txt")
    let result = try run("a.txt", "b.txt", "-", "--format", "jsonl", stdin: "پوتین در مسکو")
    let lines = try result.stdout.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    #expect(
      lines.map { "\($0.term) \($0.lang) \($0.to) \($0.renderings[0]) \($0.count)" } == [
        "پوتین fa en Putin 2", "Poutine en fa پوتین 1", "Moscow en fa مسکو 1",
        "Putin en fa پوتین 1",
        "مسکو fa en Moscow 1",
      ])
    #expect(lines[1].status == "deprecated")
    #expect(lines.map(\.first.file) == ["a.txt", "b.txt", "b.txt", "b.txt", "<stdin>"])
  }

  @Test func `a prompt holds as many as are asked for`() throws {
    let result = try run("-", "--format", "prompt", "--max", "1", stdin: "مسکو، پوتین، مسکو")
    #expect(result.stdout.hasSuffix("\nمسکو → Moscow\n"))
    #expect(result.stderr == "dabir: 1 of 2 terms left out (--max)\n")
  }

  @Test func `a text for Azure is written whole, to a file too`() throws {
    let text = "پوتین‌ها & <مسکو>\r\n\r\nآمد"
    try folder.write(text, to: "a.txt")
    let result = try run("a.txt", "--format", "azure")
    #expect(
      result.stdout
        == "<mstrans:dictionary translation=\"Putin\">پوتین</mstrans:dictionary>‌ها &amp; &lt;"
        + "<mstrans:dictionary translation=\"Moscow\">مسکو</mstrans:dictionary>&gt;\r\n\r\nآمد")
    _ = try run("a.txt", "--format", "azure", "-o", "a.html")
    #expect(try folder.text("a.html") == result.stdout)
  }

  @Test func `a long text comes in stretches, and no name is lost`() throws {
    // 6 MB: paragraphs of two lines, then one paragraph of many.
    let paragraph = "پوتین به مسکو\nرفت.\n\n"
    let line = "ولادیمیر پوتین به مسکو رفت و برگشت.\n"
    let text =
      String(repeating: paragraph, count: 60_000) + String(repeating: line, count: 60_000) + "مسکو"
    #expect(text.utf8.count > 5_500_000)
    try folder.write(text, to: "a.txt")
    let result = try run("a.txt", "--format", "tsv")
    let rows = result.stdout.split(separator: "\n").dropFirst().map { row in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      return "\(cells[0]) \(cells[6]) \(cells[8])"
    }
    #expect(rows == ["پوتین 60000 1", "مسکو 120001 1", "ولادیمیر پوتین 60000 180001"])
    let marked = try run("a.txt", "--format", "azure")
    let bare = marked.stdout.replacing("</mstrans:dictionary>", with: "")
      .replacing("<mstrans:dictionary translation=\"Moscow\">", with: "")
      .replacing("<mstrans:dictionary translation=\"Putin\">", with: "")
      .replacing("<mstrans:dictionary translation=\"Vladimir Putin\">", with: "")
    #expect(bare == text)
  }

  @Test func `an empty text and one without names have none`() throws {
    for stdin in ["", "سلام", "\u{FEFF}"] {
      let result = try run("-", stdin: stdin)
      #expect(result.stdout.isEmpty && result.code == 0)
      #expect(result.stderr.contains("no term of the glossary occurs"))
    }
  }

  @Test func `the language and that of the renderings may be given`() throws {
    let result = try run("-", "--lang", "fa", "--to", "ru", "--format", "tsv", stdin: "مسکو")
    #expect(result.stdout.contains("مسکو\tМосква\t"))
    let other = try run("-", "--to", "de", stdin: "مسکو")
    #expect(other.code == 2 && other.stderr.contains("no approved forms in de"))
    #expect(other.stderr.contains("fa, en, ru"))
    let same = try run("-", "--to", "fa", stdin: "مسکو")
    #expect(same.code == 2 && same.stderr.contains("is in fa, the language of the renderings"))
    let wrong = try run("-", "--lang", "en", stdin: "این یک متن فارسی است که انگلیسی نیست")
    #expect(wrong.code == 2 && wrong.stderr.contains("is written in Arabic letters"))
  }

  @Test func `what is no text is refused with its place`() throws {
    try folder.write([0xD9, 0x85, 0x0A, 0x61, 0x00], to: "nul.txt")
    try folder.write([0xFF, 0xFE, 0x41, 0x00], to: "utf16.txt")
    try folder.write(Array(repeating: 0x0A, count: 5_000_000) + [0x61, 0xE9], to: "late.txt")
    for (file, message) in [
      ("nul.txt", "nul.txt: line 2, byte 2: holds a NUL byte"), ("utf16.txt", "is UTF-16"),
      ("late.txt", "late.txt: line 5000001, byte 2: byte 0xE9 is not UTF-8"),
      ("none.txt", "No such file"), (".", "is a directory"),
    ] {
      let result = try run(file)
      #expect(result.code == 2 && result.stdout.isEmpty)
      #expect(result.stderr.contains(message), "\(file): \(result.stderr)")
    }
  }

  @Test(arguments: [
    ["a.txt", "b.txt", "--format", "azure"], ["a.txt", "--format", "azure", "--max", "2"],
    ["a.txt", "--max", "0"], ["-", "-"], [], ["a.txt", "-o", "a.txt"],
  ])
  func `what cannot be meant is refused`(_ arguments: [String]) throws {
    try folder.write("مسکو", to: "a.txt")
    let result = try DabirProcess.run(
      ["terms"] + arguments + ["-g", "g.tsv"], in: folder.path)
    #expect(result.code == 2)
    #expect(try folder.text("a.txt") == "مسکو")
  }
}

enum TermFiles {
  static let glossary = """
    concept\tkind\tlang\tterm\tstatus\ttype\tscheme\tsource\tnote
    moscow\tplace\tfa\tمسکو\tpreferred\tfull\t\t\t
    moscow\tplace\ten\tMoscow\tpreferred\tfull\t\t\t
    moscow\tplace\tru\tМосква\tadmitted\tfull\t\t\t
    putin\tperson\tfa\tولادیمیر پوتین\tpreferred\tfull\t\t\t
    putin\tperson\tfa\tپوتین\tadmitted\tshort\t\t\t
    putin\tperson\ten\tVladimir Putin\tpreferred\tfull\t\t\t
    putin\tperson\ten\tPutin\tadmitted\tshort\t\t\t
    putin\tperson\ten\tPoutine\tdeprecated\tshort\t\t\t

    """
}
