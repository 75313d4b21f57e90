import PersianText
import Testing

@testable import Interchange

@Suite struct POReaderTests {
  private static let text = """
    # Persian of the program
    msgid ""
    msgstr ""
    "Language: fa\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"

    #. shown at the start
    #: main.c:10 main.c:20
    msgctxt "menu"
    msgid "Open \\"%s\\""
    msgstr "گشودن «%s»\\n"

    # two lines
    msgid ""
    "one "
    "two"
    msgstr ""
    "یک "
    "دو"
    #, fuzzy, c-format
    #| msgid "olden"
    msgid "old"
    msgstr "کهنه"

    msgid "%d file"
    msgid_plural "%d files"
    msgstr[0] "%d پرونده"
    msgstr[1] "%d پرونده‌ها"

    msgid "not yet"
    msgstr ""

    #~ msgid "gone"
    #~ msgstr "رفته"
    """

  @Test func `messages are units`() throws {
    let result = UnitResult(Self.text)
    #expect(result.format == .po)
    #expect(
      result.lines == [
        "Open \"%s\"=گشودن «%s»\n", "one two=یک دو", "%d file=%d پرونده", "%d files=%d پرونده‌ها",
      ])
    #expect(result.skipped.fuzzy == 1)
    #expect(result.skipped.obsolete == 1)
    #expect(result.skipped.untranslated == 1)
    #expect(result.diagnostics.isEmpty)
    let first = try #require(result.units.first)
    #expect(first.property("x-po-context") == "menu")
    #expect(first.property("x-po-reference") == "main.c:10 main.c:20")
    #expect(first.details.first?.text == "shown at the start")
    #expect(first.variants.map(\.language) == ["en", "fa"])
  }

  @Test func `the language of the messages is the other one`() {
    let result = UnitResult(Array(Self.text.utf8), source: .persian, target: .english)
    #expect(result.units.first?.variants.map(\.language) == ["en", "fa"])
  }

  @Test(arguments: [
    ("msgstr \"x", 1), ("msgstr x", 1), ("msgfoo \"x\"", 1), ("msgstr \"\\q\"", 1),
    ("msgstr[x] \"a\"", 1), ("msgid_plural \"a\" b", 1),
  ])
  func `a broken message is left out, and the next is read`(_ line: String, _ count: Int) {
    let result = UnitResult(
      "msgid \"a\"\nmsgstr \"الف\"\n\nmsgid \"bad\"\n\(line)\n\nmsgid \"b\"\nmsgstr \"ب\"\n")
    #expect(result.lines == ["a=الف", "b=ب"])
    #expect(result.diagnostics.count == count)
    #expect(result.diagnostics.first?.location.position?.line == 5)
  }

  @Test func `a plural without forms of its own takes the only one`() {
    let result = UnitResult("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"پ\"\n")
    #expect(result.lines == ["a=پ", "b=پ"])
  }

  /// Found by fuzzing: an empty reference came back as no text at all.
  @Test func `what is written of it is read back the same`() throws {
    let units = UnitResult("#: \n#. \n#: a.c\n" + Self.text).units
    let (text, _) = try output { descriptor in
      var writer = try TMXWriter(
        TMXHeader(), output: descriptor, options: ExportOptions(toolVersion: "1", name: "x"))
      for unit in units { try writer.add(unit) }
      return try writer.end()
    }
    #expect(units.count == 4)
    #expect(MemoryResult(text).units == units)
  }

  @Test func `the encoding of the header is that of the file`() {
    let header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=WINDOWS-1256\\n\"\n\n"
    let bytes = Array((header + "msgid \"hi\"\nmsgstr \"").utf8) + [0xD3, 0xE1, 0xC7, 0xE3]
    #expect(UnitResult(bytes + Array("\"\n".utf8)).lines == ["hi=سلام"])
  }

  @Test(arguments: [
    ("\\101\\x42\\n\\t\\\\", "AB\n\t\\"), ("", ""), ("\\0", "\0"), ("\\377", "\u{FFFD}"),
  ])
  func `escapes are those of C`(_ written: String, _ text: String) throws {
    let bytes = try POString.read(Array("\"\(written)\" ".utf8)[...])
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }
}
