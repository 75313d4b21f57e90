import Interchange
import PersianText
import Testing

@testable import Checking

/// A fix changes the finding's own bytes, written as the format wants them, or is not offered.
@Suite struct BilingualFixTests {
  /// - Parameter wrong: the file with the words to be changed between ⟦ and ⟧.
  private func expect(
    _ wrong: String, becomes right: String, _ name: String, _ rule: String = "name/deprecated"
  ) throws {
    let test = try BilingualTest(wrong, name: name, rules: [rule])
    #expect(test.ranges == test.marked.ranges)
    var expected: [UInt8] = []
    var end = 0
    for range in test.marked.ranges {
      expected += test.marked.bytes[end..<range.lowerBound] + Array(right.utf8)
      end = range.upperBound
    }
    expected += test.marked.bytes[end...]
    #expect(Array(test.fixed.utf8) == expected, "\(test.fixed)")
    // What is written is sound, and nothing is left to be found.
    let again = try BilingualTest(test.fixed, name: name, rules: [rule])
    #expect(again.findings.isEmpty && again.file.units.ranges.count == test.file.units.ranges.count)
  }

  @Test func `in each format`() throws {
    let right = "پاتروشف"
    try expect(
      BilingualTest.tmx(("&lt;⟦پاتروشیف⟧ <hi>⟦پاتروشیف⟧</hi>😀\r\n", "x")), becomes: right, "m.tmx")
    try expect(BilingualTest.tmx(("⟦&#1662;اتروشیف⟧", "x")), becomes: right, "m.tmx")
    try expect(
      BilingualTest.xliff1("x", "<g id='1'>⟦پاتروشیف⟧</g>").persianTarget, becomes: right, "m.xlf")
    try expect(
      BilingualTest.xliff2("x", "<![CDATA[<⟦پاتروشیف⟧>]]>").persianTarget, becomes: right, "m.xlf")
    try expect(
      BilingualTest.poHead + "msgid \"x\"\nmsgstr \"\"\n\"\\\"⟦پاتروشیف⟧\\n\"\n\"آمد\"\n",
      becomes: right, "fa.po")
    try expect("\u{FEFF}fa,en\r\n\"a,\"\"⟦پاتروشیف⟧\"\"\",x\r\n", becomes: right, "a.csv")
    try expect("fa\ten\n⟦پاتروشیف⟧\tx", becomes: right, "a.tsv")
  }

  @Test func `what has a code or a line within is told and not changed`() throws {
    for (name, text) in [
      ("m.tmx", BilingualTest.tmx(("<bpt i='1'/>پاتر<ept i='1'/>وشیف", "x"))),
      ("m.xlf", BilingualTest.xliff1("پا<!-- a -->تروشیف", "x")),
      ("fa.po", BilingualTest.poHead + "msgid \"x\"\nmsgstr \"پاتر\"\n\"وشیف\"\n"),
    ] {
      let test = try BilingualTest(text, name: name, rules: ["name/deprecated"])
      #expect(test.findings.count == 1 && test.findings[0].fixes.isEmpty, "\(name)")
      #expect(test.fixed == text)
    }
  }

  @Test(arguments: [
    ("fa.po", BilingualTest.poHead + "msgid \"⟦Nursultan⟧\"\nmsgstr \"x\"\n"),
    ("m.xlf", BilingualTest.xliff1("⟦پاتروشیف⟧", "x")),
    ("m.xlf", BilingualTest.xliff2("⟦پاتروشیف⟧", "x")),
  ])
  func `what a message is looked up by is told and not changed`(_ name: String, _ text: String)
    throws
  {
    let test = try BilingualTest(text, name: name, rules: ["name/deprecated"])
    #expect(test.ranges == test.marked.ranges && test.findings.allSatisfy(\.fixes.isEmpty))
  }

  private static let escapes: [(BilingualFormat, String, String, String?)] = [
    (BilingualFormat.tmx, "<seg>x", "A&B <c>", "A&amp;B &lt;c&gt;"),
    (.xliff, "<![CDATA[x", "A&B", "A&B"),
    (.xliff, "<![CDATA[x", "a]]>b", nil), (.tmx, "<seg><![CDATA[a]]>x", "A&B", "A&amp;B"),
    (.tmx, "<seg><![CDATA[a > b < x", "A&B", "A&B"), (.po, "x", "a\"b\\c\n", "a\\\"b\\\\c\\n"),
    (.table, "x", "Qingdao", "Qingdao"), (.table, "x", "a, b", nil), (.table, "x", "a\tb", nil),
    (.table, "x", "a\"b", nil),
  ]

  @Test(arguments: escapes)
  func `the escapes of a format`(
    _ format: BilingualFormat, _ before: String, _ text: String, _ written: String?
  ) {
    let file = Array(before.utf8)
    #expect(format.escaped(text, at: file.count - 1, in: file) == written)
  }

  /// The text of a segment whose place is not known is said to stand where it begins, and has no fix.
  @Test func `a place that is not known`() throws {
    var file = BilingualFile(SourceText(name: "m.tmx", text: "<seg>x</seg>"), .tmx)
    var text = ExtractedText()
    text.beginSegment()
    text.take(Array("پاتروشیف".utf8), for: 5..<5)
    file.columns = [
      BilingualFile.Column(
        language: .persian,
        text: SourceText(
          name: "m.tmx [1]", bytes: text.bytes, from: TextOrigin(file.source, text.map)),
        mask: TextMask())
    ]
    file.unplaced = [5: "7"]
    let finder = NameFinder(RuleTest.common, language: .persian)
    let found = Checker(rules: ["name/deprecated"]).check(file, finder: { _ in finder })
    #expect(found.map(\.location.range) == [5..<5] && found[0].fixes.isEmpty)
    #expect(found[0].message.hasSuffix("(unit 7)"))
  }
}
