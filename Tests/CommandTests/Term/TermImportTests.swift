import TestSupport
import Testing

@Suite struct TermImportTests {
  private let fixture: TermFixture

  init() throws { fixture = try TermFixture() }

  @Test func `rows go into the files of their kinds`() throws {
    let run = try add(
      """
      zafar-iqbal\tperson\tfa\tظفر اقبال\tproposed\tfull\t\t\tseen once
      zafar-iqbal\tperson\ten\tZafar Iqbal\tproposed\tfull\t\t\tseen once
      bishkek\tplace\tfa\tبیشکک\tproposed\tfull\t\t\t
      osh\tplace\tfa\tاوش\tproposed\tfull\t\t\t

      """)
    #expect(run.stdout == "./people.tsv, ./places.tsv: 4 terms of 3 concepts added\n")
    #expect(run.code == 0)
    #expect(
      try fixture.people.contains(
        "\nzafar-iqbal\tperson\ten\tZafar Iqbal\tproposed\tfull\t\t\tseen once\n"))
    #expect(
      try fixture.places.contains("osh\tplace\tfa\tاوش\tproposed\tfull\t\t\t\nosh\tplace\ten"))
  }

  @Test func `a dry run prints the diffs and writes nothing`() throws {
    let run = try add(
      """
      zafar-iqbal\tperson\tfa\tظفر اقبال\tproposed\tfull\t\t\t
      bishkek\tplace\tfa\tبیشکک\tproposed\tfull\t\t\t

      """, "--dry-run")
    #expect(run.stdout.contains("--- ./people.tsv") && run.stdout.contains("+++ ./places.tsv"))
    #expect(run.code == 0)
    #expect(try fixture.people == header + TermFixture.people)
    #expect(try fixture.places == header + TermFixture.places)
  }

  @Test func `rows that are there are passed over`() throws {
    let row = "ali-daei\tperson\ten\tAli Daei\tproposed\tfull\t\t\tseen 4 times\n"
    let run = try add(row + TermFixture.people)
    #expect(run.stdout.hasSuffix(": 0 terms of 0 concepts added, 7 there already\n"))
    #expect(run.code == 0)
    #expect(try fixture.people == header + TermFixture.people)
  }

  @Test(arguments: [
    ("ali-daei\tplace\ten\tDaei\tproposed\tshort\t\t\t", "kind"),
    ("ali-daei\tperson\ten\tAli Da'i\tpreferred\tfull\t\t\t", "preferred full form in en already"),
    ("ali-daei\tperson\ten\tAli Daei\tdeprecated\tfull\t\t\t", "already (preferred, full)"),
    ("x\tperson\tfa\tعلي\tproposed\tfull\t\t\t", "write «علی»"),
    ("x\tperson\tfa\tعلی\tproposed\tfull\t\t", "columns"),
    ("x\tsomeone\tfa\tعلی\tproposed\tfull\t\t\t", "someone"),
  ])
  func `one row that cannot be added keeps all of them out`(_ row: String, _ message: String)
    throws
  {
    let run = try add("zafar-iqbal\tperson\tfa\tظفر اقبال\tproposed\tfull\t\t\t\n\(row)\n")
    #expect(run.stderr.contains(message), "\(run.stderr)")
    #expect(run.stderr.contains("nothing is"))
    #expect(run.code == 2)
    #expect(try fixture.people == header + TermFixture.people)
    #expect(try fixture.places == header + TermFixture.places)
  }

  @Test func `a name of another concept is warned of`() throws {
    let run = try add("a-daei\tperson\ten\tAli Daei\tproposed\tfull\t\t\t\n")
    #expect(run.stderr.contains("a name of ali-daei too"))
    #expect(run.code == 0)
  }

  @Test func `what is new may go into a file of its own`() throws {
    try fixture.folder.write(
      header + "nato\torganization\ten\tNATO\tproposed\tacronym\t\t\t\n", to: "rows")
    let without = try fixture.term("add", "--from", "rows")
    #expect(without.code == 2)
    #expect(without.stderr.contains("--file"))
    let run = try fixture.term("add", "--from", "rows", "--file", "new.tsv")
    #expect(run.code == 0)
    #expect(try fixture.folder.text("new.tsv") == (try fixture.folder.text("rows")))
  }

  @Test func `the arguments of one term and those of a file exclude each other`() throws {
    #expect(try fixture.term("add", "x", "--from", "rows").code == 2)
    #expect(try fixture.term("add", "x").stderr.contains("'<term>'"))
    #expect(try fixture.term("add", "--from", "missing").stderr.contains("No such file"))
    #expect(
      try fixture.term("add", "--from", "people.tsv").stderr.contains("of the glossary itself"))
  }

  private func add(_ rows: String, _ more: String...) throws -> DabirProcess {
    try fixture.folder.write(header + rows, to: "rows")
    return try DabirProcess.run(
      ["term", "add", "--from", "rows"] + more, in: fixture.folder.path,
      environment: ["DABIR_GLOSSARY": "."])
  }
}
