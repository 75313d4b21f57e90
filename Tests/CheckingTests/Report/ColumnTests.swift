import Foundation
import PersianText
import Testing

@testable import Checking

/// «نام 😀 Putin شاگهای»: 3 letters, a space, an emoji, a space, 5 letters, a space, 6 letters.
///
/// Before the word stand 12 scalars, of 13 units in UTF-16 and of 6 + 1 + 4 + 1 + 5 + 1 = 18 bytes.
@Suite struct ColumnTests {
  private let report = Mixed.report([Mixed.finding])

  @Test(arguments: [(TextUnit.scalars, 13, 19), (.utf16, 14, 20), (.bytes, 19, 31)])
  func `columns in each unit`(_ unit: TextUnit, _ start: Int, _ end: Int) {
    let placed = PlacedFinding(Mixed.finding, in: Mixed.source)
    #expect(placed.start(unit) == PlacedFinding.Place(line: 2, column: start))
    #expect(placed.end(unit) == PlacedFinding.Place(line: 2, column: end))
  }

  @Test(
    arguments: [
      (.short, "docs/a b.md:2:13: warning: «شاگهای» is odd [name/near]\n"),
      (
        .github,
        "::warning file=docs/a b.md,line=2,endLine=2,col=14,endColumn=20,title=name/near::«شاگهای» is odd\n"
      ),
      (
        .checkstyle,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <checkstyle version="4.3">
          <file name="docs/a b.md">
            <error line="2" column="14" severity="warning" message="«شاگهای» is odd" source="dabir.name/near"/>
          </file>
        </checkstyle>

        """
      ),
      (
        .junit,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="dabir" tests="1" failures="0" errors="0">
          <testsuite name="docs/a b.md" tests="1" failures="0" errors="0" skipped="0">
            <testcase name="name/near at 2:13" classname="docs/a b.md" file="docs/a b.md" line="2">
              <system-out>docs/a b.md:2:13: warning: «شاگهای» is odd [name/near]</system-out>
            </testcase>
          </testsuite>
        </testsuites>

        """
      ),
    ] as [(ReportFormat, String)])
  func `the whole of a short report`(_ format: ReportFormat, _ expected: String) {
    #expect(format.text(of: report) == expected)
  }

  @Test func `rdjson counts bytes`() throws {
    let line = try Mixed.json(ReportFormat.rdjsonl.text(of: report))
    #expect(line.at("location.range.start") == ["line": 2, "column": 19] as NSDictionary)
    #expect(line.at("location.range.end") == ["line": 2, "column": 31] as NSDictionary)
    #expect(line.at("severity") == "WARNING" as NSString)
    #expect(line.at("code.value") == "name/near" as NSString)
  }

  @Test func `SARIF counts UTF-16, and says so`() throws {
    let run = try #require(try Mixed.json(ReportFormat.sarif.text(of: report)).item("runs"))
    #expect(run.at("columnKind") == "utf16CodeUnits" as NSString)
    let place = run.item("results")?.item("locations")?.at("physicalLocation") as? NSDictionary
    #expect(
      place?.at("region")
        == [
          "startLine": 2, "startColumn": 14, "endLine": 2, "endColumn": 20,
          "snippet": ["text": "شاگهای"],
        ] as NSDictionary)
    #expect(place?.at("artifactLocation.uri") == "docs/a%20b.md" as NSString)
  }

  @Test func `Dabir's own JSON counts scalars, and bytes from the start`() throws {
    let whole = try Mixed.json(ReportFormat.json.text(of: report))
    let finding = try #require(whole.item("findings"))
    #expect(finding.at("start") == ["line": 2, "column": 13, "offset": 24] as NSDictionary)
    #expect(finding.at("end") == ["line": 2, "column": 19, "offset": 36] as NSDictionary)
    #expect(whole.at("summary.warning") == 1 as NSNumber)
    let line = try Mixed.json(ReportFormat.jsonl.text(of: report))
    #expect(line == finding)
  }

  @Test func `GitLab asks for lines`() throws {
    let text = ReportFormat.gitlab.text(of: report)
    let all = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [NSDictionary]
    let issue = try #require(all?.first)
    #expect(issue.at("location.lines") == ["begin": 2, "end": 2] as NSDictionary)
    #expect(issue.at("location.path") == "docs/a b.md" as NSString)
    #expect(issue.at("severity") == "minor" as NSString)
  }

  /// Of a text that has streamed by, bytes were counted and nothing is kept.
  @Test func `a finding in a text that has streamed by`() throws {
    let finding = Diagnostic(
      rule: "xliff/id", severity: .error,
      at: Diagnostic.Location("a.xlf", at: TextPosition(line: 7, column: 9), entry: "u1"), "bad")
    let report = Mixed.report([finding], sources: [])
    #expect(ReportFormat.short.text(of: report) == "a.xlf:7:9: error: bad [xliff/id]\n")
    #expect(
      ReportFormat.github.text(of: report) == "::error file=a.xlf,line=7,title=xliff/id::bad\n")
    let line = try Mixed.json(ReportFormat.rdjsonl.text(of: report))
    #expect(line.at("location.range") == ["start": ["line": 7, "column": 9]] as NSDictionary)
    // Who counts scalars is not taken for one who counts bytes.
    var other = finding
    other.location.positionUnit = .scalars
    let byScalars = Mixed.report([other], sources: [])
    #expect(
      try Mixed.json(ReportFormat.rdjsonl.text(of: byScalars)).at("location.range")
        == ["start": ["line": 7]] as NSDictionary)
    #expect(
      try Mixed.json(ReportFormat.jsonl.text(of: byScalars)).at("start")
        == ["line": 7, "column": 9] as NSDictionary)
    let run = try #require(try Mixed.json(ReportFormat.sarif.text(of: report)).item("runs"))
    let location = try #require(run.item("results")?.item("locations"))
    #expect(location.at("physicalLocation.region") == ["startLine": 7] as NSDictionary)
    #expect(location.item("logicalLocations") == ["name": "u1", "kind": "element"])
  }

  @Test func `a finding over a whole text, and one over two lines`() throws {
    let whole = Diagnostic(
      rule: "text/zwnj", severity: .note, at: Diagnostic.Location("a"), "lost all over")
    let twoLines = Mixed.finding("end\nlast", in: Mixed.source)
    let report = Mixed.report([whole, twoLines])
    #expect(
      ReportFormat.github.text(of: report) == """
        ::warning file=docs/a b.md,line=2,endLine=3,title=name/near::«end%0Alast» is odd
        ::notice file=a,title=text/zwnj::lost all over

        """)
    #expect(ReportFormat.short.text(of: report).hasPrefix("a: note: lost all over [text/zwnj]\n"))
  }
}
