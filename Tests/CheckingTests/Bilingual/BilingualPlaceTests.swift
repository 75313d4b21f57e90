import PersianText
import Testing

@testable import Checking

/// Findings point to their bytes in the file, whatever stands before them and within.
@Suite struct BilingualPlaceTests {
  private func expect(_ text: String, _ name: String, _ rule: String = "name/deprecated") throws {
    let test = try BilingualTest(text, name: name, rules: [rule])
    #expect(test.ranges == test.marked.ranges, "\(name): \(text)")
    #expect(test.findings.allSatisfy { $0.location.source == name && $0.rule == rule })
  }

  /// What may stand in a segment of XML, of each format.
  private static let segments = [
    "آقای ⟦پاتروشیف⟧ آمد.", "⟦پاتروشیف⟧", "A &amp; B &#x1F600; 😀 &lt;i&gt; ⟦پاتروشیف⟧ &quot;",
    "⟦سگین&#x200C;بایف⟧", "⟦سگین&#8204;بایف⟧ و ⟦پاتروشیف⟧", "⟦&#x67E;اتروشیف⟧",
    "<![CDATA[a < b & c ]] > ⟦پاتروشیف⟧]]> ⟦پاتروشیف⟧", "<!-- پاتروشیف <x> -->⟦پاتروشیف⟧",
    "یک\r\nدو &amp;\r ⟦پاتروشیف⟧", "<?x پاتروشیف?>\n  ⟦پاتروشیف⟧\n",
  ]

  @Test(arguments: segments) func `in TMX`(_ segment: String) throws {
    try expect(BilingualTest.tmx(("گیاس", "x"), (segment, "Mr.")), "m.tmx")
  }

  @Test(arguments: segments) func `in XLIFF`(_ segment: String) throws {
    try expect(BilingualTest.xliff1(segment, "Mr."), "m.xlf")
    try expect(BilingualTest.xliff2(segment, "Mr."), "m.xliff")
  }

  @Test(arguments: [
    #"<bpt i="1">&lt;b پاتروشیف></bpt>⟦پاتر<ept i="1"/>وشیف⟧"#,
    #"آقای <hi type="a>b">⟦پاتروشیف⟧</hi> آمد"#, #"<ph x='1'>پاتروشیف</ph>⟦پاتروشیف⟧"#,
    #"<it pos="begin"><sub>پاتروشیف</sub></it> ⟦پاترو<hi/>شیف⟧"#, "<ut>{\\b </ut>⟦پاتروشیف⟧",
  ])
  func `past the codes of TMX`(_ segment: String) throws {
    try expect(BilingualTest.tmx((segment, "x")), "m.tmx")
  }

  @Test(arguments: [
    #"آقای <g id="1">⟦پاتر</g>وشیف⟧ آمد"#, #"<x id="1"/>⟦پاتروشیف⟧<x id="2"/>"#,
    #"<bpt id="1">پاتروشیف</bpt>⟦پاتروشیف⟧<ept id="1"/>"#, #"<bx id="1"/>⟦پاتروشیف⟧"#,
    #"<mrk mtype="term">⟦پاتروشیف⟧</mrk>"#, #"<o:x xmlns:o="urn:o">پاتروشیف</o:x> ⟦پاتروشیف⟧"#,
  ])
  func `past the codes of XLIFF 1`(_ segment: String) throws {
    try expect(BilingualTest.xliff1(segment, "x"), "m.xlf")
  }

  @Test(arguments: [
    #"آقای <pc id="1">⟦پاتر</pc>وشیف⟧ آمد"#, #"<ph id="1"/>⟦پاتروشیف⟧<sc id="2"/>"#,
    #"<mrk id="m" type="term">⟦پاتروشیف⟧</mrk>"#, #"<sm id="m"/>⟦پاتروشیف⟧<em startRef="m"/>"#,
  ])
  func `past the codes of XLIFF 2`(_ segment: String) throws {
    try expect(BilingualTest.xliff2(segment, "x"), "m.xlf")
  }

  @Test func `in the segments of a unit of XLIFF`() throws {
    let text = """
      <xliff version="1.2"><file source-language="en" target-language="fa"><body><trans-unit id="1">
      <source>Mr. x. He came.</source>
      <seg-source><mrk mtype="seg" mid="1">Mr. x.</mrk> <mrk mtype="seg" mid="2">He came.</mrk></seg-source>
      <target><mrk mtype="seg" mid="1">آقای &lt;⟦پاتروشیف⟧.</mrk> <mrk mtype="seg" mid="2">⟦پاتروشیف⟧ آمد.</mrk></target>
      <alt-trans><target>پاتروشیف</target></alt-trans><note>پاتروشیف</note>
      </trans-unit></body></file></xliff>
      """
    try expect(text, "m.xliff")
  }

  @Test(arguments: [
    "msgid \"x\"\nmsgstr \"آقای ⟦پاتروشیف⟧\"\n",
    "msgid \"x\"\nmsgstr \"\\\"a\\\" \\n\\t\\\\ 😀 ⟦پاتروشیف⟧\"\n",
    "msgid \"x\"\nmsgstr \"\"\n\"یک\\n\"\n  \"⟦پاترو\"\n\"شیف⟧ دو\"\n",
    "msgid \"x\"\nmsgstr \"\\330\\242 ⟦\\331\\276اتروشیف⟧\"\n",
    "# پاتروشیف\n#: پاتروشیف\n#| msgid \"پاتروشیف\"\nmsgctxt \"پاتروشیف\"\nmsgid \"x\"\nmsgstr[0] \"⟦پاتروشیف⟧\"\n",
    "msgid \"%d x\"\nmsgid_plural \"%d x\"\nmsgstr[0] \"⟦پاتروشیف⟧\"\nmsgstr[1] \"%d ⟦پاتروشیف⟧\"\n",
    "#, fuzzy\nmsgid \"x\"\nmsgstr \"پاتروشیف\"\n\n#~ msgid \"y\"\n#~ msgstr \"پاتروشیف\"\n\nmsgid \"z\"\nmsgstr \"⟦پاتروشیف⟧\"\n",
    "msgid \"x\"\r\nmsgstr \"\"\r\n\"⟦پاتروشیف⟧\"\r\n",
  ])
  func `in PO`(_ messages: String) throws {
    try expect(BilingualTest.poHead + messages, "fa.po")
  }

  @Test(arguments: [
    ("a.tsv", "fa\ten\nآقای ⟦پاتروشیف⟧\tMr.\n"),
    ("a.tsv", "id\tsource\ttarget\n1\t😀 ⟦پاتروشیف⟧\tMr.\n"),
    ("a.csv", "fa,en\n\"یک, \"\"دو\"\" ⟦پاتروشیف⟧\",Mr.\n"),
    ("a.csv", "en;fa-IR;note\r\n\"Mr.\r\nx\";\"a\n⟦پاتروشیف⟧\";پاتروشیف\r\n"),
    ("a.csv", "\u{FEFF}Persian,English\n⟦پاتروشیف⟧,x\n"),
    ("a.tsv", "⟦پاتروشیف⟧\tMr.\nآقای ⟦پاتروشیف⟧\tMr.\n"),
    ("a.tsv", "fa\ten\n\"آقای ⟦پاتروشیف⟧\tMr.\nآقای ⟦پاتروشیف⟧\"\tMr.\n"),
    ("a.csv", "sep=;\nfa;en\n⟦پاتروشیف⟧;x\n"),
  ])
  func `in tables`(_ name: String, _ table: String) throws { try expect(table, name) }

  @Test func `in each unit of columns, also behind a mark`() throws {
    for mark in ["", "\u{FEFF}"] {
      let text = mark + "fa\ten\n\t\n😀 &amp; پاتروشیف\tx\n"
      let table = try BilingualTest(text, name: "a.tsv", rules: ["name/deprecated"])
      #expect(table.places(.scalars) == ["3:9 name/deprecated"])
      #expect(table.places(.utf16) == ["3:10 name/deprecated"])
      #expect(table.places(.bytes) == ["3:12 name/deprecated"])
      let memory =
        mark
        + "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"fa\"><seg>😀 پاتروشیف</seg></tuv></tu></body></tmx>"
      let tmx = try BilingualTest(memory, name: "a.tmx", rules: ["name/deprecated"])
      #expect(tmx.places(.scalars) == ["1:65 name/deprecated"])
      #expect(tmx.places(.utf16) == ["1:66 name/deprecated"])
    }
  }

  @Test func `behind a unit that cannot be read`() throws {
    let text = BilingualTest.tmx(
      ("⟦پاتروشیف⟧", "x"), ("پاتروشیف &x;", "x"), ("⟦پاتروشیف⟧", "x"), ("پاتروشیف & x", "x"),
      ("&lt;⟦پاتروشیف⟧", "x"))
    let test = try BilingualTest(text, name: "m.tmx", rules: ["name/deprecated"])
    let names = test.findings.filter { $0.rule == "name/deprecated" }
    #expect(names.compactMap(\.location.range) == test.marked.ranges)
    #expect(test.file.faults.map(\.rule) == ["file/broken-unit", "file/broken-unit"])
    #expect(test.findings.count == test.marked.ranges.count + 2)
  }
}
