import Foundation
import PersianText
import Testing

@testable import Checking

@Suite struct SARIFReporterTests {
  @Test func `each alternative is a fix of its own`() throws {
    let finding = Mixed.finding(
      "شاگهای", in: Mixed.source, fixes: [Diagnostic.Fix("شانگهای"), Diagnostic.Fix("")])
    let fixes = try #require(try results(Mixed.report([finding]))[0].at("fixes") as? [NSDictionary])
    #expect(fixes.count == 2)
    let texts = fixes.compactMap {
      $0.item("artifactChanges")?.item("replacements")?.at("insertedContent.text") as? String
    }
    #expect(texts == ["شانگهای", ""])
    #expect(
      fixes[0].item("artifactChanges")?.item("replacements")?.at("deletedRegion")
        == ["startLine": 2, "startColumn": 14, "endLine": 2, "endColumn": 20] as NSDictionary)
  }

  @Test func `what is silenced is told as such, and only then the others as not`() throws {
    let other = Mixed.finding("Putin", in: Mixed.source)
    let plain = try results(Mixed.report([Mixed.finding]))
    #expect(plain[0].at("suppressions") == nil)
    let report = Mixed.report(
      [Mixed.finding],
      silenced: [
        SilencedFinding(other, .comment, reason: "so it is"),
        SilencedFinding(other, .baseline, reason: "in the baseline"),
      ])
    let found = try results(report)
    #expect(found[0].at("suppressions") == [] as NSArray)
    #expect(
      found[1].item("suppressions")
        == ["kind": "inSource", "status": "accepted", "justification": "so it is"])
    #expect(found[2].item("suppressions")?.at("kind") == "external" as NSString)
  }

  @Test func `of more than GitHub takes, the worst are kept, and it is said`() throws {
    #expect(SARIFReporter.most == 25_000)
    var findings = (0..<30).map { index in
      Diagnostic(rule: "a/b", severity: .note, at: Diagnostic.Location("f"), "\(index)")
    }
    findings[25].severity = .error
    let text = SARIFReporter(Mixed.report(findings), most: 20).text
    let run = try #require(try Mixed.json(text).item("runs"))
    let found = try #require(run.at("results") as? [NSDictionary])
    #expect(found.count == 20)
    #expect(found.last?.at("message.text") == "25" as NSString)
    let notice = run.item("invocations")?.item("toolExecutionNotifications")
    #expect((notice?.at("message.text") as? String)?.hasPrefix("10 more findings") == true)
  }

  @Test func `rules have help, and results point to them`() throws {
    let report = Mixed.report([
      Mixed.finding, Mixed.finding("end", in: Mixed.source, rule: "other/tool"),
    ])
    let run = try #require(try Mixed.json(ReportFormat.sarif.text(of: report)).item("runs"))
    let rules = try #require(run.at("tool.driver.rules") as? [NSDictionary])
    #expect(rules.count == RuleCatalogue.entries.count + 1)
    for result in try results(report) {
      let index = try #require(result.at("ruleIndex") as? Int)
      #expect(rules[index].at("id") == result.at("ruleId"))
    }
    for rule in rules.dropLast() {
      #expect((rule.at("help.markdown") as? String)?.contains("Wrong:") == true, "\(rule)")
    }
  }

  @Test(arguments: [
    ("a.md", "a.md", true), ("./x/../a.md", "a.md", true),
    ("/project/a#b?.md", "a%23b%3F.md", true),
    ("نام.md", "%D9%86%D8%A7%D9%85.md", true), ("../other/a.md", "file:///other/a.md", false),
    ("100%.md", "100%25.md", true), ("<stdin>", "%3Cstdin%3E", true),
  ])
  func `files are named by URIs`(_ name: String, _ uri: String, _ isRelative: Bool) {
    let reference = ReportPaths(folder: "/project").reference(name)
    #expect(reference.uri == uri && reference.isRelative == isRelative)
  }

  @Test func `paths are told from the root, though the work is in a folder of it`() {
    let paths = ReportPaths(folder: "/project/docs", root: "/project")
    #expect(paths.path("a.md") == "docs/a.md")
    #expect(paths.path("../b.md") == "b.md")
    #expect(paths.path("/tmp/c.md") == "/tmp/c.md")
  }

  private func results(_ report: Report) throws -> [NSDictionary] {
    let run = try Mixed.json(ReportFormat.sarif.text(of: report)).item("runs")
    return try #require(run?.at("results") as? [NSDictionary])
  }
}
