import PersianText
import Termbase
import TestSupport
import Testing

private let header = "concept\tkind\tlang\tterm\tstatus\ttype\tscheme\tsource\tnote\n"
private let kabul = "kabul\tplace\tfa\tکابل\tpreferred\tfull\t\t\t\n"

private func read(_ text: String) -> GlossaryFile {
  GlossaryReader.read(SourceText(name: "g.tsv", text: text))
}

@Suite struct ReaderTests {
  @Test func `a row is read cell by cell`() throws {
    let file = read(
      header + "damir\tperson\tfa\tدمیر\tadmitted\tshort\tpress\tkenesh.kg\tas he signs\n"
        + "damir\tperson\t\t\t\t\t\t\tA deputy\n")
    #expect(file.faults.isEmpty)
    #expect(
      file.concepts == [
        Concept(
          id: "damir", kind: .person, note: "A deputy",
          terms: [
            Term(
              language: .persian, text: "دمیر", status: .admitted, type: .short, scheme: "press",
              source: "kenesh.kg", note: "as he signs")
          ])
      ])
    let row = try #require(file.rows.first)
    #expect(file.source[row.range].hasPrefix("damir\tperson"))
    #expect(file.source[row.range(of: .term)] == "دمیر")
    #expect(file.source[row.range(of: .note)] == "as he signs")
    #expect(file.rows.map(\.note) == ["as he signs", "A deputy"])
    #expect(file.rows.last?.term == nil)
    #expect(file.path == "g.tsv")
  }

  @Test func `the rows of a concept come together wherever they stand`() {
    let file = read(header + kabul + "a\tterm\ten\tx\tadmitted\tfull\t\t\t\n" + kabul)
    #expect(file.faults.isEmpty)
    #expect(file.concepts.map(\.id) == ["kabul", "a"])
    #expect(file.concepts.first?.terms.count == 2)
  }

  @Test(arguments: [
    ("", "\n"), ("\u{FEFF}", "\n"), ("", "\r\n"), ("\u{FEFF}", "\r\n"), ("", "\r"), ("\n", "\n"),
    ("\u{FEFF}\r\n", "\r\n"),
  ])
  func `a mark at the start and the line ends of Windows change nothing`(
    _ start: String, _ end: String
  ) throws {
    let row = kabul.replacing("\n", with: "last note\n")
    let file = read(start + (header + kabul + row).replacing("\n", with: end))
    #expect(file.faults.isEmpty)
    #expect(file.concepts.flatMap(\.terms).map(\.text) == ["کابل", "کابل"])
    #expect(file.concepts.flatMap(\.terms).map(\.note) == ["", "last note"])
  }

  @Test func `a last row without its line end is read`() {
    let file = read(header + String(kabul.dropLast()))
    #expect(file.faults.isEmpty)
    #expect(file.rows.count == 1)
  }

  /// A faulty row between two sound ones: rule, line and column of the fault.
  @Test(arguments: [
    ("kabul\tplace\tfa\tکابل\tpreferred\tfull\t\t", "columns 3:1"),
    ("kabul\tplace\tfa\tکابل\tpreferred\tfull\t\t\t\t", "columns 3:1"),
    ("", "columns 3:1"),
    ("kabul place", "columns 3:1"),
    ("Kabul\tplace\tfa\tکابل\tpreferred\tfull\t\t\t", "concept 3:1"),
    ("ka--bul\tplace\tfa\tکابل\tpreferred\tfull\t\t\t", "concept 3:1"),
    ("-kabul\tplace\tfa\tکابل\tpreferred\tfull\t\t\t", "concept 3:1"),
    ("کابل\tplace\tfa\tکابل\tpreferred\tfull\t\t\t", "concept 3:1"),
    ("\tplace\tfa\tکابل\tpreferred\tfull\t\t\t", "concept 3:1"),
    ("kabul\tPlace\tfa\tکابل\tpreferred\tfull\t\t\t", "kind 3:7"),
    ("kabul\t\tfa\tکابل\tpreferred\tfull\t\t\t", "kind 3:7"),
    ("kabul\tperson\tfa\tکابل\tpreferred\tfull\t\t\t", "kind 3:7"),
    ("kabul\tplace\tfarsi\tکابل\tpreferred\tfull\t\t\t", "language 3:13"),
    ("kabul\tplace\t\tکابل\tpreferred\tfull\t\t\t", "language 3:13"),
    ("kabul\tplace\tfa\t\tpreferred\tfull\t\t\t", "term 3:16"),
    ("kabul\tplace\tfa\tکابل\tgood\tfull\t\t\t", "status 3:21"),
    ("kabul\tplace\tfa\tکابل\tpreferred\tFull\t\t\t", "type 3:31"),
    ("kabul\tplace\tfa\tکا\u{1}بل\tpreferred\tfull\t\t\t", "control-character 3:18"),
    ("kabul\tplace\tfa\tکابل\tpreferred\tfull\t\t\t\u{7F}", "control-character 3:38"),
    ("kabul\tplace\tfa\tکابل\t\t\t\t\t", "status 3:21, type 3:22"),
    ("Kabul\tPlace\tfa\tکابل\tpreferred\tfull\t\t\t", "concept 3:1, kind 3:7"),
  ])
  func `a fault has its line and column, and the rows around it are read`(
    _ row: String, _ expected: String
  ) {
    let file = read(header + kabul + row + "\n" + kabul)
    #expect(places(file) == expected)
    #expect(file.faults.allSatisfy { $0.severity == .error && $0.location.source == "g.tsv" })
    #expect(file.rows.count == 2)
    #expect(file.concepts.map(\.terms.count) == [2])
  }

  @Test(arguments: [
    ("", "header 1:1"), ("\n\n", "header 1:1"), ("\u{FEFF}", "header 1:1"), (kabul, "header 1:1"),
    ("concept,kind\n" + kabul, "header 1:1"), ("\n" + kabul, "header 2:1"),
    ("\u{FEFF}concept\n" + kabul, "header 1:1"),
  ])
  func `without its header no row is guessed at`(_ text: String, _ expected: String) {
    let file = read(text)
    #expect(places(file) == expected)
    #expect(file.rows.isEmpty)
  }

  @Test func `a file that is no text is a fault of the file`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array(header.utf8) + [0x6B, 0xE9], to: "g.tsv")
    let fault = #expect(throws: FileFault.self) { try GlossaryReader.read(path) }
    #expect(fault?.reason.hasPrefix("line 2, byte 2: byte 0xE9 is not UTF-8") == true)
  }

  @Test func `several files are one termbase`() throws {
    let folder = try TemporaryFolder()
    try folder.write(header + kabul, to: "b.tsv")
    let first = "kabul\tplace\ten\tKabul\tpreferred\tfull\t\t\t\nbad\n"
    try folder.write(header + first, to: "a.tsv")
    let termbase = try Termbase.read([folder.path])
    #expect(termbase.concepts.map(\.id) == ["kabul"])
    #expect(termbase["kabul"]?.terms.map(\.text) == ["Kabul", "کابل"])
    #expect(termbase["kabul"]?.preferred(in: .persian)?.text == "کابل")
    #expect(termbase.faults.map(\.rule) == ["glossary/columns"])
    #expect(termbase.index(of: "kabul") == 0)
    #expect(termbase["kabuli"] == nil)
    #expect(throws: FileFault.self) { try Termbase.read([folder.path("c.tsv")]) }
  }

  @Test(arguments: 0..<200)
  func `any text: every line is a row or a fault`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "kabul", "place", "fa", "کابل", "preferred", "full", "\t", "\t", "\t", "\n", "\r", "\u{1}",
      "é", "",
    ]
    var text = header + kabul
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      text += pieces.randomElement(using: &random) ?? ""
    }
    let file = read(text)
    let lines =
      file.rows.map(\.range.lowerBound) + file.faults.compactMap(\.location.range?.lowerBound)
    let covered = Set(lines.map { file.source.position(at: $0).line })
    let expected = Set(2...max(2, file.source.lines.lineStarts.count))
    let last = file.source.lines.lineStarts.count
    let isLastEmpty = file.source.lines.contentRange(ofLine: last, in: file.source.bytes).isEmpty
    #expect(covered == (isLastEmpty ? expected.subtracting([last]) : expected))
  }

  /// The faults as `rule line:column`, columns in scalars.
  private func places(_ file: GlossaryFile) -> String {
    file.faults.map { fault in
      let place = file.source.position(at: fault.location.range?.lowerBound ?? 0)
      return "\(fault.rule.dropFirst("glossary/".count)) \(place.line):\(place.column)"
    }.joined(separator: ", ")
  }
}
