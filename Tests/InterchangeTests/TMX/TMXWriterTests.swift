import Alignment
import Foundation
import Interchange
import PersianText
import Testing

private let options = ExportOptions(toolVersion: "0.1", name: "article.fa.txt")

private func bitext(_ units: [(String, String)]) -> Bitext {
  Bitext(
    sourceLanguage: .persian, targetLanguage: .english,
    units: units.map { Bitext.Unit(source: $0.0, target: $0.1) })
}

private func tmx(
  _ units: [(String, String)], _ options: ExportOptions = options
) throws -> (text: String, report: ExportReport) {
  try output { try TMXWriter.write(bitext(units), to: $0, options: options) }
}

@Suite struct TMXWriterTests {
  @Test func `a bitext is written whole, in one form`() throws {
    let (text, report) = try tmx([
      ("دمیر ساگین‌بایف آمد.", "Damir Sagynbaev came."),
      ("افزوده", ""),
      ("«آستانه» & <b>", "\"Astana\" & 'b' > a"),
    ])
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE tmx SYSTEM "tmx14.dtd">
        <tmx version="1.4">
          <header creationtool="Dabir" creationtoolversion="0.1" segtype="sentence" o-tmf="Dabir" \
        adminlang="en" srclang="fa" datatype="plaintext"/>
          <body>
            <tu tuid="1">
              <tuv xml:lang="fa">
                <seg>دمیر ساگین‌بایف آمد.</seg>
              </tuv>
              <tuv xml:lang="en">
                <seg>Damir Sagynbaev came.</seg>
              </tuv>
            </tu>
            <tu tuid="3">
              <tuv xml:lang="fa">
                <seg>«آستانه» &amp; &lt;b&gt;</seg>
              </tuv>
              <tuv xml:lang="en">
                <seg>"Astana" &amp; 'b' &gt; a</seg>
              </tuv>
            </tu>
          </body>
        </tmx>

        """)
    #expect(report.written == 2)
    #expect(report.skipped == 1)
    #expect(report.diagnostics.isEmpty)
  }

  @Test func `what is known of the confidence stands before the variants`() throws {
    var bitext = bitext([("a", "b"), ("c", "d")])
    bitext.units[0].confidence = 0.98765
    let (text, _) = try output { try TMXWriter.write(bitext, to: $0, options: options) }
    #expect(
      text.contains(
        "<tu tuid=\"1\">\n      <prop type=\"x-confidence\">0.9877</prop>\n      <tuv xml:lang"))
    #expect(text.contains("<tu tuid=\"2\">\n      <tuv xml:lang"))
  }

  @Test func `a bitext without units is a whole document`() throws {
    let (text, report) = try tmx([])
    #expect(text.hasSuffix("\n  <body>\n  </body>\n</tmx>\n"))
    #expect(report.written == 0)
  }

  @Test func `a date is written only where it is given, in UTC`() throws {
    var dated = options
    dated.date = Timestamp(secondsSince1970: 1_011_992_760)
    #expect(try tmx([], dated).text.contains(" creationdate=\"20020125T210600Z\"/>"))
    #expect(try !tmx([]).text.contains("date"))
    #expect(Timestamp(secondsSince1970: -1) == nil)
    #expect(Timestamp(secondsSince1970: 253_402_300_800) == nil)
  }

  @Test(arguments: [
    ("zwnj", "می‌خواهم", "می‌خواهم"),
    (
      "direction marks", "\u{200F}الف\u{200E}\u{202B}ب\u{202C}",
      "\u{200F}الف\u{200E}\u{202B}ب\u{202C}"
    ),
    ("beyond the basic plane", "😀👩‍👩‍👧𐎠", "😀👩‍👩‍👧𐎠"),
    ("presentation forms", "\u{FEFB}\u{FB50}\u{FEFF}\u{FFFD}", "\u{FEFB}\u{FB50}\u{FEFF}\u{FFFD}"),
    ("delete and C1", "a\u{7F}\u{85}\u{9F}b", "a\u{7F}\u{85}\u{9F}b"),
    ("not normalised", "كتابي e\u{301}", "كتابي e\u{301}"),
    ("carriage return", "a\r\nb\rc", "a&#13;\nb&#13;c"),
    ("tab and outer space", " a\tb ", " a\tb "),
    ("the end of a CDATA section", "]]>", "]]&gt;"),
    ("an entity that is text", "&amp;&#1;", "&amp;amp;&amp;#1;"),
  ])
  func `text stays what it is`(name: String, text: String, written: String) throws {
    let result = try tmx([(text, "x")])
    #expect(result.text.unicodeScalars.contains("<seg>\(written)</seg>\n".unicodeScalars))
    #expect(result.report.diagnostics.isEmpty)
  }

  @Test func `what XML cannot hold is taken out and reported`() throws {
    let (text, report) = try tmx([
      ("بد", "fine"),
      ("\u{1}ب\u{0}د\u{1B}\u{1}", "b\u{FFFE}a\u{FFFF}d\u{1}"),
    ])
    #expect(text.contains("<seg>بد</seg>"))
    #expect(text.contains("<seg>bad</seg>"))
    let found = try #require(report.diagnostics.first)
    #expect(report.diagnostics.count == 1)
    #expect(found.rule == "export/control-character")
    #expect(found.severity == .warning)
    #expect(found.location == .init("article.fa.txt"))
    #expect(
      found.message == "unit 2: U+0000, U+0001 (3 times), U+001B, U+FFFE, U+FFFF removed, "
        + "XML cannot hold it")
  }

  @Test(arguments: ["", " ", "\r\n\t ", "\u{1}", " \u{FFFF}\u{2} "])
  func `a side that comes out empty leaves its unit out`(side: String) throws {
    let (text, report) = try tmx([(side, "x"), ("x", side), ("a", "b")])
    #expect(report.written == 1)
    #expect(report.skipped == 2)
    #expect(report.diagnostics.isEmpty)
    #expect(text.contains("<tu tuid=\"3\">"))
    #expect(!text.contains("tuid=\"1\""))
  }

  @Test func `attributes are escaped`() throws {
    var odd = options
    odd.toolVersion = "1\"<&>'\t\n\r\u{1}ب"
    let (text, report) = try tmx([], odd)
    #expect(
      text.unicodeScalars.contains(
        "creationtoolversion=\"1&quot;&lt;&amp;&gt;'&#9;&#10;&#13;ب\" ".unicodeScalars))
    #expect(report.diagnostics.map(\.message) == ["header: U+0001 removed, XML cannot hold it"])
  }

  @Test func `a document that is not ended is broken`() throws {
    let (text, _) = try output { descriptor in
      var writer = try TMXWriter(
        from: .persian, to: .english, output: descriptor, options: options)
      try writer.add(.init(source: "a", target: "b"))
    }
    #expect(text.contains("</tu>"))
    #expect(!text.contains("</body>"))
  }

  @Test(
    .enabled(if: XMLLint.isExpected, "needs xmllint and ../shared, which a clone does not have"))
  func `it is valid by the published DTD`() throws {
    var dated = options
    dated.date = Timestamp(secondsSince1970: 0)
    for units in [
      [], [("می‌خواهم & <b>\u{1}\r", "I \"want\"]]>"), ("😀", "x"), ("", "y"), ("a", "b")],
    ] {
      var bitext = bitext(units)
      for index in bitext.units.indices.dropFirst() { bitext.units[index].confidence = 0.5 }
      let text = try output { try TMXWriter.write(bitext, to: $0, options: dated) }.text
      #expect(try XMLLint.complaints(of: text, "--dtdvalid", schema: "tmx/tmx14.dtd") == "")
    }
    let broken = try tmx([("a", "b")]).text.replacing("<seg>", with: "").replacing(
      "</seg>", with: "")
    #expect(try XMLLint.complaints(of: broken, "--dtdvalid", schema: "tmx/tmx14.dtd") != "")
  }
}
