import PersianText
import TestSupport
import Testing

@testable import Interchange

@Suite struct TMXReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `an ampersand in a language or an identifier is read as it is`() {
    let result = MemoryResult(
      "<tmx version=\"1.4\"><body><tu tuid=\"a&amp;#38;b\"><tuv xml:lang=\"fa&amp;IR\"><seg>x</seg></tuv></tu></body></tmx>"
    )
    #expect(result.units.map(\.identifier) == ["a&#38;b"])
    #expect(result.units.first?.variants.map(\.language) == ["fa&IR"])
  }

  @Test func `units come with their languages, without inline codes`() throws {
    let units = try read(
      """
      <?xml version="1.0"?>
      <tmx version="1.4"><header srclang="fa"/><body>
      <tu tuid="7"><tuv xml:lang="FA-IR"><seg>سلام <bpt i="1">&lt;b></bpt>دنیا<ept i="1"/> &amp; <hi>همه</hi></seg></tuv>
      <tuv lang="en"><seg>Hello <ph>code <sub>flow</sub></ph>world</seg></tuv><note>seg</note></tu>
      <tu><tuv xml:lang="en_GB"><seg>one</seg></tuv></tu>
      </body></tmx>
      """)
    #expect(units.map(\.identifier) == ["7", nil])
    #expect(units[0].text(in: .persian) == "سلام دنیا & همه")
    #expect(units[0].text(in: .english) == "Hello world")
    #expect(units[1].text(in: .persian) == nil)
    #expect(units[1].text(in: .english) == "one")
  }

  @Test func `the very tag comes before its root`() throws {
    let unit = try #require(
      read(
        """
        <tmx><body><tu><tuv xml:lang="en-US"><seg>color</seg></tuv>
        <tuv xml:lang="en-GB"><seg>colour</seg></tuv></tu></body></tmx>
        """
      ).first)
    #expect(unit.text(in: try #require(Language("en-GB"))) == "colour")
    #expect(unit.text(in: .english) == "color")
  }

  @Test(arguments: [
    ("", "line 1"), ("<tmx><body><tu>", "line 1"), ("<html></html>", "<html>"),
    ("<tmx>\n<body></tmx>", "line 2, column"),
    (
      "<!DOCTYPE tmx [<!ENTITY x \"y\">]>\n<tmx><body><tu><tuv><seg>&x;</seg></tuv></tu></body></tmx>",
      "&x;"
    ),
    ("<tmx>\u{1}</tmx>", "line 1, column"),
  ])
  func `what is not well formed is refused with its place`(_ text: String, _ message: String) throws
  {
    let fault = #expect(throws: FileFault.self) { try read(text) }
    #expect(fault?.reason.contains(message) == true, "\(fault?.reason ?? "")")
  }

  @Test func `pieces may end anywhere`() throws {
    let text = String(repeating: "نامه‌ای به هانا ", count: 20_000)
    let units = try read(
      "<tmx><body><tu><tuv xml:lang=\"fa\"><seg>\(text)</seg></tuv></tu></body></tmx>")
    #expect(units.first?.variants.first?.text == text)
  }

  private func read(_ text: String) throws -> [TMXUnit] {
    try units(folder.write(text, to: "memory.tmx"))
  }

  private func units(_ path: String) throws -> [TMXUnit] {
    var reader = try TMXReader(path)
    var units: [TMXUnit] = []
    while let unit = try reader.next() { units.append(unit) }
    return units
  }
}
