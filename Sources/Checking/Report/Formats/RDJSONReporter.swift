import PersianText

/// reviewdog's diagnostic format, a line a finding (`rdjsonl`). Columns count bytes of UTF-8; an end is the first column
/// behind it.
struct RDJSONReporter {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var text: String {
    let sources = report.sourcesByName
    return report.placed.map { line($0, sources).line + "\n" }.joined()
  }

  private func line(_ placed: PlacedFinding, _ sources: [String: SourceText]) -> JSONValue {
    let finding = placed.finding
    let suggestions = finding.fixes.compactMap { fix in
      range(placed).map { range -> JSONValue in
        ["range": range, "text": .string(fix.replacement)]
      }
    }
    let related = finding.notes.compactMap { note in
      note.location.map { location -> JSONValue in
        let place = PlacedFinding(
          Diagnostic(rule: "", severity: .note, at: location, ""), in: sources[location.source])
        return ["message": .string(note.message), "location": self.location(place)]
      }
    }
    return .object(
      present: [
        ("message", .string(finding.message)), ("location", location(placed)),
        ("severity", .string(severity(finding.severity))),
        (
          "source",
          .object(
            present: [
              ("name", .string(report.tool.name)), ("url", report.tool.address.map { .string($0) }),
            ])
        ),
        ("code", ["value": .string(finding.rule)]),
        ("suggestions", suggestions.isEmpty ? nil : .array(suggestions)),
        ("relatedLocations", related.isEmpty ? nil : .array(related)),
      ])
  }

  private func location(_ placed: PlacedFinding) -> JSONValue {
    .object(
      present: [
        ("path", .string(report.paths.path(placed.finding.location.source))),
        ("range", range(placed)),
      ])
  }

  private func range(_ placed: PlacedFinding) -> JSONValue? {
    guard let start = placed.start(.bytes) else { return nil }
    return .object(present: [("start", point(start)), ("end", placed.end(.bytes).map(point))])
  }

  private func point(_ place: PlacedFinding.Place) -> JSONValue {
    .object(
      present: [("line", .number(place.line)), ("column", place.column.map(JSONValue.number))])
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .note: "INFO"
    }
  }
}
