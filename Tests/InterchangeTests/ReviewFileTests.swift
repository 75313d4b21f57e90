import Alignment
import Interchange
import PersianText
import TestSupport
import Testing

@Suite struct ReviewFileTests {
  private let beads = [
    Bead(source: 0..<1, target: 0..<1, confidence: 0.95),
    Bead(source: 1..<3, target: 1..<2, confidence: 0.4),
    Bead(source: 3..<4, target: 2..<2, confidence: 0.9),
    Bead(source: 4..<5, target: 2..<3, confidence: 0.9),
    Bead(source: 5..<6, target: 3..<4, confidence: 0.9),
    Bead(source: 6..<7, target: 4..<5, confidence: 0.1),
  ]
  private let source = DocumentFingerprint((0..<7).map { [UInt8($0)] })
  private let target = DocumentFingerprint((0..<5).map { [UInt8($0)] })

  /// Texts that spreadsheets trip over.
  private func unit(_ bead: Bead) -> Bitext.Unit {
    Bitext.Unit(source: "«سلام» گفت, \"چرا؟\" \(bead.source)", target: "=SUM(A1) \"so\"; a, b")
  }

  private func text() -> String {
    ReviewWriter.text(
      Review(of: beads), of: beads, title: "a and b", source: source, target: target, unit: unit)
  }

  private func read(_ text: String) throws(ReviewFaults) -> ReviewReader {
    try ReviewReader(SourceText(name: "r.tsv", text: text))
  }

  private func faults(_ text: String) -> [ReviewFault] {
    do throws(ReviewFaults) {
      _ = try read(text)
      return []
    } catch {
      return error.faults
    }
  }

  @Test func `a review is a table with its instructions above`() {
    let lines = text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let table = lines.drop { $0.hasPrefix("#") }
    #expect(
      Array(table) == [
        "mark\tbead\tsource\ttarget\tconfidence\tsource_text\ttarget_text",
        "\t1\t0\t0\t0.9500\t\"«سلام» گفت, \"\"چرا؟\"\" 0..<1\"\t\"'=SUM(A1) \"\"so\"\"; a, b\"",
        "?\t2\t1+2\t1\t0.4000\t\"«سلام» گفت, \"\"چرا؟\"\" 1..<3\"\t\"'=SUM(A1) \"\"so\"\"; a, b\"",
        "\t3\t3\t\t0.9000\t\"«سلام» گفت, \"\"چرا؟\"\" 3..<4\"\t\"'=SUM(A1) \"\"so\"\"; a, b\"",
        "",
        "\t5\t5\t3\t0.9000\t\"«سلام» گفت, \"\"چرا؟\"\" 5..<6\"\t\"'=SUM(A1) \"\"so\"\"; a, b\"",
        "?\t6\t6\t4\t0.1000\t\"«سلام» گفت, \"\"چرا؟\"\" 6..<7\"\t\"'=SUM(A1) \"\"so\"\"; a, b\"",
        "",
      ])
    #expect(lines.contains("# documents: \(source) \(target) \(DocumentFingerprint(of: beads))"))
    #expect(!lines.prefix { $0.hasPrefix("#") }.contains { $0.contains("\"") || $0.contains("\t") })
  }

  /// What becomes of the file in a spreadsheet or an editor.
  static let ways: [(name: String, change: @Sendable (String) -> String)] = [
    ("nothing", { $0 }),
    ("a byte order mark and CR LF", { "\u{FEFF}" + $0.replacing("\n", with: "\r\n") }),
    ("CR alone", { $0.replacing("\n", with: "\r") }),
    ("no end of the last line", { String($0.dropLast()) }),
    (
      "cells added to each line",
      {
        $0.split(separator: "\n", omittingEmptySubsequences: false).map { $0 + "\t\t\t" }
          .joined(separator: "\n")
      }
    ),
    ("quotes about every cell", { ReviewFileTests.saved($0, separator: "\t") }),
    ("commas between cells", { ReviewFileTests.saved($0, separator: ",") }),
    ("semicolons between cells", { ReviewFileTests.saved($0, separator: ";") }),
    ("spaces about cells", { $0.replacing("\t1+2\t1\t", with: "\t 1 + 2 \t 1\t") }),
    ("Persian digits", { $0.replacing("\t1+2\t1\t", with: "\t۱+۲\t۱\t") }),
    ("ranges", { $0.replacing("\t1+2\t1\t", with: "\t1..2\t1\t") }),
    ("a hyphen for nothing", { $0.replacing("\t3\t3\t\t", with: "\t3\t3\t-\t") }),
  ]

  /// Every cell in quotes, empty rows and comments filled up.
  private static func saved(_ text: String, separator: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var cells =
        line.hasPrefix("#")
        ? [String(line)]
        : line.split(
          separator: "\t", omittingEmptySubsequences: false
        ).map(String.init)
      cells += Array(repeating: "", count: max(0, 7 - cells.count))
      return cells.map { cell in
        cell.hasPrefix("\"") ? cell : cell.isEmpty ? "" : "\"\(cell)\""
      }.joined(separator: separator)
    }.joined(separator: "\n")
  }

  @Test(arguments: ways.indices)
  func `a review survives what spreadsheets do to it`(way: Int) throws {
    let review = try read(Self.ways[way].change(text()))
    #expect(review.source == source && review.target == target)
    #expect(review.alignment == DocumentFingerprint(of: beads))
    #expect(review.rows.map(\.source) == [[0], [1, 2], [3], [5], [6]])
    #expect(review.rows.map(\.target) == [[0], [1], [], [3], [4]])
    #expect(try ReviewMerge.apply(review.rows, to: beads) == beads)
  }

  @Test(arguments: 0..<60)
  func `any alignment comes back from a review that nobody edited`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var beads: [Bead] = []
    var end = (source: 0, target: 0)
    for _ in 0..<Int.random(in: 0..<40, using: &random) {
      let counts = (Int.random(in: 0..<4, using: &random), Int.random(in: 0..<4, using: &random))
      guard counts.0 + counts.1 > 0 else { continue }
      beads.append(
        Bead(
          source: end.source..<end.source + counts.0, target: end.target..<end.target + counts.1,
          cost: Double.random(in: -5..<5, using: &random),
          confidence: Double.random(in: 0..<1, using: &random)))
      end = (end.source + counts.0, end.target + counts.1)
    }
    let review = Review(of: beads, below: Double.random(in: 0..<1, using: &random))
    let text = ReviewWriter.text(
      review, of: beads, title: "a", source: source, target: target, unit: unit)
    let rows = try read(text).rows
    #expect(rows.count == review.runs.reduce(0) { $0 + $1.count })
    #expect(try ReviewMerge.apply(rows, to: beads) == beads)
  }

  @Test func `columns may stand in another order, and texts may be gone`() throws {
    let review = try read(
      "# documents: \(source) \(target) \(source)\ntarget,mark,source\n0,,0\n1,OK,\"1,2\"\n")
    #expect(review.rows.map(\.source) == [[0], [1, 2]])
    #expect(review.rows.map(\.isConfirmed) == [false, true])
    #expect(review.rows.map(\.line) == [3, 4])
  }

  @Test(arguments: [
    ("04-Mar\t0", "«04-Mar» in the column source is no list of sentences; write it as 3+4 (a"),
    ("0\t3/4", "«3/4» in the column target"), ("x\t0", "«x» in the column source"),
    ("1.5\t0", "«1.5»"), ("-1\t0", "«-1»"), ("99999999999\t0", "«99999999999»"),
    ("0..999999\t0", "«0..999999»"), ("3..1\t0", "«3..1»"), ("1+\t\t\t\"open", "a quote is opened"),
  ])
  func `a cell that is no list is refused with its line and the way out`(
    cells: String, reason: String
  ) {
    let found = faults(
      "# documents: \(source) \(target) \(source)\nmark\tsource\ttarget\n\t\(cells)\n\t0\t0\n")
    #expect(found.map(\.line) == [3])
    #expect(found.first?.reason.contains(reason) == true, "\(found)")
  }

  @Test func `a mark that is not known is refused`() {
    let found = faults(
      "# documents: \(source) \(target) \(source)\nmark\tsource\ttarget\nwrong\t0\t0\n")
    #expect(found.map(\.reason) == ["the mark «wrong» is not known: it is ?, or ok, or empty"])
  }

  @Test(arguments: [
    ("", "no row that names the columns"), ("a\tb\n", "must name the columns"),
    ("mark\tsource\ttarget\n\t0\t0\n", "# documents:"),
    ("# documents: 3 4\nmark\tsource\ttarget\n", "# documents:"),
  ])
  func `a file that is no review is refused`(text: String, reason: String) {
    #expect(faults(text).first?.reason.contains(reason) == true)
  }
}
