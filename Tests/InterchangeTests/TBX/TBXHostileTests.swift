import PersianText
import TestSupport
import Testing

@testable import Interchange

/// Files that a stranger, or a tool with a fault, hands over.
@Suite struct TBXHostileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [
    ("", "line"), ("<html/>", "<html>"), ("<tmx><body/></tmx>", "<tmx>"),
    ("<martif><text>", "ends too early"),
    ("<martif><text></martif>", "line 1"),
    (
      "<!DOCTYPE martif [<!ENTITY x \"y\">]><martif><text><body><termEntry><note>&x;</note></termEntry></body></text></martif>",
      "&x;"
    ),
    (
      "<!DOCTYPE martif [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><martif><text>&x;</text></martif>",
      "&x;"
    ),
  ])
  func `what cannot be read is refused with its place`(text: String, message: String) throws {
    let fault = #expect(throws: FileFault.self) { try read(text) }
    #expect(fault?.reason.contains(message) == true, "\(fault?.reason ?? "")")
  }

  @Test func `a bad entry is told with its place, and the sound ones are read`() throws {
    let (entries, diagnostics) = try read(
      """
      <martif><text><body>
      <termEntry id="a"><langSet xml:lang="en"><tig><termNote type="x">y</termNote></tig></langSet></termEntry>
      <termEntry id="b"><langSet><tig><term>x</term></tig></langSet><langSet xml:lang="fa"><tig><term>ب</term></tig></langSet></termEntry>
      <termEntry id="b"><unknown><deep><er/></deep></unknown><langSet xml:lang="fa"><tig><term>پ</term></tig></langSet></termEntry>
      <termEntry/>
      </body></text></martif>
      """)
    #expect(entries.map(\.identifier) == ["b", "b"])
    #expect(entries[1].kept.map(\.label) == ["unknown"])
    #expect(
      diagnostics.map {
        "\($0.location.position?.line ?? 0) \($0.location.entry ?? "-") \($0.message)"
      } == [
        "2 a <tig> is left out: it has no term",
        "2 a the entry is left out: it has no term",
        "3 b <langSet> is left out: it has no xml:lang, so that nobody knows its language",
        "4 b the identifier stands in line 3 already; both entries are read",
        "5 - the entry is left out: it has no term",
      ])
  }

  @Test func `an entry within an entry drops the outer one`() throws {
    let (entries, diagnostics) = try read(
      """
      <martif><text><body><termEntry id="a"><langSet xml:lang="fa"><tig><term>ب
      <termEntry id="b"><langSet xml:lang="fa"><tig><term>پ</term></tig></langSet></termEntry>
      </term></tig></langSet></termEntry></body></text></martif>
      """)
    #expect(entries.map(\.identifier) == ["b"])
    #expect(diagnostics.map(\.rule) == ["tbx/broken-unit"])
    #expect(diagnostics.first?.location.entry == "a")
  }

  @Test func `an entry without end does not fill the memory`() throws {
    let note = String(
      repeating: "<note>" + String(repeating: "ن", count: 1 << 19) + "</note>", count: 9)
    let (entries, diagnostics) = try read(
      """
      <martif><text><body><termEntry id="a">\(note)<langSet xml:lang="fa"><tig><term>ب</term></tig></langSet></termEntry>
      <termEntry id="b"><langSet xml:lang="fa"><tig><term>پ</term></tig></langSet></termEntry></body></text></martif>
      """)
    #expect(entries.map(\.identifier) == ["b"])
    #expect(diagnostics.map(\.message) == ["the unit is longer than 8388608 bytes; the unit is left out"])
  }

  @Test func `what came before a fault is given out`() throws {
    var reader = try TBXReader(
      folder.write(
        "<martif><text><body><termEntry id=\"a\"><langSet xml:lang=\"fa\"><tig><term>ب</term></tig></langSet></termEntry>"
          + String(repeating: " ", count: 200_000) + "<termEntry></body>", to: "t"))
    #expect(try reader.next()?.identifier == "a")
    #expect(try reader.next() == nil)
    #expect(reader.takeDiagnostics().map(\.rule) == ["tbx/broken-unit"])
  }

  private func read(_ text: String) throws -> (entries: [TermEntry], diagnostics: [Diagnostic]) {
    try readAll(TBXReader(folder.write(text, to: "terms.tbx")))
  }
}
