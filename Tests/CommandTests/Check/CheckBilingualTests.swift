import Foundation
import TestSupport
import Testing

/// `dabir check` over bilingual files, as a shell would run it.
@Suite struct CheckBilingualTests {
  private let memory = """
    <?xml version="1.0" encoding="UTF-8"?>
    <tmx version="1.4"><header srclang="fa"/><body>
    <tu tuid="7">
    <tuv xml:lang="fa-IR"><seg>😀 &amp; «پوتبن» آمد.</seg></tuv>
    <tuv xml:lang="EN"><seg>Putin came.</seg></tuv>
    </tu>
    <tu><tuv xml:lang="fa-IR"><seg>پوتین رفت.</seg></tuv>
    <tuv xml:lang="EN"><seg>He left.</seg></tuv></tu>
    </body></tmx>

    """
  private let messages =
    "msgid \"\"\nmsgstr \"Language: fa\\n\"\n\nmsgid \"\\\"Putin\\\" left\"\nmsgstr \"\\\"پوتبن\\\" رفت\"\n"
  private let quiet = "rules: {text/*: off, name/inconsistent: off}"
  private let table = "fa\ten\nپوتبن آمد\tPutin came\n"

  @Test func `each format, by its name, in folders and by a pattern`() throws {
    let fixture = try CheckFixture()
    try fixture.write(memory, to: "d/m.tmx")
    try fixture.write(messages, to: "d/fa.po")
    try fixture.write(messages.replacing("Language: fa", with: "Language: de"), to: "d/de.po")
    try fixture.write(table, to: "d/a.tsv")
    try fixture.write(table.replacing("\t", with: ";"), to: "d/a.csv")
    try fixture.write("name;age\nx;1\n", to: "d/other.csv")
    try fixture.write(
      """
      <xliff version="1.2"><file source-language="en" target-language="fa" original="a" datatype="plaintext"><body>
      <trans-unit id="1"><source>Putin</source><target>پوتبن</target></trans-unit></body></file></xliff>
      """, to: "d/x.xlf")
    let all = [
      "d/a.csv:2:1 name/deprecated", "d/a.tsv:2:1 name/deprecated", "d/fa.po:5:11 term/forbidden",
      "d/m.tmx:4:37 name/deprecated", "d/m.tmx:7:32 name/inconsistent", "d/m.tmx:7:32 term/missing",
      "d/x.xlf:2:50 term/forbidden",
    ]
    let folder = try fixture.check("d")
    #expect(folder.code == 1)
    // Of straight quotes nothing is said here.
    #expect(folder.places.filter { !$0.hasSuffix("text/quotes") } == all, "\(folder.stderr)")
    #expect(try fixture.check("d/*.xlf").places == [all[6]])
    let forwards = try fixture.check("d/a.csv", "d/fa.po", "d/m.tmx", "d/x.xlf", "d/a.tsv")
    let backwards = try fixture.check("d/x.xlf", "d/m.tmx", "d/a.tsv", "d/fa.po", "d/a.csv")
    #expect(forwards.stdout == backwards.stdout && forwards.stdout == folder.stdout)
  }

  @Test func `columns in the unit of each report`() throws {
    let fixture = try CheckFixture()
    try fixture.write(memory, to: "m.tmx")
    let result = try fixture.check(
      "m.tmx", "--format", "github=g.txt", "--format", "rdjsonl=r.jsonl", "--format", "sarif=s.json"
    )
    #expect(result.places.first == "m.tmx:4:37 name/deprecated")
    #expect(try fixture.text("g.txt").contains("file=m.tmx,line=4,endLine=4,col=38,endColumn=43,"))
    #expect(
      try fixture.text("r.jsonl").contains(
        #""range":{"start":{"line":4,"column":41},"end":{"line":4,"column":51}}"#))
    #expect(
      try fixture.text("s.json").replacing(" ", with: "").contains("\"startColumn\":38,"))
  }

  @Test func `standard input, by its content or by its name`() throws {
    let fixture = try CheckFixture()
    try fixture.write(quiet, to: ".dabir.yml")
    #expect(
      try fixture.check("-", stdin: memory).places
        == ["<stdin>:4:37 name/deprecated", "<stdin>:7:32 term/missing"])
    #expect(
      try fixture.check("-", "--stdin-filename", "x/a.tsv", stdin: table).places
        == ["x/a.tsv:2:1 name/deprecated"])
    #expect(
      try fixture.check("-", "--stdin-filename", "fa.po", "--fix=all", "--diff", stdin: messages)
        .stdout.contains("+msgstr \"\\\"پوتین\\\" رفت\"\n"))
  }

  @Test func `a fix changes the words, and the file stays valid`() throws {
    let fixture = try CheckFixture()
    for (name, text) in [("m.tmx", memory), ("fa.po", messages), ("a.tsv", table)] {
      try fixture.write(text, to: name)
      try fixture.write(quiet, to: ".dabir.yml")
      let result = try fixture.check("--fix=all", name)
      #expect(result.stderr.contains("\(name): 1 fixed"))
      #expect(
        try Array(fixture.text(name).utf8) == Array(text.replacing("پوتبن", with: "پوتین").utf8))
    }
    let read = try fixture.dabir("convert", "m.tmx", "--as", "jsonl")
    #expect(read.code == 0 && read.stdout.contains("😀 & «پوتین» آمد."))
  }

  @Test func `packed files are read, and not written`() throws {
    let fixture = try CheckFixture()
    try fixture.write(quiet, to: ".dabir.yml")
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in memory.replacing("UTF-8", with: "UTF-16").utf16 {
      utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    try fixture.folder.write(utf16, to: "m.tmx")
    let result = try fixture.check("--fix=all", "m.tmx")
    #expect(result.code == 2)
    #expect(result.places == ["m.tmx:4:37 name/deprecated", "m.tmx:7:32 term/missing"])
    #expect(result.stderr.contains("m.tmx: is UTF-16LE, and only UTF-8 is written"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: fixture.folder.path("m.tmx"))) == Data(utf16))
  }

  @Test func `of a gzip file that is cut off, what can be read is checked`() throws {
    let fixture = try CheckFixture()
    try fixture.write(quiet, to: ".dabir.yml")
    // Stored, not deflated: what is cut off is the end of the text.
    let more = String(
      repeating: "<tu><tuv xml:lang=\"fa\"><seg>متن</seg></tuv></tu>\n", count: 400)
    let stored = Array(memory.replacing("</body>", with: more + "</body>").utf8)
    let size = [UInt8(stored.count & 0xFF), UInt8(stored.count >> 8)]
    let head: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1] + size + size.map { ~$0 }
    try fixture.folder.write(head + stored.dropLast(4000), to: "m.tmx.gz")
    let result = try fixture.check("m.tmx.gz")
    #expect(result.code == 2 && result.stderr.contains("ends too early"))
    #expect(result.places.first == "m.tmx.gz:4:37 name/deprecated")
  }

  @Test func `comments, settings, a baseline and changed lines`() throws {
    let fixture = try CheckFixture()
    try fixture.git("init", "-q")
    try fixture.write(
      memory.replacing("<tu>", with: "<!-- dabir:ignore term/missing a pronoun -->\n<tu>"),
      to: "m.tmx")
    try fixture.write(messages, to: "sub/fa.po")
    try fixture.write(quiet + "\npaths: {exclude: [sub]}", to: ".dabir.yml")
    let plain = try fixture.check(".")
    #expect(plain.places == ["m.tmx:4:37 name/deprecated"] && plain.stderr.contains("1 silenced"))
    #expect(try fixture.check("--baseline", "b.tsv", "--update-baseline", "m.tmx").code == 0)
    try fixture.write(
      "<!-- x -->\n"
        + fixture.text("m.tmx").replacing(
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", with: "\n"), to: "m.tmx")
    let known = try fixture.check("--baseline", "b.tsv", "m.tmx")
    #expect(known.code == 0 && known.places == [])
    try fixture.git("add", ".")
    try fixture.git("commit", "-qm", "first")
    #expect(try fixture.check("--changed").places == [])
    try fixture.write(fixture.text("m.tmx").replacing("رفت.", with: "پوتبن."), to: "m.tmx")
    #expect(
      try fixture.check("--changed").places.filter { $0.hasSuffix("deprecated") }
        == ["m.tmx:9:38 name/deprecated"])
    // What is missing in a translation that was changed is told of its source, which was not.
    try fixture.write("rules: {text/*: off}", to: ".dabir.yml")
    try fixture.write(messages.replacing("پوتبن", with: "پوتین"), to: "other.po")
    try fixture.git("add", ".")
    try fixture.git("commit", "-qm", "second")
    try fixture.write(messages.replacing("پوتبن", with: "او"), to: "other.po")
    #expect(try fixture.check("--changed").places == ["other.po:4:10 term/missing"])
  }

  @Test func `what cannot be read ends with 2, and what is broken with 1`() throws {
    let fixture = try CheckFixture()
    try fixture.write(memory.replacing("رفت.", with: "&x;"), to: "broken.tmx")
    let broken = try fixture.check("broken.tmx")
    #expect(broken.code == 1)
    #expect(
      broken.places == ["broken.tmx:4:37 name/deprecated", "broken.tmx:7:38 file/broken-unit"])
    try fixture.write(
      memory.replacing("fa-IR", with: "fr").replacing("\"EN\"", with: "\"de\""), to: "de.tmx")
    let german = try fixture.check("de.tmx")
    #expect(german.code == 2 && german.stderr.contains("its languages are de, fr"))
    try fixture.write("a,b,c,d\n1,2,3,4\n", to: "a.csv")
    let unknown = try fixture.check("a.csv")
    #expect(unknown.code == 2 && unknown.stderr.contains("--source-column"))
    #expect(try fixture.check("a.csv", "--source-column", "b", "--target-column", "4").code == 0)
    let glossary = try fixture.check("names/names.tsv")
    #expect(glossary.code == 2 && glossary.stderr.contains("dabir lint"))
  }

  @Test func `the help tells it`() throws {
    let help = try CheckFixture().dabir("check", "-h").stdout
    for word in [
      "TMX", "XLIFF", "PO", "TSV", "dabir check memory.tmx", "--source-column", "--from",
    ] {
      #expect(help.contains(word), "\(word)")
    }
  }
}
