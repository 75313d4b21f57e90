import FoundationEssentials
import PersianText
import TestSupport
import Testing

@testable import Interchange

private let options = ExportOptions(toolVersion: "0.1", name: "memory.tmx")

/// A memory that was read, as it is written again.
func written(
  _ text: String, _ languages: TMXLanguages = TMXLanguages()
) throws -> (text: String, report: ExportReport) {
  try output { descriptor in
    let stream = try DocumentStream(ByteStream(name: "memory.tmx", bytes: Array(text.utf8)))
    var reader = try TMXReader(stream)
    var writer = try TMXWriter(
      reader.header, languages: languages, output: descriptor, options: options)
    while let unit = try reader.next() { try writer.add(unit) }
    return try writer.end()
  }
}

@Suite struct TMXRoundTripTests {
  private static let rich = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE tmx SYSTEM "tmx14.dtd">
    <tmx version="1.4">
      <header creationtool="Tool" creationtoolversion="7" datatype="html" segtype="block" adminlang="en-US" \
    srclang="fa-IR" o-tmf="own" creationdate="20200101T000000Z">
        <note xml:lang="en">a note &amp; more</note>
        <prop type="domain">news</prop>
        <ude name="own" base="cp1256">
          <map unicode="#xF8FF" code="#xF0" subst="x"/>
        </ude>
      </header>
      <body>
        <tu tuid="7" datatype="html" changedate="20200101T000000Z" srclang="fa-IR">
          <note>first</note>
          <prop type="x-a" xml:lang="en">1</prop>
          <note>second</note>
          <tuv xml:lang="fa_IR" creationid="ali">
            <prop type="x-b">2</prop>
            <seg>سلام <bpt i="1" type="bold">&lt;b title="<sub type="title">عنوان</sub>"&gt;</bpt>دنیا<ept i="1">\
    &lt;/b&gt;</ept> <hi type="x">همه <ph x="2"/></hi><it pos="begin" x="1">&lt;i&gt;</it></seg>
          </tuv>
          <tuv xml:lang="EN-us">
            <seg>Hello</seg>
          </tuv>
          <tuv xml:lang="EN-us">
            <seg>Hi</seg>
          </tuv>
        </tu>
      </body>
    </tmx>

    """

  @Test func `all that a memory has is written back, byte for byte`() throws {
    let (text, report) = try written(Self.rich)
    #expect(text == Self.rich)
    #expect(report.diagnostics.isEmpty)
    #expect(report.written == 1)
  }

  @Test func `the model has it all`() throws {
    let result = MemoryResult(Self.rich)
    let unit = try #require(result.units.first)
    #expect(unit.identifier == "7")
    #expect(unit[attribute: "changedate"] == "20200101T000000Z")
    #expect(unit.details.map(\.text) == ["first", "1", "second"])
    #expect(unit.property("x-a") == "1")
    #expect(unit.variants.map(\.language) == ["fa_IR", "EN-us", "EN-us"])
    #expect(unit.variants[0].text == "سلام دنیا همه ")
    #expect(unit.variants[0].segment.codeCount == 6)
    #expect(unit.text(in: .persian) == "سلام دنیا همه ")
    #expect(unit.text(in: .english) == "Hello")
    #expect(TMXSegment(pieces: unit.variants[0].segment.pieces) == unit.variants[0].segment)
  }

  @Test func `languages may be renamed`() throws {
    let languages = TMXLanguages(
      source: "en", codes: [.init(.persian, "fa-IR"), .init(.english, "en-GB")])
    let (text, _) = try written(Self.rich, languages)
    #expect(text.contains("<tuv xml:lang=\"fa-IR\" creationid"))
    #expect(text.components(separatedBy: "<tuv xml:lang=\"en-GB\">").count == 3)
    #expect(text.contains(" srclang=\"en\" "))
  }

  @Test(arguments: [
    (
      "the language of TMX 1.1", "<tu><tuv lang=\"FA\"><seg>x</seg></tuv></tu>",
      "<tuv xml:lang=\"FA\">", 0
    ),
    (
      "a language that is missing", "<tu><tuv><seg>x</seg></tuv></tu>", "<tuv xml:lang=\"und\">", 1
    ),
    (
      "numbers that are missing",
      "<tu><tuv xml:lang=\"fa\"><seg><bpt i=\"1\"/><bpt>a</bpt>b<ept>c</ept></seg></tuv></tu>",
      "<bpt i=\"1\"/><bpt i=\"2\">a</bpt>b<ept i=\"2\">c</ept>", 2
    ),
    (
      "a sub-flow without a code",
      "<tu><tuv xml:lang=\"fa\"><seg>a<sub type=\"t\">b</sub></seg></tuv></tu>",
      "<seg>a<ph><sub type=\"t\">b</sub></ph></seg>", 1
    ),
    (
      "text in a code",
      "<tu><tuv xml:lang=\"fa\"><seg><ph>a<hi>b</hi></ph></seg></tuv></tu>",
      "<seg><ph>a<sub><hi>b</hi></sub></ph></seg>", 1
    ),
    (
      "what is none of TMX",
      "<tu x=\"1\" segtype=\"line\"><y>z</y><tuv xml:lang=\"fa\"><seg>a<g id=\"1\">b</g></seg></tuv></tu>",
      "<tu>\n      <tuv xml:lang=\"fa\">\n        <seg>a<ph>b</ph></seg>", 4
    ),
    (
      "a beginning that is not said to be one",
      "<tu><tuv xml:lang=\"fa\"><seg><it>a</it></seg></tuv></tu>", "<it pos=\"begin\">a</it>", 1
    ),
    (
      "an old tag", "<tu><tuv xml:lang=\"fa\"><seg><ut x=\"1\">a</ut></seg></tuv></tu>",
      "<ut x=\"1\">a</ut>", 0
    ),
    (
      "a property without a type",
      "<tu><prop lang=\"EN\">a</prop><tuv xml:lang=\"fa\"><seg/></tuv></tu>",
      "<prop xml:lang=\"EN\" type=\"x-unknown\">a</prop>", 1
    ),
  ])
  func `what the DTD forbids is changed, and told`(
    _ name: String, _ unit: String, _ expected: String, _ diagnostics: Int
  ) throws {
    let header =
      "<header creationtool=\"a\" creationtoolversion=\"1\" segtype=\"block\" o-tmf=\"a\" adminlang=\"en\""
      + " srclang=\"fa\" datatype=\"xml\"/>"
    let (text, report) = try written(
      "<tmx version=\"1.1\">\(header)<body>\(unit)</body></tmx>")
    #expect(text.contains(expected), "\(name): \(text)")
    #expect(report.diagnostics.count == diagnostics, "\(report.diagnostics.map(\.message))")
    if XMLLint.isExpected {
      #expect(
        try XMLLint.complaints(of: text, "--dtdvalid", schema: "tmx/tmx14.dtd") == "", "\(name)")
    }
  }

  @Test func `what the header lacks is filled in and told, once each`() throws {
    let (text, report) = try written(Memory.text(Memory.unit(1), Memory.unit(2)))
    #expect(
      text.contains("<header srclang=\"fa\" creationtool=\"Dabir\" creationtoolversion=\"0.1\""))
    #expect(report.diagnostics.count == 6)
  }

  @Test(arguments: ["y", "lang"])
  func `a loss in many units is told once`(attribute: String) throws {
    let units = (1...50).map {
      "<tu \(attribute)=\"\($0)\"><tuv xml:lang=\"fa\"><seg>x</seg></tuv></tu>"
    }
    let (_, report) = try written(
      "<tmx version=\"1.4\"><header creationtool=\"\" creationtoolversion=\"\" segtype=\"block\" o-tmf=\"\""
        + " adminlang=\"\" srclang=\"\" datatype=\"\"/><body>\(units.joined())</body></tmx>")
    #expect(
      report.diagnostics.map(\.message)
        == ["unit 1: \(attribute) of <tu> is none of TMX 1.4, and is left out, 50 times in all"])
  }
}
