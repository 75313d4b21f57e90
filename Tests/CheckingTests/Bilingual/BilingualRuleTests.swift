import PersianText
import Testing

@testable import Checking

/// The rules see each side in its language, each unit as a pair, and the file as a whole.
@Suite struct BilingualRuleTests {
  private func expect(_ text: String, _ name: String, _ rule: String) throws {
    let test = try BilingualTest(text, name: name, rules: [rule])
    #expect(test.ranges == test.marked.ranges, "\(rule) in \(text)")
  }

  @Test func `between the sides of a unit`() throws {
    let memory = BilingualTest.tmx(
      ("پوتین آمد.", "Putin came."), ("⟦پوتین⟧ به هند رفت.", "He went to India."))
    let test = try BilingualTest(memory, name: "m.tmx", rules: ["term/missing"])
    #expect(test.ranges == test.marked.ranges)
    #expect(test.findings.first?.message.contains("(m.tmx:8:") == true, "\(test.findings)")
    try expect(
      BilingualTest.tmx(("به شهر آستانه رفت.", "To ⟦Nursultan⟧.")), "m.tmx", "term/forbidden")
    try expect(
      BilingualTest.xliff1("در ۱۵ خرداد ۱۳۹۸ آمد.", "He came on ⟦6 June 2019⟧."), "m.xlf",
      "number/mismatch")
    try expect("fa\ten\n⟦پوتین⟧ رفت.\tHe went.\n", "a.tsv", "term/missing")
    try expect("en\tfa\n⟦Putin⟧ went.\tاو رفت.\n", "a.tsv", "term/missing")
    try expect(
      BilingualTest.poHead + "msgid \"⟦Putin⟧ went.\"\nmsgstr \"او رفت.\"\n", "fa.po",
      "term/missing")
  }

  @Test func `a number without a counterpart is told with the place of the other side`() throws {
    let test = try BilingualTest(
      BilingualTest.tmx(("⟦۴۵۶⟧ نفر", "people")), name: "m.tmx", rules: ["number/mismatch"])
    #expect(test.ranges == test.marked.ranges)
    #expect(test.findings.map(\.message) == ["«۴۵۶» has no counterpart in m.tmx:4:27"])
  }

  @Test(arguments: [
    ("m.xlf", BilingualTest.xliff1("پوتین آمد.", "")),
    ("m.xlf", BilingualTest.xliff1("پوتین آمد.", "  \n")),
    (
      "m.xlf",
      BilingualTest.xliff1("پوتین آمد.", "x").replacing("<target>", with: "<target state='new'>")
    ),
    (
      "m.xlf",
      BilingualTest.xliff1("پوتین آمد.", "x").replacing("id=\"7\"", with: "id='7' translate='no'")
    ),
    (
      "m.xlf",
      BilingualTest.xliff2("پوتین آمد.", "x").replacing(
        "<segment>", with: "<segment state='initial'>")
    ),
    ("m.xlf", BilingualTest.xliff2("پوتین آمد.", "پوتین آمد.")),
    ("fa.po", BilingualTest.poHead + "msgid \"Putin came.\"\nmsgstr \"\"\n"),
    ("fa.po", BilingualTest.poHead + "#, c-format, fuzzy\nmsgid \"Putin came.\"\nmsgstr \"او\"\n"),
    ("a.tsv", "fa\ten\nپوتین آمد.\t\n"), ("m.tmx", BilingualTest.tmx(("پوتین آمد.", " "))),
  ])
  func `what is not translated is not compared`(_ name: String, _ text: String) throws {
    try expect(text, name, "term/missing")
  }

  @Test func `the direction is that of the file, or as it is said`() throws {
    let text = BilingualTest.tmx(("⟦پوتین⟧", "he"))
    try expect(text, "m.tmx", "term/missing")
    let english = BilingualTest.tmx(("او", "⟦Putin⟧")).replacing(
      "srclang=\"fa\"", with: "srclang=\"en-US\"")
    try expect(english, "m.tmx", "term/missing")
    let said = try BilingualTest(
      english.replacing("srclang=\"en-US\"", with: "srclang=\"*all*\""), name: "m.tmx",
      rules: ["term/missing"], .init(source: .english))
    #expect(said.ranges.count == 1)
    let unit = BilingualTest.tmx(("او", "⟦Putin⟧")).replacing("<tu>", with: "<tu srclang='en'>")
    try expect(unit, "m.tmx", "term/missing")
  }

  @Test func `of several languages Persian and English are looked at, each pair of them`() throws {
    let text =
      BilingualTest.tmxHead + """
        <tu><tuv xml:lang="fas"><seg>⟦پوتین⟧</seg></tuv><tuv xml:lang="de"><seg>پاتروشیف</seg></tuv>\
        <tuv xml:lang="en-GB"><seg>Putin</seg></tuv><tuv xml:lang="en-US"><seg>he</seg></tuv></tu>
        <tu><tuv xml:lang="en_US"><seg>Putin</seg></tuv><tuv lang="fa_IR"><seg>پوتین</seg></tuv></tu>
        </body></tmx>
        """
    try expect(
      text.replacing("lang=\"fa_IR\"", with: "xml:lang=\"fa_IR\""), "m.tmx", "term/missing")
    try expect(text.replacing("⟦", with: "").replacing("⟧", with: ""), "m.tmx", "name/deprecated")
  }

  @Test func `rules over a whole text see the whole file, and speak once`() throws {
    try expect(
      BilingualTest.tmx(("دمیر ساگین‌بایف آمد.", "x"), ("⟦سگین‌بایف⟧ رفت.", "y"), ("ساگین‌بایف", "z")),
      "m.tmx", "name/inconsistent")
    try expect(
      BilingualTest.poHead
        + "msgid \"a\"\nmsgstr \"⟦نخستوزیر⟧ آمد.\"\n\nmsgid \"b\"\nmsgstr \"نخستوزیر رفت.\"\n",
      "fa.po",
      "text/zwnj")
    try expect(
      BilingualTest.tmx(("سلام", "x"), ("⟦پوتین⟧ آمد.", "y"), ("ولادیمیر پوتین رفت.", "z")),
      "m.tmx",
      "name/short-first")
    try expect(
      "fa\ten\nرئیس\tx\nوزیر آمد.\tThe minister came.\nنخست‌وزیر\tThe prime minister\n", "a.tsv",
      "term/inconsistent")
  }

  @Test(arguments: [
    "ولادیمیر<ph x=\"1\">\\n</ph>پوتین", "ولادیمیر{name}پوتین", "ولادیمیر%1$sپوتین",
    "ولادیمیر%(name)sپوتین", "ولادیمیر{{ n }}پوتین", "ولادیمیر${n}پوتین",
    "ولادیمیر&lt;br/&gt;پوتین",
  ])
  func `a placeholder divides words`(_ segment: String) throws {
    try expect(BilingualTest.tmx((segment, "Vladimir Putin")), "m.tmx", "name/split")
    try expect(BilingualTest.tmx(("⟦ولادیمیرپوتین⟧", "x")), "m.tmx", "name/split")
  }

  @Test func `placeholders are no text`() throws {
    try expect(
      BilingualTest.poHead
        + "msgid \"{0} %s %(n)s 20 % d of {count, number}\"\nmsgstr \"{0} %s%(n)sها 20 % {count, number}\"\n",
      "fa.po", "text/homoglyph")
    let percent = MarkedText("5%d {پوتین} 100% of")
    #expect(Placeholders.ranges(in: percent.bytes, within: [0..<percent.bytes.count]) == [])
    let text = MarkedText("⟦%s⟧ ⟦%-5.2f⟧ ⟦%2$ld⟧ ⟦%(name)s⟧ ⟦{0}⟧⟦{{x}}⟧ ⟦${x}⟧ ⟦%{x}⟧ { } {} {x")
    #expect(
      Placeholders.ranges(in: text.bytes, within: [0..<text.bytes.count]).prefix(8)
        == text.ranges[...])
  }

  @Test func `an address or a tag does not reach into the next segment`() throws {
    try expect(
      BilingualTest.tmx(
        ("&lt;code&gt;a", "x"), ("⟦پاتروشیف⟧ &lt;!-- a", "y"), ("⟦پاتروشیف⟧&lt;/code&gt;", "z")),
      "m.tmx", "name/deprecated")
  }
}
