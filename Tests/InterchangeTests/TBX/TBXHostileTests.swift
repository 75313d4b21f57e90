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

  @Test func `an entry without its end is left out, and the next is read`() throws {
    let (entries, diagnostics) = try read(
      """
      <martif><text><body><termEntry id="a"><langSet xml:lang="fa"><tig><term>ب
      <termEntry id="b"><langSet xml:lang="fa"><tig><term>پ</term></tig></langSet></termEntry>
      <termEntry id="c"><langSet xml:lang="fa"></tig><term>&x;</term></langSet></termEntry>
      <termEntry id="d"><langSet xml:lang="fa"><tig><term>&x;</term></tig></langSet></termEntry>
      <termEntry id="e"><langSet xml:lang="fa"><tig><term>ت</term></tig></langSet></termEntry>
      </body></text></martif>
      """)
    #expect(entries.map(\.identifier) == ["b", "e"])
    #expect(diagnostics.map(\.rule) == Array(repeating: "tbx/broken-unit", count: 3))
    #expect(diagnostics.map(\.location.entry) == ["a", "c", "d"])
  }

  @Test func `an entry without end does not fill the memory`() throws {
    let note =
      "<note>" + String(repeating: "ن", count: 1 << 19) + "</note>"
    let (entries, diagnostics) = try read(
      """
      <martif><text><body><termEntry id="a">\(String(repeating: note, count: 9))<langSet xml:lang="fa"><tig><term>ب</term></tig></langSet></termEntry>
      <termEntry id="b"><langSet xml:lang="fa"><tig><term>پ</term></tig></langSet></termEntry></body></text></martif>
      """)
    #expect(entries.map(\.identifier) == ["b"])
    #expect(diagnostics.map(\.location.entry) == ["a"])
  }

  @Test func `strictly, the first fault ends it`() throws {
    let path = try folder.write(
      "<martif><text><body><termEntry id=\"a\"><langSet xml:lang=\"fa\"><tig><term>ب</term></tig></langSet></termEntry><termEntry></body>",
      to: "t")
    #expect(try readAll(TBXReader(path)).entries.count == 1)
    #expect(throws: FileFault.self) {
      try readAll(TBXReader(path, options: ReadOptions(isStrict: true)))
    }
  }

  private func read(_ text: String) throws -> (entries: [TermEntry], diagnostics: [Diagnostic]) {
    try readAll(TBXReader(folder.write(text, to: "terms.tbx")))
  }
}
