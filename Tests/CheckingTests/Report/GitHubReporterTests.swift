import PersianText
import Testing

@testable import Checking

@Suite struct GitHubReporterTests {
  @Test(arguments: [
    ("100%", "100%25"), ("a\nb", "a%0Ab"), ("a\rb", "a%0Db"), ("a\r\nb", "a%0D%0Ab"),
    ("a: b, c", "a: b, c"), ("%0A", "%250A"), ("::error::x", "::error::x"), ("پوتین", "پوتین"),
  ])
  func `a message`(_ text: String, _ expected: String) {
    #expect(GitHubReporter.data(text) == expected)
  }

  @Test(arguments: [
    ("100%", "100%25"), ("a\nb", "a%0Ab"), ("a\r\nb", "a%0D%0Ab"), ("a:b", "a%3Ab"),
    ("a,b", "a%2Cb"), ("c:\\x,y%3A\n", "c%3A\\x%2Cy%253A%0A"),
  ])
  func `a property`(_ text: String, _ expected: String) {
    #expect(GitHubReporter.property(text) == expected)
  }

  @Test func `a hostile name of a file and of a person stays in its place`() {
    let name = "a,line=9::error file=b%\n.txt"
    let source = SourceText(name: name, text: "x")
    var finding = Mixed.finding("x", in: source)
    finding.message = "«Al: 5%, Bo\n::stop::» is odd"
    #expect(
      ReportFormat.github.text(of: Mixed.report([finding], sources: [source]))
        == "::warning file=a%2Cline=9%3A%3Aerror file=b%25%0A.txt,line=1,endLine=1,col=1,endColumn=2,"
        + "title=name/near::«Al: 5%25, Bo%0A::stop::» is odd\n")
  }

  @Test func `the worst come first, ten of each, and the rest goes into the summary`() {
    var findings: [Diagnostic] = []
    for (severity, count) in [(Severity.note, 3), (.warning, 12), (.error, 11)] {
      for index in 0..<count {
        findings.append(
          Diagnostic(
            rule: "a/b", severity: severity, at: Diagnostic.Location("f"),
            "\(severity) \(index)"))
      }
    }
    let report = Mixed.report(findings)
    let lines = ReportFormat.github.text(of: report).split(separator: "\n")
    #expect(lines.prefix(10).allSatisfy { $0.hasPrefix("::error ") })
    #expect(lines[10..<20].allSatisfy { $0.hasPrefix("::warning ") })
    #expect(lines[20..<23].allSatisfy { $0.hasPrefix("::notice ") })
    #expect(
      lines.dropFirst(23) == [
        "f: error: error 10 [a/b]", "f: warning: warning 10 [a/b]", "f: warning: warning 11 [a/b]",
      ])
    let summary = ReportFormat.gitHubSummary(of: report)
    #expect(summary.contains("11 errors, 12 warnings, 3 notes"))
    #expect(summary.contains("| f:1 | error | a/b | error 10 |\n"))
    #expect(summary.split(separator: "\n").count { $0.hasPrefix("| f") } == 3)
    #expect(ReportFormat.gitHubSummary(of: Mixed.report(Array(findings.prefix(3)))).isEmpty)
  }

  @Test func `a cell of the summary is no Markdown and no HTML`() {
    #expect(
      GitHubReporter.cell("a|b <img src=x> [x](y) `c`\n&")
        == "a&#124;b &lt;img src=x&gt; &#91;x&#93;(y) &#96;c&#96; &amp;")
  }
}
