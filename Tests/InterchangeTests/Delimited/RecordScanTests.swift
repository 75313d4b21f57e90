import PersianText
import TestSupport
import Testing

@testable import Interchange

@Suite struct RecordScanTests {
  private func cells(_ text: String, _ separator: Character = ",") throws -> [String] {
    try RecordScan.cells(
      of: Array(text.utf8)[...], separator: separator.asciiValue ?? 0x2C)
  }

  @Test(arguments: [
    ("a,b", ["a", "b"]), ("", [""]), (",", ["", ""]), ("a,b,", ["a", "b", ""]),
    ("\"a,b\",c", ["a,b", "c"]), ("\"a \"\"b\"\"\",c", ["a \"b\"", "c"]), ("\"\",x", ["", "x"]),
    ("\"a\nb\",c\nd", ["a\nb", "c"]), ("\"a\r\nb\",c\r\n", ["a\r\nb", "c"]), ("a\rb", ["a"]),
    ("5\" disk,b", ["5\" disk", "b"]), (" a , b ", [" a ", " b "]),
    // Where `Character` joins the separator to what stands behind it.
    ("a,\u{200C}b", ["a", "\u{200C}b"]), ("a,\u{64E}b", ["a", "\u{64E}b"]),
    ("\"\u{200C}a\",b", ["\u{200C}a", "b"]),
  ])
  func `a record is divided as RFC 4180 has it`(text: String, expected: [String]) throws {
    #expect(try cells(text) == expected)
  }

  @Test func `an open quote and text behind a quote are faults with their place`() {
    #expect(throws: RecordScan.Fault.open(2)) { try cells("a,\"b") }
    #expect(throws: RecordScan.Fault.behindQuote(5, opened: 2)) { try cells("a,\"b\"c,d") }
  }

  @Test(arguments: 0..<200)
  func `what is written is read, wherever the blocks end`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", ",", "\"", "\n", "\r\n", "\r", "\t", ";", "ی", "\u{200C}", " ", "=", "#", "",
    ]
    let rows = (0..<Int.random(in: 1..<40, using: &random)).map { row in
      ["r\(row)"]
        + (0..<3).map { _ in
          (0..<Int.random(in: 0..<6, using: &random)).map { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &random)]
          }.joined()
        }
    }
    for style in [TableStyle.csv, .tsv] {
      let (text, _) = try output { descriptor throws in
        var table = TableText(style, output: descriptor)
        for row in rows { _ = try table.row(row) }
        try table.end()
        return 0
      }
      // Read whole, and in blocks by which quotes, doubled quotes and line ends are cut.
      #expect(try Self.records(Array(text.utf8), style.separator) == rows)
      let padding = String(repeating: "x", count: 65_536 - Int.random(in: 1..<40, using: &random))
      #expect(
        try Self.records(Array((padding + "\n" + text).utf8), style.separator).dropFirst()
          == rows[...])
    }
  }

  static func records(_ bytes: [UInt8], _ separator: UInt8) throws -> [[String]] {
    let folder = try TemporaryFolder()
    var records = DelimitedRecords(
      try DocumentStream(try folder.write(bytes, to: "t")), separator: separator, isQuoted: true)
    var found: [[String]] = []
    while let outcome = try records.next() {
      if case .record(let record) = outcome { found.append(record.cells) }
    }
    return found
  }

  @Test func `a quote that is never closed costs its line alone`() throws {
    let table = try ReadTable("fa,en\nالف,A\n\"ب,B\nپ,P\nت,\"T\" t\nث,S\n")
    #expect(table.lines == ["fa: الف; en: A", "fa: پ; en: P", "fa: ث; en: S"])
    #expect(table.places == ["3:1 table/quote", "5:6 table/quote"])
  }

  @Test func `in a table with tabs a lone quote is a quote`() throws {
    let table = try ReadTable("fa\ten\nالف\t\"A\nب\t\"B\" b\nپ\t\"P\tP\"\n")
    #expect(table.lines.prefix(2) == ["fa: الف; en: \"A", "fa: ب; en: \"B\" b"])
    #expect(table.lines.last == "fa: پ; en: P\tP")
    #expect(table.diagnostics.isEmpty)
  }

  @Test func `a row that is not UTF-8 is left out with its place`() throws {
    let bytes = Array("fa,en\nالف,A\n".utf8) + [0xC7, 0x2C, 0x42, 0x0A] + Array("ب,B\n".utf8)
    let table = try ReadTable(bytes: bytes)
    #expect(table.lines == ["fa: الف; en: A", "fa: ب; en: B"])
    #expect(table.places == ["3:1 table/encoding"])
  }

  @Test func `the place of a cell behind a line end within a cell is its own`() throws {
    let table = try ReadTable("fa,en,status\n\"ال\nف\",\"A\nB\",nonsense\n")
    #expect(table.places == ["4:4 table/status"])
  }
}
