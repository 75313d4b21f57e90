import TestSupport
import Testing

@Suite struct TermEditTests {
  private let fixture: TermFixture

  init() throws { fixture = try TermFixture() }

  private let saginbaev = "damir-sagynbaev\tperson\ten\tDamir Saginbaev\tadmitted\tvariant\t\t\t\n"

  @Test func `a term is added and its row is all that changes`() throws {
    let run = try fixture.term("add", "damir-sagynbaev", " Damir Saginbaev ", "--lang", "EN")
    #expect(
      run.stdout
        == "./people.tsv: damir-sagynbaev: added Damir Saginbaev (en, admitted, variant)\n")
    #expect(run.code == 0)
    #expect(try fixture.people == header + TermFixture.people + saginbaev)
    #expect(try fixture.places == header + TermFixture.places)
  }

  @Test func `a dry run prints the diff and changes nothing`() throws {
    let run = try fixture.term(
      "add", "damir-sagynbaev", "Damir Saginbaev", "--lang", "en", "--dry-run")
    #expect(run.stdout.hasPrefix("--- ./people.tsv\n+++ ./people.tsv\n@@ -5,3 +5,4 @@\n"))
    #expect(run.stdout.hasSuffix("\n+\(saginbaev)"))
    #expect(run.code == 0)
    #expect(try fixture.isUntouched)
  }

  @Test func `a new concept goes into the file of its kind`() throws {
    let run = try fixture.term("add", "bishkek", "بیشکک", "--lang", "fa", "--kind", "place")
    #expect(run.stderr.contains("bishkek goes into ./places.tsv"))
    #expect(run.code == 0)
    let row = "bishkek\tplace\tfa\tبیشکک\tpreferred\tfull\t\t\t\n"
    #expect(
      try fixture.places
        == header + TermFixture.places.replacing("d-sagynbaev", with: row + "d-sagynbaev"))
  }

  @Test func `a file that several paths lead to is one file`() throws {
    let run = try DabirProcess.run(
      [
        "term", "add", "osh", "اوش", "--lang", "fa", "--file",
        "../\(fixture.folder.name)/places.tsv",
        "--glossary", ".", "--glossary", "places.tsv",
      ], in: fixture.folder.path)
    #expect(run.stdout.contains("osh: added اوش (fa, preferred, full)"))
    #expect(run.code == 0)
  }

  @Test func `a new file is made for a new concept`() throws {
    let new = ["--lang", "fa", "--kind", "event", "--note", "n"]
    let without = try fixture.term("add", "war", "جنگ", new[0], new[1], new[2], new[3])
    #expect(without.code == 2)
    #expect(without.stderr.contains("--file"))
    let run = try DabirProcess.run(
      ["term", "add", "war", "جنگ", "--file", "new.tsv"] + new, in: fixture.folder.path)
    #expect(run.code == 0)
    #expect(
      try fixture.folder.text("new.tsv")
        == header + "war\tevent\tfa\tجنگ\tpreferred\tfull\t\t\tn\n")
  }

  @Test(arguments: [
    (["x", "علي", "--lang", "fa", "--kind", "person"], "write «علی»"),
    (["x", "خانه ‌ها", "--lang", "fa", "--kind", "person"], "a ZWNJ that joins nothing"),
    (["x", "a\tb", "--lang", "en", "--kind", "term"], "U+0009"),
    (["x", "a\u{202E}b", "--lang", "en", "--kind", "term"], "U+202E"),
    (["x", "a  b", "--lang", "en", "--kind", "term"], "a doubled space; write «a b»"),
    (["x", " ", "--lang", "en", "--kind", "term"], "empty"),
    (["x", "a", "--lang", "en", "--kind", "term", "--note", "a\nb"], "--note"),
    (["X_1", "a", "--lang", "en", "--kind", "term"], "slug"),
    (["sagynbaev", "a", "--lang", "en"], "near: d-sagynbaev, damir-sagynbaev"),
    (["osh", "Och", "--lang", "en", "--kind", "person"], "kind place"),
    (["osh", "Och", "--lang", "en", "--file", "people.tsv"], "stands in ./places.tsv"),
    (["osh", "Osh", "--lang", "en"], "dabir term edit"),
    (["astana", "Nur-Sultan", "--lang", "en", "--status", "preferred"], "--status admitted"),
  ])
  func `what cannot be added is refused with the way out`(arguments: [String], answer: String)
    throws
  {
    let run = try DabirProcess.run(
      ["term", "add"] + arguments, in: fixture.folder.path,
      environment: ["DABIR_GLOSSARY": "."])
    #expect(run.stderr.contains(answer))
    #expect(run.stdout == "")
    #expect(run.code == 2)
    #expect(try fixture.isUntouched)
  }

  @Test func `a term is stored in NFC`() throws {
    _ = try fixture.term("add", "osh", "O\u{308}sh", "--lang", "tr")
    #expect(try fixture.places.utf8.contains("\tÖsh\t".utf8))
  }

  @Test func `columns of a term are changed`() throws {
    let run = try fixture.term(
      "edit", "astana", "Astana", "--set-term", "Nur-Sultan", "--status", "superseded",
      "--source", "")
    #expect(
      run.stdout
        == "./places.tsv: astana: Astana is now Nur-Sultan (en, superseded, full)\n")
    #expect(run.stderr.contains("no preferred full form in en"))
    let row = "astana\tplace\ten\tNur-Sultan\tsuperseded\tfull\t\t\t\n"
    #expect(try fixture.places.contains(row))
    let same = try fixture.term("edit", "astana", "Nur-Sultan", "--type", "full")
    #expect(same.stdout == "./places.tsv: nothing to change\n")
    #expect(try fixture.term("edit", "astana", "Nur-Sultan").code == 2)
  }

  @Test func `a term is removed, and a concept`() throws {
    _ = try fixture.term("remove", "damir-sagynbaev", "سگین‌بایف")
    #expect(try !fixture.people.contains("misprint"))
    let last = try fixture.term("remove", "osh", "Osh")
    #expect(last.code == 2)
    let run = try fixture.term("remove", "osh")
    #expect(run.stdout == "./places.tsv: removed osh with its 1 term\n")
    #expect(try !fixture.places.contains("osh"))
  }

  @Test func `two concepts in two files become one`() throws {
    let dry = try fixture.term("merge", "d-sagynbaev", "damir-sagynbaev", "--dry-run")
    #expect(dry.stdout.contains("\n-d-sagynbaev\tperson\ten\tD. Sagynbaev\tpreferred"))
    #expect(try fixture.isUntouched)
    let run = try fixture.term("merge", "d-sagynbaev", "damir-sagynbaev")
    #expect(
      run.stdout == "./people.tsv, ./places.tsv: merged d-sagynbaev into damir-sagynbaev, "
        + "which has 5 terms now\n")
    let row = "damir-sagynbaev\tperson\ten\tD. Sagynbaev\tadmitted\tvariant\t\t\t\n"
    #expect(try fixture.people == header + TermFixture.people + row)
    #expect(try !fixture.places.contains("d-sagynbaev"))
  }

  @Test func `two concepts in one file become one`() throws {
    _ = try fixture.term("merge", "ali-daei", "damir-sagynbaev")
    #expect(try !fixture.people.contains("ali-daei"))
    #expect(
      try fixture.people.contains("damir-sagynbaev\tperson\ten\tAli Daei\tadmitted\tvariant"))
  }

  @Test func `of two files neither is written where one cannot be`() throws {
    try fixture.folder.write(header + TermFixture.places + "broken\n", to: "places.tsv")
    let run = try fixture.term("merge", "d-sagynbaev", "damir-sagynbaev")
    #expect(run.code == 2)
    #expect(run.stderr.contains("dabir lint ./places.tsv"))
    #expect(try fixture.people == header + TermFixture.people)
  }
}
