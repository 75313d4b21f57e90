import PersianText
import Termbase
import Testing

@testable import Checking

@Suite struct TermInventoryTests {
  @Test func `a form is one entry, with its count and first place`() throws {
    let inventory = TermTest.inventory(
      "رفت.\nولادیمیر پوتین و پوتین", "پوتین\u{200C}ها در چین", "وزیر چین")
    let found = inventory.entries.map {
      "\($0.term.text) \($0.count) \($0.position.line):\($0.position.column)"
    }
    #expect(
      found == ["ولادیمیر پوتین 1 2:1", "پوتین 2 2:18", "چین 2 1:13", "وزیر 1 1:1"])
  }

  @Test func `a text that comes in stretches has its lines counted on`() throws {
    var inventory = TermInventory()
    inventory.add(TermTest.analyse("رفت."), to: .english)
    inventory.add(TermTest.analyse("\n\nچین"), to: .english, firstLine: 10)
    #expect(inventory.entries.first?.position == TextPosition(line: 12, column: 1))
  }

  /// What is written, what is to be written for it, and what is not.
  @Test(arguments: [
    ("پوتین", ["Putin", "Vladimir Putin", "Wladimir Putin"], ["Poutine"]),
    ("ولادیمیر پوتین", ["Vladimir Putin", "Wladimir Putin", "Putin"], ["Poutine"]),
    ("پوطین", ["Putin", "Vladimir Putin", "Wladimir Putin"], ["Poutine"]),
    ("سازمان شانگهای", ["Shanghai Cooperation Organisation", "SCO"], []),
    ("SCO", ["سازمان همکاری شانگهای", "سازمان شانگهای"], []),
    ("Poutine", ["پوتین", "ولادیمیر پوتین"], ["پوطین"]),
    ("Nursultan", ["آستانه"], []),
    ("شهر آستانه", ["Astana"], ["Nursultan"]),
    ("گفتمان", [], []),
  ])
  func `a form is rendered by one as full as it is`(
    _ text: String, _ approved: [String], _ rejected: [String]
  ) throws {
    let entry = try #require(TermTest.inventory(text).entries.first)
    #expect(entry.renderings.approved == approved)
    #expect(entry.renderings.rejected == rejected)
  }

  @Test(arguments: ["در آستانه نشست", "مردم چینی", "پوتینگ", ""])
  func `a common word, an adjective and a longer word are none`(_ text: String) {
    #expect(TermTest.inventory(text).entries.isEmpty)
  }

  @Test func `a form of two concepts is an entry of each`() {
    let entries = TermTest.inventory("الازهر").entries
    #expect(Set(entries.map(\.concept.id)) == ["azhar-mosque", "egypt-cairo"])
  }
}

@Suite struct AzureMarkupTests {
  /// A name with its markup, without what is the same in all.
  private func marked(_ text: String) -> String {
    let analysed = TermTest.analyse(text)
    var markup = AzureMarkup(to: analysed.isPersian ? .english : .persian)
    return String(decoding: markup.bytes(of: analysed), as: UTF8.self)
      .replacing(#/<mstrans:dictionary translation=/#.matchingSemantics(.unicodeScalar), with: "⟦")
      .replacing(#/<\/mstrans:dictionary>/#.matchingSemantics(.unicodeScalar), with: "⟧")
  }

  @Test(arguments: [
    ("پوتین رفت.", "⟦\"Putin\">پوتین⟧ رفت."),
    (
      "پوتین\u{200C}ها\n\nو ولاديمير  پوتين",
      "⟦\"Putin\">پوتین⟧\u{200C}ها\n\nو ⟦\"Vladimir Putin\">ولاديمير  پوتين⟧"
    ),
    ("Putin's \"A & B\" <x>", "⟦\"پوتین\">Putin⟧'s \"A &amp; B\" &lt;x&gt;"),
    ("کافه", "⟦\"Tom &amp; &quot;Jerry&quot; &lt;Bar&gt;\">کافه⟧"),
    ("پوطین", "⟦\"Putin\">پوطین⟧"),
    ("گفتمان و مردم چینی و الازهر", "گفتمان و مردم چینی و الازهر"),
    ("\u{FEFF}چین\r\n", "\u{FEFF}⟦\"China\">چین⟧\r\n"),
    ("سازمان همکاری شانگهای", "⟦\"Shanghai Cooperation Organisation\">سازمان همکاری شانگهای⟧"),
    ("", ""), ("no name & none", "no name &amp; none"),
  ])
  func `names are marked and nothing else is changed`(_ text: String, _ expected: String) {
    #expect(marked(text) == expected)
  }

  @Test func `the markup is the documented one`() {
    var markup = AzureMarkup(to: .english)
    #expect(
      String(decoding: markup.bytes(of: TermTest.analyse("چین")), as: UTF8.self)
        == "<mstrans:dictionary translation=\"China\">چین</mstrans:dictionary>")
  }

  @Test func `without its markup and escapes it is the text again`() {
    let text = "وزیر چین <گفت>: «پوتین\u{200C}ها & SCO به کره\u{A0}جنوبی» رفتند.\n"
    let analysed = TermTest.analyse(text)
    var markup = AzureMarkup(to: .english)
    let marked = String(decoding: markup.bytes(of: analysed), as: UTF8.self)
    // A ZWNJ behind a tag is one character with its bracket.
    let tag = #/<\/?mstrans:dictionary[^>]*>/#.matchingSemantics(.unicodeScalar)
    let bare = marked.replacing(tag, with: "")
    #expect(
      bare.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
        == text)
    #expect(marked != text)
  }
}

@Suite struct PromptBlockTests {
  private func lines(_ text: String) -> [String] {
    PromptBlock.text(TermTest.inventory(text).entries).split(separator: "\n").map(String.init)
  }

  @Test func `a line tells what to write and what not`() {
    let lines = lines("پوتین در چین، پوتین")
    #expect(lines.dropFirst() == ["پوتین → Putin (never: Poutine)", "چین → China"])
    #expect(lines[0].hasPrefix("Translate these names"))
  }

  @Test func `what may be two things has both`() {
    #expect(lines("الازهر").dropFirst() == ["الازهر → Al-Azhar University or Al-Azhar Mosque"])
  }

  @Test func `nothing to say is nothing`() { #expect(lines("گفتمان").isEmpty) }
}
