import PersianText

/// Dabir's own JSON: everything that is known of a finding. Columns count Unicode scalars, offsets bytes; both ends are
/// the first behind the finding.
struct JSONReporter {
  private let report: Report
  private let sources: [String: SourceText]

  init(_ report: Report) {
    self.report = report
    sources = report.sourcesByName
  }

  /// One document.
  var document: String {
    let counts = Severity.allCases.reversed().map { severity -> (String, JSONValue) in
      (severity.rawValue, .number(report.findings.count { $0.severity == severity }))
    }
    let document: JSONValue = [
      "version": 1,
      "tool": ["name": .string(report.tool.name), "version": .string(report.tool.version)],
      "columnUnit": "scalars",
      "summary": .object(counts + [("silenced", .number(report.silenced.count))]),
      "findings": .array(findings),
    ]
    return document.indented + "\n"
  }

  /// A line a finding.
  var lines: String { findings.map { $0.line + "\n" }.joined() }

  private var findings: [JSONValue] {
    let placed = report.placed
    return zip(placed, report.fingerprints.told).map(value)
  }

  private func value(_ placed: PlacedFinding, _ fingerprint: Fingerprint) -> JSONValue {
    let finding = placed.finding
    let notes = finding.notes.map { note -> JSONValue in
      let place = note.location.map { location in
        PlacedFinding(
          Diagnostic(rule: "", severity: .note, at: location, ""), in: sources[location.source])
      }
      return .object(
        present: [("message", .string(note.message))] + (place.map(self.place) ?? []))
    }
    let fixes = finding.fixes.map { fix -> JSONValue in
      ["replacement": .string(fix.replacement), "isSafe": .bool(fix.isSafe)]
    }
    return .object(
      present: [
        ("rule", .string(finding.rule)), ("severity", .string(finding.severity.rawValue)),
        ("message", .string(finding.message)),
      ] + place(placed) + [
        ("excerpt", placed.snippet.map(JSONValue.string)),
        ("fingerprint", .string(fingerprint.text)), ("notes", .array(notes)),
        ("fixes", .array(fixes)),
      ])
  }

  private func place(_ placed: PlacedFinding) -> [(String, JSONValue?)] {
    func point(_ place: PlacedFinding.Place?, _ offset: Int?) -> JSONValue? {
      place.map { place in
        .object(
          present: [
            ("line", .number(place.line)), ("column", place.column.map(JSONValue.number)),
            ("offset", offset.map(JSONValue.number)),
          ])
      }
    }
    return [
      ("path", .string(report.paths.path(placed.finding.location.source))),
      ("start", point(placed.start(.scalars), placed.range?.lowerBound)),
      ("end", point(placed.end(.scalars), placed.range?.upperBound)),
      ("entry", placed.finding.location.entry.map(JSONValue.string)),
    ]
  }
}
