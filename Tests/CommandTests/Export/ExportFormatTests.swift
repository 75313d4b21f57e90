import TestSupport
import Testing

@Suite struct ExportFormatTests {
  private let fixture: ExportFixture

  init() throws { fixture = try ExportFixture() }

  @Test func `CSV has one term a row and loses nothing`() throws {
    let run = try fixture.export("csv")
    #expect(run.code == 0)
    #expect(
      run.stdout.hasPrefix(
        "concept,kind,lang,term,status,type,scheme,source,note,part_of_speech,subject,definition\nastana,place,fa,آستانه,preferred,homograph,,,,noun,,\n"
      ))
    #expect(run.stdout.contains("damir,person,,,,,,,a poet,,,\n"))
    #expect(run.stdout.contains("osh,place,en,Osh,proposed,full,,,,noun,,\n"))
    #expect(run.stderr.isEmpty)
  }

  @Test func `statuses are chosen`() throws {
    let run = try fixture.export("tsv", "--statuses", "preferred")
    #expect(run.stdout.split(separator: "\n").count == 7)
    #expect(run.stderr.contains("2 deprecated terms left out, as chosen"))
    let wrong = try fixture.export("tsv", "--statuses", "preferred,good")
    #expect(wrong.code == 2 && wrong.stderr.contains("«good» is no status"))
  }

  @Test func `UTX has the pair that is asked for`() throws {
    let run = try fixture.export("utx", "--from", "fa", "--to", "ru")
    #expect(
      run.stdout.hasPrefix(
        "#UTX 1.11; fa/ru; 1970-01-01T00:00:00Z\r\n#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tconcept ID\tcomment\r\nدمیر ساگین‌بایف\tДамир Сагынбаев\tproperNoun\tproperNoun\tnon-standard\tdamir\ta poet\r\n"
      ), "\(run.stdout)")
  }

  @Test func `a glossary as TMX has a unit a pair`() throws {
    let run = try fixture.export("tmx", "glossary.tsv", "-o", "x.tmx")
    #expect(run.code == 0, "\(run.stderr)")
    let text = try fixture.folder.text("x.tmx")
    #expect(text.split(separator: "<tu ").count == 4)
    #expect(text.contains("<seg>Damir Sagynbaev</seg>") && !text.contains("Saginbaef"))
  }

  @Test func `two texts as TMX are aligned`() throws {
    try fixture.folder.write("سلام دنیا.\n", to: "a.fa.txt")
    try fixture.folder.write("Hello world.\n", to: "a.en.txt")
    let run = try fixture.export("tmx", "a.fa.txt", "a.en.txt", "-o", "a.tmx")
    #expect(run.code == 0, "\(run.stderr)")
    #expect(try fixture.folder.text("a.tmx").contains("<seg>Hello world.</seg>"))
    let one = try fixture.export("tmx", "a.fa.txt", "-o", "b.tmx")
    #expect(one.code == 2 && one.stderr.contains("it is no glossary"))
  }

  @Test(arguments: [
    ([String](), "<tbx type=\"TBX-Basic\" style=\"dca\""),
    (["--tbx-dialect", "min", "--tbx-style", "dct"], "<tbx type=\"TBX-Min\" style=\"dct\""),
    (["--tbx-version", "2008"], "<martif "),
  ])
  func `TBX is written in its dialects and versions`(options: [String], sign: String) throws {
    let run = try fixture.export(["tbx", "glossary.tsv"] + options)
    #expect(run.code == 0, "\(run.stderr)")
    #expect(run.stdout.contains(sign), "\(run.stdout.prefix(300))")
  }

  @Test func `MultiTerm XML and XLIFF are written`() throws {
    let multiterm = try fixture.export("multiterm")
    #expect(multiterm.code == 0 && multiterm.stdout.contains("<mtf>"), "\(multiterm.stderr)")
    #expect(multiterm.stdout.contains("Дамир Сагынбаев"))
    let xliff = try fixture.export("xliff-glossary", "--from", "en", "--to", "fa")
    #expect(xliff.code == 0 && xliff.stdout.contains("trgLang=\"fa\""), "\(xliff.stderr)")
    #expect(xliff.stdout.contains("Astana") && !xliff.stdout.contains("Saginbaef"))
  }

  @Test func `a style that the version does not have is refused`() throws {
    let run = try fixture.export("tbx", "--tbx-version", "2008", "--tbx-style", "dct")
    #expect(run.code == 2 && run.stderr.contains("TBX of 2008 has no DCT style"))
  }

  @Test func `one language for both sides is refused`() throws {
    let run = try fixture.export("utx", "--from", "en", "--to", "en")
    #expect(run.code == 2 && run.stderr.contains("both en"))
  }

  @Test func `a glossary with faults is not exported`() throws {
    let fixture = try ExportFixture("a\tplace\tfa\n")
    let run = try fixture.export("csv", "-o", "x.csv")
    #expect(run.code == 2 && run.stderr.contains("an export would lose the rows"))
    #expect(try fixture.folder.names() == ["glossary.tsv"])
  }
}
