import TestSupport
import Testing

@Suite struct CheckSilenceTests {
  @Test func `the flow of a baseline`() throws {
    let fixture = try CheckFixture()
    try fixture.write("پوتبن یک\nپوتبن دو\n", to: "docs/a.txt")
    #expect(try fixture.check("docs").code == 1)
    let missing = try fixture.check("docs", "--baseline", "known.tsv")
    #expect(missing.code == 2 && missing.stderr.contains("--update-baseline makes it"))
    let made = try fixture.check("docs", "--baseline", "known.tsv", "--update-baseline")
    #expect(made.code == 0 && made.stderr.contains("known.tsv: 2 known findings"))
    let quiet = try fixture.check("docs", "--baseline", "known.tsv")
    #expect(quiet.code == 0 && quiet.stderr.contains("no findings; 2 silenced"))
    // Lines move, one goes, one comes; the run is in another folder.
    try fixture.write("نو\n\nپوتبن دو\n", to: "docs/a.txt")
    let moved = try fixture.check("a.txt", "--baseline", "../known.tsv", in: "docs")
    #expect(moved.code == 0)
    #expect(moved.places == ["../known.tsv:3:1 silence/unused"])
    try fixture.write("پوتبن\nپوتبن\nPootin\n", to: "docs/a.txt")
    let more = try fixture.check("docs", "--baseline", "known.tsv", "--lang", "fa")
    #expect(more.code == 0, "\(more.stdout)")
    try fixture.write("پوتبن\n\nSee Pootin.\n", to: "docs/a.txt")
    let new = try fixture.check("docs", "--baseline", "known.tsv")
    #expect(new.code == 1 && new.places.contains("docs/a.txt:3:5 name/deprecated"))
    let updated = try fixture.check("docs", "--baseline", "known.tsv", "--update-baseline")
    #expect(updated.code == 0)
    #expect(try fixture.check("docs", "--baseline", "known.tsv").places == [])
  }

  @Test func `the nearest settings hold, and are told of where they are wrong`() throws {
    let fixture = try CheckFixture()
    try fixture.write("پوتبن\n", to: "a/b/x.txt")
    try fixture.write("پوتبن\n", to: "a/y.txt")
    try fixture.write(
      "glossaries: [../../names]\nrules: {name/deprecated: note}\n", to: "a/b/.dabir.yml")
    try fixture.write("glossaries: [../names]", to: "a/.dabir.yml")
    let result = try fixture.dabir("check", "--format", "short", "a", in: "")
    #expect(
      result.stdout.contains("a/b/x.txt:1:1: note:")
        && result.stdout.contains("a/y.txt:1:1: error:"))
    try fixture.write("rulez: {}", to: "a/b/.dabir.yml")
    let wrong = try fixture.dabir("check", "a")
    #expect(wrong.code == 2)
    #expect(
      wrong.stderr.contains(
        "a/b/.dabir.yml:1:1: “rulez” is no key of settings; did you mean rules?"))
    #expect(try fixture.dabir("check", "-g", "names", "--config", "a/.dabir.yml", "a").code == 1)
    #expect(try fixture.dabir("check", "-g", "names", "--no-config", "a").code == 1)
  }

  @Test func `an ignored term of no use is told where the whole project was looked at`() throws {
    let fixture = try CheckFixture()
    try fixture.write("سلام\n", to: "a.txt")
    try fixture.write("ignore:\n  - term: پوتبن\n    reason: so\n", to: ".dabir.yml")
    #expect(try fixture.check(".").places == [".dabir.yml:2:11 silence/unused"])
    #expect(try fixture.check("a.txt").places == [])
    try fixture.write("پوتبن\n", to: "a.txt")
    #expect(try fixture.check(".").places == [])
    try fixture.write(
      "ignore:\n  - {term: پوتبن, reason: so, until: 2020-01-01}\n", to: ".dabir.yml")
    #expect(
      try fixture.check(".").places == [
        "a.txt:1:1 name/deprecated", ".dabir.yml:2:12 silence/expired",
      ])
  }

  @Test func `faults of the glossary are silenced as those of a text, and what lint knows stays`()
    throws
  {
    let fixture = try CheckFixture()
    try fixture.write("سلام\n", to: "docs/a.txt")
    let row = "broken\tplace\tfa\tاوش\tgood\tfull\t\t\t\n"
    let header = "concept\tkind\tlang\tterm\tstatus\ttype\tscheme\tsource\tnote\n"
    try fixture.write(header + row, to: "names/broken.tsv")
    let path = fixture.folder.path("names/broken.tsv")
    let told = try fixture.check("docs")
    #expect(told.code == 1 && told.places == ["\(path):2:21 glossary/status"])
    try fixture.write("rules: {glossary/status: warning}\n", to: ".dabir.yml")
    let milder = try fixture.check("docs")
    #expect(milder.code == 0 && milder.stdout.contains(": warning: "))
    try fixture.write("rules: {glossary/status: off}\n", to: ".dabir.yml")
    #expect(try fixture.check("docs").places == [])
    try fixture.write("", to: ".dabir.yml")
    // One baseline for both commands.
    let twice = "twin\tplace\tfa\tاوچ\tpreferred\tfull\t\t\t\n"
    try fixture.write(header + row + twice, to: "names/broken.tsv")
    let known = ["--baseline", "known.tsv"]
    #expect(try fixture.dabir(["lint", "names", "--update-baseline"] + known).code == 0)
    let before = try fixture.text("known.tsv")
    #expect(before.contains("glossary/status") && before.contains("glossary/missing-preferred"))
    #expect(try fixture.check(["docs"] + known).places == [])
    #expect(try fixture.check(["docs", "--update-baseline"] + known).places == [])
    #expect(try fixture.text("known.tsv") == before)
    // Without lint before it, check takes up what it tells of.
    let own = ["--baseline", "own.tsv"]
    #expect(try fixture.check(["docs", "--update-baseline"] + own).code == 0)
    #expect(try fixture.check(["docs"] + own).places == [])
    #expect(try fixture.text("own.tsv").contains("glossary/status"))
  }

  @Test func `init writes once, and its schema is JSON`() throws {
    let fixture = try CheckFixture()
    #expect(try fixture.dabir("init").code == 0)
    let text = try fixture.text(".dabir.yml")
    #expect(text.contains("fail-on: error"))
    let again = try fixture.dabir("init")
    #expect(again.code == 2 && again.stderr.contains("is there already, and is left as it is"))
    #expect(try fixture.text(".dabir.yml") == text)
    let schema = try fixture.dabir("init", "--schema")
    #expect(schema.stdout.hasPrefix("{\n  \"$schema\""))
  }

  @Test func `explain lists, shows a page, and knows what was meant`() throws {
    let fixture = try CheckFixture()
    #expect(try fixture.dabir("explain").stdout.contains("\nname/near  "))
    let page = try fixture.dabir("explain", "name/near").stdout
    #expect(page.contains("Wrong:\n") && page.contains("⟦"))
    #expect(try fixture.dabir("explain", "near").stdout == page)
    let unknown = try fixture.dabir("explain", "name/nera")
    #expect(unknown.code == 2 && unknown.stderr.contains("did you mean name/near?"))
  }
}
