import PersianText

/// GitLab's code quality report: one array. A fingerprint must be in it once, so it is that of the finding in its file.
struct GitLabReporter {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var text: String {
    let placed = report.placed
    let issues = zip(placed, report.fingerprints.told).map { placed, fingerprint -> JSONValue in
      let finding = placed.finding
      let path = report.paths.path(finding.location.source)
      let end = placed.end(.bytes)?.line ?? placed.line
      return [
        "description": .string(finding.message), "check_name": .string(finding.rule),
        "fingerprint": .string(fingerprint.inFile(path)),
        "severity": .string(severity(finding.severity)),
        "location": [
          "path": .string(path), "lines": ["begin": .number(placed.line), "end": .number(end)],
        ],
      ]
    }
    return JSONValue.array(issues).indented + "\n"
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
