import PersianText
import TestSupport
import Testing

@testable import Interchange

@Suite struct XLIFFReaderTests {
  private static let old = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- <tmx> -->
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:x="urn:other">
    <file original="a" source-language="en-US" target-language="fa-IR" datatype="html">
    <header><note>of the file</note></header>
    <body><group id="g">
    <trans-unit id="1" approved="yes"><source>Hello <g id="a" ctype="bold">world</g><x id="b"/></source>
    <target state="translated">سلام <g id="a">دنیا</g><x id="b"/></target>
    <note>checked</note>
    <alt-trans><source>other</source><target>دیگر</target></alt-trans></trans-unit>
    <trans-unit id="2"><source>One. Two.</source>
    <seg-source><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1">Two <bpt id="1">&lt;b></bpt>x<ept id="1">&lt;/b></ept>.</mrk></seg-source>
    <target><mrk mtype="seg" mid="1">دو.</mrk><mrk mtype="seg" mid="0">یک.</mrk></target></trans-unit>
    <trans-unit id="3"><source>not yet</source></trans-unit>
    <trans-unit id="4"><source>empty</source><target/></trans-unit>
    </group></body></file>
    <file original="b" source-language="en-US" target-language="fa-AF"><body>
    <trans-unit id="1"><source>a <mrk mtype="term">term</mrk></source><target>الف</target></trans-unit>
    </body></file></xliff>
    """

  private static let new = """
    <xliff version="2.1" srcLang="en" trgLang="fa" xmlns="urn:oasis:names:tc:xliff:document:2.0"
      xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><file id="f"><group id="g">
    <unit id="u1"><mtc:matches><mtc:match ref="#s"><source>other</source><target>دیگر</target></mtc:match></mtc:matches>
    <notes><note>first</note><note>second</note></notes>
    <originalData><data id="d1">&lt;b></data><data id="d2">&lt;/b></data></originalData>
    <segment id="s1" state="final"><source>Hello <pc id="1" dataRefStart="d1" dataRefEnd="d2">world</pc></source>
    <target>سلام <pc id="1" dataRefStart="d1" dataRefEnd="d2">دنیا</pc></target></segment>
    <ignorable><source> </source></ignorable>
    <segment><source>Bye<ph id="2" dataRef="d1"/><sc id="3"/>a<ec startRef="3"/></source><target>بدرود</target></segment>
    </unit>
    <unit id="u2"><segment><source>not yet</source></segment></unit>
    </group></file></xliff>
    """

  @Test func `segments of 1_2 are units`() throws {
    let result = UnitResult(Self.old)
    #expect(result.format == .xliff)
    #expect(
      result.lines == [
        "1 Hello world=سلام دنیا", "2/0 One.=یک.", "2/1 Two x.=دو.", "2/1 a term=الف",
      ])
    #expect(result.skipped.untranslated == 2)
    #expect(result.diagnostics.isEmpty)
    #expect(result.units.map { $0.variants.map(\.language) }.last == ["en-US", "fa-AF"])
    let first = try #require(result.units.first)
    #expect(first.property("x-xliff-approved") == "yes")
    #expect(first.property("x-xliff-state") == "translated")
    #expect(first.details.filter { $0.name == "note" }.map(\.text) == ["checked"])
    #expect(
      first.variants[0].segment.pieces == [
        .text("Hello "), .start("bpt", [.init("i", "1"), .init("x", "a"), .init("type", "bold")]),
        .end, .text("world"), .start("ept", [.init("i", "1")]), .end,
        .start("ph", [.init("x", "b")]), .end,
      ])
    #expect(result.units[2].variants[0].segment.codeCount == 2)
  }

  @Test func `segments of 2 are units`() throws {
    let result = UnitResult(Self.new)
    #expect(result.lines == ["u1/s1 Hello world=سلام دنیا", "u1 Byea=بدرود"])
    #expect(result.units.allSatisfy { $0.details.map(\.text).starts(with: ["first", "second"]) })
    #expect(result.units.first?.property("x-xliff-state") == "final")
    #expect(result.skipped.untranslated == 1)
    let pieces = try #require(result.units.first?.variants[0].segment.pieces)
    #expect(pieces.contains(.text("<b>")) && pieces.contains(.text("</b>")))
    #expect(
      result.units[1].variants[0].segment.pieces == [
        .text("Bye"), .start("ph", [.init("x", "2")]), .text("<b>"), .end,
        .start("bpt", [.init("i", "1"), .init("x", "3")]), .end, .text("a"),
        .start("ept", [.init("i", "1")]), .end,
      ])
  }

  @Test func `a broken unit is left out, and the languages of the next file hold`() {
    let text = Self.old.replacing("not yet", with: "a & b").replacing("empty", with: "a < b")
    let result = UnitResult(text)
    #expect(result.lines.count == 4)
    #expect(result.units.last?.variants.map(\.language) == ["en-US", "fa-AF"])
    #expect(result.diagnostics.map(\.location.entry) == ["3", "4"])
    #expect(result.diagnostics.map { $0.location.position?.line } == [14, 15])
  }

  @Test func `what is written of it is a valid memory`() throws {
    for document in [Self.old, Self.new] {
      let units = UnitResult(document).units
      let (text, report) = try output { descriptor in
        var writer = try TMXWriter(
          TMXHeader(), output: descriptor, options: ExportOptions(toolVersion: "1", name: "x"))
        for unit in units { try writer.add(unit) }
        return try writer.end()
      }
      #expect(report.diagnostics.isEmpty)
      #expect(MemoryResult(text).units == units)
      if XMLLint.isExpected {
        #expect(try XMLLint.complaints(of: text, "--dtdvalid", schema: "tmx/tmx14.dtd") == "")
      }
    }
  }

  @Test(.enabled(if: SharedData.mustRun, Comment(rawValue: SharedData.missing)))
  func `the document of the compliance kit is read`() throws {
    let result = UnitResult(try SharedData.bytes("samples/tmx-compliance-kit/ExportTest1E.xlf"))
    #expect(result.fault == nil)
    #expect(result.units.count > 1)
  }

  @Test func `another XML is refused`() {
    #expect(UnitResult("<html><body/></html>").fault?.reason.contains("<html>") == true)
  }
}
