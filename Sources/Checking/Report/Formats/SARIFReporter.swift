import PersianText

/// SARIF 2.1.0 (OASIS 2020), as GitHub's code scanning takes it. Columns count UTF-16.
struct SARIFReporter {
  private let report: Report
  private let sources: [String: SourceText]
  private let rules: SARIFRules

  /// GitHub refuses a run with more.
  static let most = 25_000
  private let most: Int

  init(_ report: Report, most: Int = SARIFReporter.most) {
    self.most = most
    self.report = report
    sources = report.sourcesByName
    let used = report.findings.map(\.rule) + report.silenced.map(\.finding.rule)
    rules = SARIFRules(report.rules, used: used)
  }

  var text: String {
    let document: JSONValue = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [run],
    ]
    return document.indented + "\n"
  }

  private var run: JSONValue {
    let (results, omitted) = self.results
    return .object(
      present: [
        ("tool", ["driver": driver]),
        ("columnKind", "utf16CodeUnits"),
        (
          "invocations",
          omitted == 0
            ? nil
            : [
              [
                "executionSuccessful": true,
                "toolExecutionNotifications": [
                  [
                    "level": "warning",
                    "message": [
                      "text": .string("\(omitted) more findings, none of them worse, are left out")
                    ],
                  ]
                ],
              ]
            ]
        ),
        ("results", .array(results)),
      ])
  }

  private var driver: JSONValue {
    .object(
      present: [
        ("name", .string(report.tool.name)),
        ("informationUri", report.tool.address.map { .string($0) }),
        ("version", .string(report.tool.version)),
        ("semanticVersion", .string(report.tool.version)), ("rules", .array(rules.values)),
      ])
  }

  // MARK: Results

  /// The results, and how many are left out: the least, and what is silenced before what is not.
  private var results: (values: [JSONValue], omitted: Int) {
    let placed = report.placed
    let silenced = Report.placed(report.silenced.map(\.finding), sources)
    let (prints, silencedPrints) = report.fingerprints
    let kept = mostSevere(placed.map(\.finding.severity))
    let hasSilenced = !silenced.isEmpty
    var values = kept.map { index in
      result(placed[index], prints[index], suppressions: hasSilenced ? [] : nil)
    }
    for (index, finding) in silenced.enumerated().prefix(most - values.count) {
      values.append(
        result(
          finding, silencedPrints[index],
          suppressions: [suppression(report.silenced[index])]))
    }
    return (values, placed.count - kept.count)
  }

  private func mostSevere(_ severities: [Severity]) -> [Int] {
    guard severities.count > most else { return Array(severities.indices) }
    let order = severities.indices.sorted { (severities[$1], $0) < (severities[$0], $1) }
    return order.prefix(most).sorted()
  }

  private func result(
    _ placed: PlacedFinding, _ fingerprint: Fingerprint, suppressions: [JSONValue]?
  ) -> JSONValue {
    let finding = placed.finding
    let related = finding.notes.enumerated().compactMap { index, note in
      note.location.map { location in
        self.location(
          PlacedFinding(
            Diagnostic(rule: "", severity: .note, at: location, ""),
            in: sources[location.source]), id: index + 1, message: note.message)
      }
    }
    return .object(
      present: [
        ("ruleId", .string(finding.rule)),
        ("ruleIndex", rules.index(of: finding.rule).map(JSONValue.number)),
        ("level", .string(finding.severity.rawValue)),
        ("message", ["text": .string(finding.message)]),
        ("locations", [location(placed)]),
        ("relatedLocations", related.isEmpty ? nil : .array(related)),
        (
          "partialFingerprints",
          [
            "dabirFinding/v1": .string(fingerprint.text),
            // The one that GitHub looks at.
            "primaryLocationLineHash": .string(fingerprint.text + ":1"),
          ]
        ),
        ("fixes", fixes(placed)), ("suppressions", suppressions.map { .array($0) }),
      ])
  }

  private func suppression(_ silenced: SilencedFinding) -> JSONValue {
    .object(
      present: [
        ("kind", silenced.origin == .comment ? "inSource" : "external"),
        ("status", "accepted"),
        ("justification", silenced.reason.isEmpty ? nil : .string(silenced.reason)),
      ])
  }

  /// A fix each for the alternatives: a viewer offers them side by side.
  private func fixes(_ placed: PlacedFinding) -> JSONValue? {
    guard let region = region(placed, snippet: false), placed.range != nil,
      !placed.finding.fixes.isEmpty
    else { return nil }
    return .array(
      placed.finding.fixes.map { fix in
        let what = fix.replacement.isEmpty ? "Remove it" : "Replace it by “\(fix.replacement)”"
        return [
          "description": ["text": .string(what)],
          "artifactChanges": [
            [
              "artifactLocation": artifact(placed.finding.location.source),
              "replacements": [
                [
                  "deletedRegion": region,
                  "insertedContent": ["text": .string(fix.replacement)],
                ]
              ],
            ]
          ],
        ]
      })
  }

  // MARK: Places

  private func location(_ placed: PlacedFinding, id: Int? = nil, message: String? = nil)
    -> JSONValue
  {
    let entry = placed.finding.location.entry
    return .object(
      present: [
        ("id", id.map(JSONValue.number)),
        (
          "physicalLocation",
          .object(
            present: [
              ("artifactLocation", artifact(placed.finding.location.source)),
              ("region", region(placed, snippet: true)),
            ])
        ),
        ("logicalLocations", entry.map { [["name": .string($0), "kind": "element"]] }),
        ("message", message.map { ["text": .string($0)] }),
      ])
  }

  private func artifact(_ name: String) -> JSONValue {
    let reference = report.paths.reference(name)
    return .object(
      present: [
        ("uri", .string(reference.uri)), ("uriBaseId", reference.isRelative ? "%SRCROOT%" : nil),
      ])
  }

  private func region(_ placed: PlacedFinding, snippet: Bool) -> JSONValue? {
    guard let start = placed.start(.utf16) else { return nil }
    let end = placed.end(.utf16)
    return .object(
      present: [
        ("startLine", .number(start.line)), ("startColumn", start.column.map(JSONValue.number)),
        ("endLine", end.map { .number($0.line) }), ("endColumn", end?.column.map(JSONValue.number)),
        ("snippet", snippet ? placed.snippet.map { ["text": .string($0)] } : nil),
      ])
  }
}
