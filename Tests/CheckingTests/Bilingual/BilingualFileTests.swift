import Interchange
import PersianText
import Testing

@testable import Checking

/// What is read, what is not, and why.
@Suite struct BilingualFileTests {
  @Test(arguments: [
    ("a.tmx", "<tmx version=\"1.4\">", BilingualFormat.tmx),
    ("a.xml", "<?xml version='1.0'?>\n<tmx>", .tmx),
    ("<stdin>", "<xliff version=\"1.2\">", .xliff), ("a.po", "", .po),
    ("a.pot", "# c\nmsgid \"\"\n", .po),
    ("<stdin>", "# c\n\nmsgid \"\"\nmsgstr \"\"\n", .po), ("a.csv", "fa,en\n", .table),
    ("A.TSV", "x", .table),
    ("a.SdlXliff", "<xliff>", .xliff), ("a.tmx", "<martif>", .tmx),
  ])
  func `formats are told by content and name`(
    _ name: String, _ text: String, _ format: BilingualFormat
  ) throws {
    #expect(try BilingualInput(Array(text.utf8), path: name)?.format == format)
  }

  @Test(arguments: [
    ("a.txt", "msgid \"\"\n"), ("a.md", "<tmx version=\"1.4\">"), ("a", "fa\ten\n"),
    ("a.html", "<html>"),
    ("<stdin>", "متن"), ("a.xml", "<martif>"), ("a.jsonl", "{}"),
  ])
  func `all else is text`(_ name: String, _ text: String) throws {
    #expect(try BilingualInput(Array(text.utf8), path: name) == nil)
  }

  @Test(arguments: [
    (
      "m.tmx",
      "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"de\"><seg>a</seg></tuv></tu></body></tmx>",
      "has no text that is checked: its languages are de, and"
    ),
    ("m.tmx", "<martif><x/></martif>", "so this is a termbase and no TMX"),
    ("m.tmx", "nothing", "no unit of it can be read"), ("m.xliff", "", "no unit of it can be read"),
    ("a.csv", "\n", "the table has no rows"),
    ("a.tsv", "concept\tkind\tlang\tterm\tsource\n", "dabir lint"),
    ("a.csv", "a,b,c,d\n", "the first row is «a», «b», «c», «d»"),
    ("a.csv", "x\n", "the columns are not understood"),
    ("a.csv", "id,de\n1,x\n", "its languages are de"),
  ])
  func `a file that cannot be checked says why`(_ name: String, _ text: String, _ reason: String)
    throws
  {
    let input = try #require(try BilingualInput(Array(text.utf8), path: name))
    let fault = #expect(throws: FileFault.self) { try BilingualFile.read(input) }
    #expect(fault?.reason.contains(reason) == true, "\(fault?.reason ?? "")")
  }

  @Test(arguments: [
    ("fa.po", "msgid \"a\"\n⟦msgstr \"پاتروشیف⟧\n\nmsgid \"b\"\nmsgstr \"پاتروشیف\"\n"),
    ("fa.po", "msgid \"a\"\n⟦msgstr \"\\q\"⟧\n\nmsgid \"b\"\nmsgstr \"پاتروشیف\"\n"),
    ("a.csv", "fa,en\n\"پاتروشیف\"⟦x,y⟧\nپاتروشیف,x\n"),
    ("a.tsv", "en\tid\tfa\nپاتروشیف\t1\tپاتروشیف\n"),
    ("a.csv", "id,fa,en\n⟦پاتروشیف⟧\n1,پاتروشیف,x\n"),
    ("m.tmx", BilingualTest.tmx(("پاتروشیف ⟦&x;⟧", "x"), ("پاتروشیف", "x"))),
  ])
  func `a unit that cannot be read is told, and the others are checked`(
    _ name: String, _ text: String
  ) throws {
    let test = try BilingualTest(text, name: name, rules: ["name/deprecated"])
    let faults = test.findings.filter { $0.rule == "file/broken-unit" }
    #expect(test.findings.count(where: { $0.rule == "name/deprecated" }) == 1)
    #expect(
      faults.compactMap { $0.location.range?.lowerBound } == test.marked.ranges.map(\.lowerBound),
      "\(text)")
    #expect(faults.allSatisfy { $0.severity == .error && $0.location.position == nil })
  }

  @Test func `columns that are named, by name and by number`() throws {
    let text = "Text A\tText B\tText C\nPutin\t⟦پوتین⟧\the\n"
    let columns = [
      BilingualColumns(source: "text b", target: "3"),
      BilingualColumns(source: "2", target: "Text C"),
    ]
    for columns in columns {
      let test = try BilingualTest(
        text, name: "a.tsv", rules: ["term/missing"], .init(columns: columns))
      #expect(test.ranges == test.marked.ranges)
    }
    let input = try #require(try BilingualInput(Array(text.utf8), path: "a.tsv"))
    let fault = #expect(throws: FileFault.self) {
      try BilingualFile.read(input, .init(columns: BilingualColumns(source: "Text D")))
    }
    #expect(fault?.reason.contains("no column «Text D»") == true)
  }

  @Test func `languages that the file does not name are told by letters, or said`() throws {
    let xliff = BilingualTest.xliff1("⟦پوتین⟧", "he").replacing(
      " source-language=\"fa\" target-language=\"en-GB\"", with: "")
    let test = try BilingualTest(xliff, name: "m.xlf", rules: ["term/missing"])
    #expect(test.ranges == test.marked.ranges)
    let german = try BilingualTest(
      xliff, name: "m.xlf", rules: ["term/missing"], .init(target: Language("de")))
    #expect(german.findings.isEmpty)
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE"])
  func `a file in another encoding is checked as UTF-8`(_ encoding: String) throws {
    let text = BilingualTest.tmx(("⟦پاتروشیف⟧", "x")).replacing(
      "encoding=\"UTF-8\"", with: "encoding=\"UTF-16\"")
    let marked = MarkedText(text)
    let isLittle = encoding == "UTF-16LE"
    var bytes: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
    for unit in String(decoding: marked.bytes, as: UTF8.self).utf16 {
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      bytes += isLittle ? pair : pair.reversed()
    }
    let input = try #require(try BilingualInput(bytes, path: "m.tmx"))
    #expect(input.packing == encoding && input.text.bytes == marked.bytes)
    let file = try BilingualFile.read(input)
    let finder = NameFinder(RuleTest.common, language: .persian)
    let found = Checker(rules: ["name/deprecated"]).check(file, finder: { _ in finder })
    #expect(found.map(\.location.range) == marked.ranges)
  }

  @Test(arguments: [
    ("a.tsv", "id\tfa\ten\n", true), ("a.csv", "source,target\n", true),
    ("a.tsv", "concept\tkind\tlang\tterm\tsource\n", false),
    ("a.csv", "name,age\n", false), ("fa.po", "\"Language: fa_IR\\n\"", true),
    ("de.po", "\"Language: de\\n\"", false),
    ("x.pot", "\"Language: \\n\"", true),
    ("x.xlf", "<file source-language='en' target-language='fr'>", false),
    ("x.xlf", "<file source-language=\"en-US\" target-language=\"fa\">", true),
    ("x.xlf", "<xliff srcLang='en'>", true),
    ("x.tmx", "<tuv xml:lang=\"DE\"><tuv xml:lang=\"FR\">", false),
    ("x.tmx", "<tuv xml:lang=\"ru\"><tuv xml:lang=\"per\">", true),
  ])
  func `what of a folder is worth reading`(_ name: String, _ start: String, _ isWorth: Bool) throws
  {
    #expect(try #require(BilingualFormat(name: name)).isWorthReading(Array(start.utf8)) == isWorth)
  }

  /// Any text that a format can hold, each character written in any way, is found where it stands.
  @Test func `any text in any format`() throws {
    var random = SplitMix(seed: 20_261_128)
    for round in 0..<400 {
      let pieces = ["الف ", "😀", "a < b", " & ", "\"x\" ", "خانه‌ها ", "\\", " > ", "]]", "é"]
      let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }
      let before = text.joined() + " "
      let name = ["m.tmx", "m.xlf", "fa.po", "a.csv"][round % 4]
      let written =
        BilingualFileTests.written(before, name, &random) + "⟦"
        + BilingualFileTests.written("پاتروشیف", name, &random) + "⟧"
      let file =
        switch name {
        case "m.tmx": BilingualTest.tmx((written, "x"))
        case "m.xlf": BilingualTest.xliff1(written, "x")
        case "fa.po": BilingualTest.poHead + "msgid \"x\"\nmsgstr \"\(written)\"\n"
        default: "fa,en\n\"\(written)\",x\n"
        }
      let test = try BilingualTest(file, name: name, rules: ["name/deprecated"])
      #expect(test.ranges == test.marked.ranges, "\(file)")
      #expect(test.file.unplaced.isEmpty && test.file.faults.isEmpty)
    }
  }

  private static func written(_ text: String, _ name: String, _ random: inout SplitMix) -> String {
    text.unicodeScalars.map { scalar -> String in
      switch name {
      case "a.csv": return scalar == "\"" ? "\"\"" : String(scalar)
      case "fa.po":
        if scalar == "\"" || scalar == "\\" { return "\\\(scalar)" }
        guard Int.random(in: 0..<6, using: &random) == 0 else { return String(scalar) }
        return String(scalar).utf8.map { byte in
          let digits = String(byte, radix: 8)
          return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
        }.joined()
      default:
        let mustEscape = "<&>".unicodeScalars.contains(scalar)
        guard mustEscape || Int.random(in: 0..<4, using: &random) == 0 else {
          return String(scalar)
        }
        return Bool.random(using: &random)
          ? "&#\(scalar.value);"
          : "&#x\(String(scalar.value, radix: 16, uppercase: Bool.random(using: &random)));"
      }
    }.joined()
  }
}

private struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
