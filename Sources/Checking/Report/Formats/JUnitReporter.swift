import PersianText

/// JUnit's report, as Jenkins and GitLab read it: a suite a file, a case a finding, and one case of a file without any.
///
/// A finding that does not fail the run does not fail its case: it is told in its output.
struct JUnitReporter {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var text: String {
    let files = report.files
    let failures = files.flatMap(\.findings).count(where: isFailure)
    let cases = files.map { max(1, $0.findings.count) }.reduce(0, +)
    var text = XMLMarkup.declaration
    let totals = [
      ("name", report.tool.name), ("tests", "\(cases)"), ("failures", "\(failures)"),
      ("errors", "0"),
    ]
    text += "<testsuites\(XMLMarkup.attributes(totals))>\n"
    for file in files { text += suite(file) }
    return text + "</testsuites>\n"
  }

  private func suite(_ file: Report.File) -> String {
    let counts = [
      ("name", file.path), ("tests", "\(max(1, file.findings.count))"),
      ("failures", "\(file.findings.count(where: isFailure))"), ("errors", "0"),
      ("skipped", "0"),
    ]
    var text = "  <testsuite\(XMLMarkup.attributes(counts))>\n"
    if file.findings.isEmpty {
      let attributes = [("name", "no findings"), ("classname", file.path), ("file", file.path)]
      text += "    <testcase\(XMLMarkup.attributes(attributes))/>\n"
    }
    for placed in file.findings { text += testCase(placed, file.path) }
    return text + "  </testsuite>\n"
  }

  private func testCase(_ placed: PlacedFinding, _ path: String) -> String {
    let finding = placed.finding
    let start = placed.start(.scalars)
    let place = [start?.line, start?.column].compactMap { $0.map { "\($0)" } }
      .joined(separator: ":")
    let name = place.isEmpty ? finding.rule : "\(finding.rule) at \(place)"
    let attributes = [
      ("name", name), ("classname", path), ("file", path), ("line", "\(placed.line)"),
    ]
    let message = XMLMarkup.escaped(ShortReporter.line(placed))
    var text = "    <testcase\(XMLMarkup.attributes(attributes))>\n"
    if isFailure(placed) {
      let failure = [("type", finding.severity.rawValue), ("message", finding.message)]
      text += "      <failure\(XMLMarkup.attributes(failure))>\(message)</failure>\n"
    } else {
      text += "      <system-out>\(message)</system-out>\n"
    }
    return text + "    </testcase>\n"
  }

  private func isFailure(_ placed: PlacedFinding) -> Bool {
    report.failsFrom.map { placed.finding.severity >= $0 } ?? false
  }
}
