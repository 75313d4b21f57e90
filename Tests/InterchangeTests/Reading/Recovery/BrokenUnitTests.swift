import PersianText
import TestSupport
import Testing

@testable import Interchange

@Suite struct BrokenUnitTests {
  @Test(arguments: [
    ("a control character", "a\u{B}b", "4:39 2"),
    ("a reference to one", "a&#x1F;b", "4:"),
    ("half of a surrogate pair", "&#xD83D;", "4:"),
    ("a tag that is not closed", "<hi>a", "4:"),
    ("a stray end tag", "a</hi>", "4:"),
    ("an entity", "a&nbsp;b", "4:"),
    ("a bare ampersand", "a & b", "4:"),
    ("an entity in an attribute", "<ph type=\"&x;\"/>", "4:"),
    ("an attribute twice", "<ph x=\"1\" x=\"2\"/>", "4:"),
    ("the end of a CDATA section", "a]]>b", "4:"),
    ("a prefix that is not declared", "<q:w", "4:"),
  ])
  func `the unit alone is left out`(_ name: String, _ text: String, _ place: String) throws {
    let result = MemoryResult(
      Memory.text(Memory.unit(1), Memory.unit(2, text), Memory.unit(3), Memory.unit(4)))
    #expect(result.names == ["1", "3", "4"], "\(name)")
    #expect(result.fault == nil)
    #expect(result.diagnostics.count == 1)
    let found = try #require(result.places.first)
    #expect(found.hasPrefix(place) && found.hasSuffix(" 2"), "\(name): \(found)")
    #expect(result.diagnostics[0].message.hasSuffix("; the unit is left out"))
  }

  @Test func `with an external DTD an unknown entity is left out no less`() {
    let start = "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">"
    let text = Memory.text(
      Memory.unit(1, "a&x;b"), Memory.unit(2, "<ph type=\"a&x;\"/>"), Memory.unit(3))
    let result = MemoryResult(text.replacing("<tmx", with: start + "<tmx"))
    #expect(result.names == ["3"])
    #expect(result.diagnostics.count == 2)
    #expect(result.diagnostics.allSatisfy { $0.message.contains("&x;") })
  }

  @Test func `a unit whose end is missing is left out, and that within it is read`() {
    let result = MemoryResult(
      Memory.text(
        "<tu tuid=\"1\"><tuv xml:lang=\"fa\"><seg>x</seg></tuv>", Memory.unit(2), Memory.unit(3)))
    #expect(result.names == ["2", "3"])
    #expect(result.places.first?.hasSuffix(" 1") == true)
  }

  @Test func `bytes of another encoding cost their unit, and do not spoil the next`() {
    var bytes = Array(
      Memory.text(Memory.unit(1, "سلام"), Memory.unit(2, "@"), Memory.unit(3, "سلام")).utf8)
    let place = bytes.firstIndex(of: UInt8(ascii: "@")) ?? 0
    bytes.replaceSubrange(place...place, with: [0xC7, 0xE1, 0xDD])
    let result = MemoryResult(bytes)
    #expect(result.names == ["1", "3"])
    #expect(result.units.map { $0.variants[0].text } == ["سلام", "سلام"])
    #expect(result.diagnostics.first?.message.contains("windows-1256") == true)
    #expect(result.places == ["4:38 2"])
  }

  @Test func `too deep, and deeper than libxml2 goes`() {
    for depth in [199, 260, 3_000] {
      let nested =
        String(repeating: "<hi>", count: depth) + String(repeating: "</hi>", count: depth)
      let result = MemoryResult(Memory.text(Memory.unit(1), Memory.unit(2, nested), Memory.unit(3)))
      #expect(result.names == ["1", "3"], "\(depth)")
      #expect(result.diagnostics.count == 1)
      #expect(result.diagnostics.first?.message.contains("200 deep") == true)
    }
  }

  @Test func `limits can be set`() {
    var options = ReadOptions()
    options.limits.depth = 6
    options.limits.attributeBytes = 20
    options.limits.unitBytes = 200
    let long = String(repeating: "ab", count: 100)
    let text = Memory.text(
      Memory.unit(1, "<hi><hi>x</hi></hi>"), Memory.unit(2, long),
      Memory.unit(3, "<ph type=\"\(long)\"/>"), Memory.unit(4))
    let result = MemoryResult(text, options: options)
    #expect(result.names == ["4"])
    #expect(result.diagnostics.count == 3)
    #expect(MemoryResult(text).names == ["1", "2", "3", "4"])
  }

  @Test func `strict ends at the first fault`() {
    let result = MemoryResult(
      Memory.text(Memory.unit(1), Memory.unit(2, "&x;"), Memory.unit(3)),
      options: ReadOptions(isStrict: true))
    #expect(result.fault?.reason.hasPrefix("line 4, column ") == true)
  }

  @Test func `lines stay right behind a fault`() {
    var units: [String] = []
    for id in 1...5_000 { units.append(Memory.unit(id, id % 7 == 0 ? "نام\u{1}" : "نام\n")) }
    let result = MemoryResult(
      "<tmx version=\"1.4\"><header/><body>\n" + units.joined(separator: "\n") + "</body></tmx>")
    #expect(result.units.count == 5_000 - 714)
    // Of seven units six take a line more.
    let lines = result.diagnostics.map { $0.location.position?.line ?? 0 }
    #expect(lines == (1...714).map { 1 + 13 * $0 })
    #expect(result.diagnostics.allSatisfy { ($0.location.position?.column ?? 0) > 30 })
  }

  @Test func `lines are counted beyond 65,535`() {
    let breaks = String(repeating: "\n", count: 200_000)
    let text = Memory.text(Memory.unit(1), breaks, Memory.unit(2, "&x;"), Memory.unit(3, "a & b"))
    #expect(MemoryResult(text).places == ["200005:41 2", "200006:40 3"])
  }

  @Test func `of very many faults the first are told and the others counted`() {
    let count = 100_000
    var text = "<tmx version=\"1.4\"><header/><body>"
    for id in 1...count { text += Memory.unit(id, "a & b") }
    text += Memory.unit(0) + "</body></tmx>"
    let clock = ContinuousClock()
    var result = MemoryResult("")
    let time = clock.measure { result = MemoryResult(text) }
    #expect(result.names == ["0"], "\(result.fault?.reason ?? "")")
    #expect(result.faultCount == count)
    #expect(result.diagnostics.count == 1_000)
    #expect(time < .seconds(60))
  }

  @Test func `a comment that never ends does not cost the square of the file`() {
    let unit = Memory.unit(1, String(repeating: "نامه ", count: 200) + "<!-- ")
    let text = Memory.text(String(repeating: unit, count: 20_000))
    let clock = ContinuousClock()
    let time = clock.measure {
      let result = MemoryResult(text)
      #expect(result.fault != nil || result.faultCount > 0)
    }
    #expect(time < .seconds(60))
  }

  @Test(arguments: ["", " \n", "hello", "{\"a\": 1}", "<", "<html><tu/></html>", "\u{0}\u{1}"])
  func `what is no memory is said to be none`(_ text: String) {
    #expect(MemoryResult(text).fault != nil)
  }

  @Test func `a document that is cut off gives the units before`() {
    let whole = Memory.text(Memory.unit(1), Memory.unit(2))
    for cut in [4, 20, 31, 60] {
      let result = MemoryResult(String(decoding: Array(whole.utf8).dropLast(cut), as: UTF8.self))
      #expect(result.names.first == "1", "\(cut)")
      #expect(result.diagnostics.count == 1, "\(cut)")
      #expect(result.diagnostics.first?.message.contains("ends too early") == true)
    }
  }

  @Test func `nothing is read of another file`() throws {
    let folder = try TemporaryFolder()
    let canary = try folder.write("canary-7f3a", to: "canary.txt")
    let dtd = try folder.write("<!ENTITY e \"canary-7f3a\">", to: "canary.dtd")
    for document in [
      "<!DOCTYPE tmx [<!ENTITY x SYSTEM \"file://\(canary)\">]>",
      "<!DOCTYPE tmx [<!ENTITY x SYSTEM \"\(canary)\">]>",
      "<!DOCTYPE tmx SYSTEM \"\(dtd)\">",
      "<!DOCTYPE tmx [<!ENTITY % p SYSTEM \"\(dtd)\"> %p;]>",
    ] {
      let text = Memory.text(
        Memory.unit(1, "&x;&e;"), Memory.unit(2, "<ph type=\"&x;&e;\"/>"), Memory.unit(3))
      let result = MemoryResult(text.replacing("<tmx", with: document + "<tmx"))
      #expect(result.names == ["3"], "\(document)")
      #expect(!"\(result)".contains("canary-7f3a"))
    }
  }
}
