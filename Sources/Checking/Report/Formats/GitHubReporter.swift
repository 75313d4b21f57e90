import PersianText

/// Commands to a GitHub workflow, which shows them on the lines of a change.
///
/// Of each severity only ten are shown a step: the worst come first, and what is beyond ten is told in the log as plain
/// lines and in the summary of the step. Columns count UTF-16; GitHub takes them only where both ends are on one line.
struct GitHubReporter {
  private let report: Report
  private let shown: [PlacedFinding]
  private let rest: [PlacedFinding]

  /// How many commands of a kind GitHub shows a step.
  private static let most = 10
  /// A summary may be a mebibyte; this many lines are under it, and more than anyone reads.
  private static let longestSummary = 1000

  init(_ report: Report) {
    self.report = report
    let placed = report.placed
    var (shown, rest): ([PlacedFinding], [PlacedFinding]) = ([], [])
    for severity in Severity.allCases.reversed() {
      let those = placed.filter { $0.finding.severity == severity }
      shown += those.prefix(GitHubReporter.most)
      rest += those.dropFirst(GitHubReporter.most)
    }
    (self.shown, self.rest) = (shown, rest)
  }

  var commands: String {
    (shown.map(command) + rest.map { ShortReporter.line($0) }).map { $0 + "\n" }.joined()
  }

  private func command(_ placed: PlacedFinding) -> String {
    let finding = placed.finding
    var properties = [("file", report.paths.path(finding.location.source))]
    if let start = placed.start(.utf16) {
      properties.append(("line", "\(start.line)"))
      let end = placed.end(.utf16)
      if let end { properties.append(("endLine", "\(end.line)")) }
      if let column = start.column, let end, end.line == start.line, let endColumn = end.column {
        properties += [("col", "\(column)"), ("endColumn", "\(endColumn)")]
      }
    }
    properties.append(("title", finding.rule))
    let list = properties.map { "\($0)=\(GitHubReporter.property($1))" }.joined(separator: ",")
    return "::\(kind(finding.severity)) \(list)::\(GitHubReporter.data(finding.message))"
  }

  private func kind(_ severity: Severity) -> String {
    severity == .note ? "notice" : severity.rawValue
  }

  /// The message of a command: a line end would end it.
  static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r\n", with: "%0D%0A")
      .replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  /// A property: a colon or a comma would end it.
  static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }

  /// A table of what is not shown on the lines; empty where all is.
  var summary: String {
    if rest.isEmpty { return "" }
    var text = "### Dabir: \(TextReporter.summary(report.findings))\n\n"
    text += "GitHub shows ten of each kind on the lines; these are the others.\n\n"
    text += "| Place | Severity | Rule | Message |\n| --- | --- | --- | --- |\n"
    for placed in rest.prefix(GitHubReporter.longestSummary) {
      let finding = placed.finding
      let place = "\(report.paths.path(finding.location.source)):\(placed.line)"
      let cells = [place, finding.severity.rawValue, finding.rule, finding.message]
      text += "| " + cells.map(GitHubReporter.cell).joined(separator: " | ") + " |\n"
    }
    if rest.count > GitHubReporter.longestSummary {
      text += "\nand \(rest.count - GitHubReporter.longestSummary) more.\n"
    }
    return text
  }

  /// A text of strangers as a cell: no Markdown, no HTML, one line.
  static func cell(_ text: String) -> String {
    var result = ""
    for scalar in TextReporter.visible(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "|", "\\", "`", "*", "_", "[", "]", "~", "#", "@", "!":
        result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
