import PersianText
import TestSupport
import Testing

@testable import Interchange

@Suite struct BitextReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private struct Result {
    var format: BitextReader.Format
    var units: [String]
    var faults: [BitextReader.LineFault]
    var skipped: Int
  }

  @Test(arguments: [
    ("یک\tone\nدو\ttwo\n", "tsv", ["1 یک=one", "2 دو=two"]),
    ("\u{FEFF}یک\tone", "tsv", ["1 یک=one"]),
    ("en\tid\tfa\none\t7\tیک\n", "tsv", ["1 یک=one"]),
    ("source\ttarget\r\nیک\tone\r\n", "tsv", ["1 یک=one"]),
    ("fa-IR\ten_GB\nیک\tone\n", "tsv", ["1 یک=one"]),
    ("{\"source\":\"یک\",\"target\":\"o\\ne\"}\n", "jsonl", ["1 یک=o\ne"]),
    ("{\"en\":\"one\",\"fa\":\"یک\"}", "jsonl", ["1 یک=one"]),
    (
      "{\"source\":[0],\"target\":[0,1],\"cost\":1,\"source_text\":\"یک\",\"target_text\":\"one\"}",
      "jsonl", ["1 یک=one"]
    ),
    (
      "  <tmx><body><tu><tuv xml:lang='en'><seg>one</seg></tuv><tuv xml:lang='fa'><seg>یک</seg></tuv></tu></body></tmx>",
      "tmx", ["1 یک=one"]
    ),
    ("", "tsv", []),
  ])
  func `a format is told by its first bytes`(_ text: String, _ format: String, _ units: [String])
    throws
  {
    let result = try read(text)
    #expect(result.format.rawValue == format)
    #expect(result.units == units)
    #expect(result.faults == [])
  }

  @Test func `a unit without a side counts, and is left out`() throws {
    let result = try read("یک\tone\n\ttwo\nسه\t \nچهار\tfour\n")
    #expect(result.units == ["1 یک=one", "4 چهار=four"])
    #expect(result.skipped == 2)
  }

  @Test func `a faulty line has its number, and the others are read`() throws {
    let table = try read("یک\tone\nدو\nسه\tthree\n")
    #expect(table.units == ["1 یک=one", "2 سه=three"])
    #expect(table.faults.map(\.line) == [2])
    let lines = try read(
      "{\"source\":\"a\",\"target\":\"b\"}\n{\n{\"x\":1}\n{\"fa\":\"c\",\"en\":\"d\"}")
    #expect(lines.units == ["1 a=b", "2 c=d"])
    #expect(lines.faults.map(\.line) == [2, 3])
    let bytes = try folder.write(
      [0xFF, 0x09, 0x61, 0x0A, 0x00, 0x09, 0x0A, 0x61, 0x09, 0x62], to: "b")
    #expect(try read(path: bytes).faults.map(\.line) == [1, 2])
  }

  @Test func `a line that is too long is a fault, and the next is read`() throws {
    let result = try read(String(repeating: "a", count: 3_000_000) + "\tx\nیک\tone\n")
    #expect(result.faults.map(\.line) == [1])
    #expect(result.units == ["1 یک=one"])
  }

  @Test(arguments: [true, false])
  func `UTF-16 lines are read`(isBigEndian: Bool) throws {
    let units = Array("\u{FEFF}یک\tone\n".utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
    #expect(try read(path: folder.write(bytes, to: "utf16")).units == ["1 یک=one"])
  }

  private func read(_ text: String) throws -> Result {
    try read(path: folder.write(text, to: "bitext"))
  }

  private func read(path: String) throws -> Result {
    var reader = try BitextReader(path, source: .persian, target: .english)
    var units: [String] = []
    while let unit = try reader.next() {
      units.append("\(unit.number) \(unit.source)=\(unit.target)")
    }
    return Result(
      format: reader.format, units: units, faults: reader.takeFaults(), skipped: reader.skipped)
  }
}
