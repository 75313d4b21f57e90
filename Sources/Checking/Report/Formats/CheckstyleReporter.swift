import PersianText

/// The report of Checkstyle, which many servers take. Columns count UTF-16.
struct CheckstyleReporter {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var text: String {
    var text = XMLMarkup.declaration + "<checkstyle version=\"4.3\">\n"
    for file in report.files {
      text += "  <file\(XMLMarkup.attributes([("name", file.path)]))>\n"
      for placed in file.findings {
        let finding = placed.finding
        let start = placed.start(.utf16)
        var attributes = [("line", "\(placed.line)")]
        if let column = start?.column { attributes.append(("column", "\(column)")) }
        attributes += [
          ("severity", finding.severity == .note ? "info" : finding.severity.rawValue),
          ("message", finding.message), ("source", "\(report.tool.name).\(finding.rule)"),
        ]
        text += "    <error\(XMLMarkup.attributes(attributes))/>\n"
      }
      text += "  </file>\n"
    }
    return text + "</checkstyle>\n"
  }
}

extension Report {
  /// The findings of a file, or none.
  struct File {
    var path: String
    var findings: [PlacedFinding]
  }

  /// The files that were looked at or have findings, sorted by their paths.
  var files: [File] {
    let found = Dictionary(grouping: placed) { paths.path($0.finding.location.source) }
    let names = Set(sources.prefix(checked).map { paths.path($0.name) }).union(found.keys)
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { File(path: $0, findings: found[$0] ?? []) }
  }
}
