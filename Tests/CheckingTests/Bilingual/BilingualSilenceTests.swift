import PersianText
import Testing

@testable import Checking

/// Comments silence the unit that they stand before, in the comment style of the file.
@Suite struct BilingualSilenceTests {
  /// - Parameter text: what is told stands between ⟦ and ⟧.
  private func expect(_ text: String, _ name: String, unused: Int = 0) throws {
    let test = try BilingualTest(text, name: name, rules: ["name/deprecated"])
    var silencer = Silencer(
      paths: ReportPaths(folder: "/"), today: try #require(CalendarDay("2026-11-28")))
    silencer.add(
      test.findings, in: test.file.source, settings: nil,
      comments: IgnoreComments(
        in: test.file.source, .init(path: name),
        identifiers: RuleCatalogue.entries.map(\.identifier), units: test.file.units))
    let told = silencer.told.filter { $0.rule == "name/deprecated" }
    #expect(told.compactMap(\.location.range) == test.marked.ranges, "\(text)")
    #expect(silencer.told.count - told.count == unused, "\(silencer.told.map(\.message))")
  }

  private let mark = "<!-- dabir:ignore name/deprecated a quotation -->"

  @Test func `in TMX`() throws {
    let unit = "<tu>\n<tuv xml:lang=\"fa\">\n<seg>پاتروشیف</seg>\n</tuv>\n</tu>"
    let told = unit.replacing("پاتروشیف", with: "⟦پاتروشیف⟧")
    func memory(_ body: String) -> String { BilingualTest.tmxHead + "\n\(body)\n</body></tmx>" }
    try expect(memory("\(mark)\n\(unit)\n\(told)"), "m.tmx")
    try expect(memory("\(told)\n  \(mark)\n\n\(unit)\n\(told)"), "m.tmx")
    // Within the unit, on a line of its own or behind the words.
    try expect(memory(unit.replacing("<tuv", with: "\(mark)\n<tuv") + "\n" + told), "m.tmx")
    try expect(memory(unit.replacing("</seg>", with: "</seg>\(mark)") + "\n" + told), "m.tmx")
    // All on one line: what stands in or behind the unit.
    let line = unit.replacing("\n", with: "")
    let toldLine = told.replacing("\n", with: "")
    try expect(memory(toldLine + line + mark + toldLine), "m.tmx")
    try expect(memory(toldLine + line.replacing("<seg>", with: mark + "<seg>") + toldLine), "m.tmx")
    try expect(
      memory(
        "\(mark)\n<!-- x -->\n\(toldLine.replacing("پاتروشیف", with: "x").replacing("⟦x⟧", with: "x"))\n\(told)"
      ), "m.tmx", unused: 1)
  }

  @Test func `in XLIFF`() throws {
    let text = BilingualTest.xliff1("\nپاتروشیف\n", "x")
    try expect(text.replacing("<trans-unit", with: mark + "\n<trans-unit"), "m.xliff")
    try expect(text.replacing("پاتروشیف", with: "⟦پاتروشیف⟧"), "m.xliff")
  }

  @Test func `in PO`() throws {
    let comment = "# dabir:ignore name/deprecated a quotation\n"
    let message = "#: a.c:1\nmsgid \"x\"\nmsgstr \"\"\n\"پاتروشیف\"\n\n"
    let told = message.replacing("پاتروشیف", with: "⟦پاتروشیف⟧")
    try expect(BilingualTest.poHead + told + comment + message + told, "fa.po")
    try expect(
      BilingualTest.poHead + "# c\n" + comment + "#, c-format\n" + message + told, "fa.po")
  }

  @Test func `in a table`() throws {
    let comment = "# dabir:ignore name/deprecated a quotation"
    try expect("fa\ten\nپاتروشیف\tx \(comment)\n⟦پاتروشیف⟧\tx\n", "a.tsv")
    try expect("fa\ten\n\(comment)\nپاتروشیف\tx\n⟦پاتروشیف⟧\tx\n", "a.tsv")
    try expect("en,fa\nx,پاتروشیف \(comment)\nx,⟦پاتروشیف⟧\n", "a.csv")
  }
}
