import PersianText

/// One line a finding, as compilers write it and editors read it: `path:line:column: severity: message [rule]`. Columns
/// count scalars.
struct ShortReporter {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var text: String {
    report.placed.map { ShortReporter.line($0) + "\n" }.joined()
  }

  static func line(_ placed: PlacedFinding) -> String {
    let finding = placed.finding
    var place = TextReporter.visible(finding.location.source)
    if let start = placed.start(.scalars) {
      place += ":\(start.line)"
      // A column in another unit is better than none for eyes.
      if let column = start.column ?? finding.location.position?.column { place += ":\(column)" }
    }
    return "\(place): \(finding.severity.rawValue): \(TextReporter.visible(finding.message)) "
      + "[\(finding.rule)]"
  }
}
