import Checking
import Interchange
import PersianText

/// What validation found, for people and for programs.
enum ValidationText {
  /// The findings of a file under its name, and how many more there are.
  static func human(_ report: ValidationReport, _ style: TextReporter.Style) -> String {
    guard !report.findings.isEmpty else { return "" }
    let reporter = TextReporter(sources: [], style: style)
    let hidden = report.hidden.map { "  … and \($0.count) more of \($0.rule); --all shows them\n" }
    return reporter.report(report.findings) + hidden.joined()
  }

  /// One object a file, each finding with its place, on lines of their own.
  static func json(_ reports: [ValidationReport]) -> String {
    "{\"files\":[\n" + reports.map(json).joined(separator: ",\n") + "\n]}\n"
  }

  private static func json(_ report: ValidationReport) -> String {
    let findings = report.findings.map { "  " + json($0) }.joined(separator: ",\n")
    let hidden = report.hidden.map { "\(JSONText.quoted($0.rule)):\($0.count)" }
    return """
      {"file":\(JSONText.quoted(report.file)),"format":\(JSONText.quoted(report.format)),\
      "units":\(report.units),"findings":[
      \(findings)
      ],"hidden":{\(hidden.joined(separator: ","))}}
      """
  }

  private static func json(_ finding: Diagnostic) -> String {
    var members = ["\"file\":\(JSONText.quoted(finding.location.source))"]
    if let position = finding.location.position {
      members.append("\"line\":\(position.line)")
      members.append("\"column\":\(position.column)")
    }
    if let entry = finding.location.entry {
      members.append("\"entry\":\(JSONText.quoted(entry))")
    }
    members.append("\"rule\":\(JSONText.quoted(finding.rule))")
    members.append("\"severity\":\(JSONText.quoted(finding.severity.rawValue))")
    members.append("\"message\":\(JSONText.quoted(finding.message))")
    if let fix = finding.fixes.first {
      members.append("\"suggestion\":\(JSONText.quoted(fix.replacement))")
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  /// How many findings there are of each severity, in words.
  static func summary(_ reports: [ValidationReport]) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = reports.reduce(0) { $0 + $1.severities[severity, default: 0] }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
  }
}
