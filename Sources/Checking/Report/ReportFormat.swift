/// The forms in which findings are told.
public enum ReportFormat: String, Sendable, CaseIterable {
  case human, short, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjsonl

  /// The whole report as text; every line ends.
  /// - Parameter style: of ``human``; the others are for programs.
  public func text(of report: Report, style: TextReporter.Style = .init()) -> String {
    switch self {
    case .human: TextReporter(sources: report.sources, style: style).report(report.findings)
    case .short: ShortReporter(report).text
    case .json: JSONReporter(report).document
    case .jsonl: JSONReporter(report).lines
    case .sarif: SARIFReporter(report).text
    case .github: GitHubReporter(report).commands
    case .gitlab: GitLabReporter(report).text
    case .junit: JUnitReporter(report).text
    case .checkstyle: CheckstyleReporter(report).text
    case .rdjsonl: RDJSONReporter(report).text
    }
  }

  /// What is told beside the report in the summary of a GitHub step, as Markdown; empty where all is in the report.
  public static func gitHubSummary(of report: Report) -> String { GitHubReporter(report).summary }
}
