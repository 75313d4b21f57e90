import TestSupport
import Testing

@Suite struct TermShowTests {
  private let fixture: TermFixture

  init() throws { fixture = try TermFixture() }

  private let sagynbaev = """
    damir-sagynbaev  person  ./people.tsv:4
      fa  preferred   full          دمیر ساگین‌بایف
          admitted    short         ساگین‌بایف
          deprecated  short         سگین‌بایف
            note: misprint
      en  preferred   full   press  Damir Sagynbaev

    """

  @Test(arguments: ["damir-sagynbaev", "ساگین‌بایف", "ساگين بايف", "damir  SAGYNBAEV"])
  func `a concept is shown by slug and by name`(name: String) throws {
    let run = try fixture.term("show", name)
    #expect(run.stdout == sagynbaev)
    #expect(run.stderr == "")
    #expect(run.code == 0)
  }

  @Test func `two names of one concept show it once`() throws {
    let run = try fixture.term("show", "ساگین‌بایف", "damir-sagynbaev")
    #expect(run.stdout == sagynbaev)
  }

  @Test func `a name that is not there is answered with one that is near`() throws {
    let run = try fixture.term("show", "ساکین‌بایف")
    #expect(run.stdout == "")
    #expect(run.stderr.contains("near: «ساگین‌بایف» (damir-sagynbaev)"))
    #expect(run.code == 1)
  }

  @Test func `a name that is like no other has no suggestion`() throws {
    let run = try fixture.term("show", "Xyzzy")
    #expect(run.stderr == "dabir: «Xyzzy» is not in the glossary\n")
    #expect(run.code == 1)
  }

  @Test func `machines get the rows or an object a line`() throws {
    let rows = try fixture.term("show", "astana", "--format", "tsv")
    #expect(rows.stdout == header + TermFixture.places.split(separator: "d-sagy")[0])
    let object = try fixture.term("show", "Astana", "--format", "jsonl")
    #expect(
      object.stdout == #"{"concept":"astana","kind":"place","note":"","#
        + #""places":[{"file":"./places.tsv","line":2}],"terms":["#
        + #"{"lang":"fa","term":"آستانه","status":"preferred","type":"homograph","scheme":"","source":"","note":""},"#
        + #"{"lang":"en","term":"Astana","status":"preferred","type":"full","scheme":"","source":"UN","note":""}]}"#
        + "\n")
  }

  @Test func `rows that cannot be read are said and the others found`() throws {
    try fixture.folder.write(header + TermFixture.people + "broken\n", to: "people.tsv")
    let run = try fixture.term("show", "ساگین‌بایف")
    #expect(run.stdout == sagynbaev)
    #expect(run.stderr.contains("./people.tsv: 1 fault"))
    #expect(run.code == 0)
  }

  @Test func `the list has a line for each concept`() throws {
    let list = try fixture.term("list", "--format", "tsv")
    #expect(
      list.stdout == """
        concept\tkind\tfa\ten
        ali-daei\tperson\tعلی دایی\tAli Daei
        astana\tplace\tآستانه\tAstana
        d-sagynbaev\tperson\t\tD. Sagynbaev
        damir-sagynbaev\tperson\tدمیر ساگین‌بایف\tDamir Sagynbaev
        osh\tplace\t\t

        """)
    let people = try fixture.term("list", "--kind", "person", "--lang", "FA")
    #expect(
      people.stdout == """
        ali-daei         person  Ali Daei         علی دایی
        damir-sagynbaev  person  Damir Sagynbaev  دمیر ساگین‌بایف

        """)
    let proposed = try fixture.term("list", "--status", "proposed", "--format", "tsv")
    #expect(proposed.stdout == "concept\tkind\tfa\ten\nosh\tplace\t\t\n")
  }

  @Test func `a glossary that is not there is said`() throws {
    let run = try DabirProcess.run(["term", "list"], in: fixture.folder.path)
    #expect(run.stderr.contains("--glossary"))
    #expect(run.code == 2)
  }
}
