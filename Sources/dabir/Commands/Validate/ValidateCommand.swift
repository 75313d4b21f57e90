import ArgumentParser
import Checking
import Interchange
import PersianText

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Find what is wrong with TMX and TBX files, and mend what can be mended.",
    discussion: """
      TMX 1.1 to 1.4b, and TBX of 2019 (DCA and DCT) and of 2008 (martif), told apart by their content; - is standard \
      input. A file of any size is read in little memory. A fault in one unit does not hide those of the next.

      --repair OUT writes a copy of FILE with what is certain mended, and leaves out the units that cannot be; it tells \
      each change and each loss. FILE itself is never changed.

      Examples:
        dabir validate memory.tmx
        dabir validate --fail-on error *.tbx
        dabir validate --format json memory.tmx
        dabir validate memory.tmx --repair mended.tmx

      Columns count Unicode scalars. Rules:
      \(rules)
      """)

  private static var rules: String {
    ValidationRule.catalogue.map { "  \($0.identifier): \($0.summary)" }.joined(separator: "\n")
  }

  @Argument(help: "The files to validate.")
  var files: [String]

  @Flag(help: "Show all findings; else no more than 100 of one rule in a file.")
  var all = false

  @Option(help: "Write a mended copy of the one FILE here.")
  var repair: String?

  @OptionGroup var findings: FindingOptions

  func validate() throws {
    try Inputs.validate(files, output: repair)
    for output in findings.outputs { try Inputs.validate(files, output: output) }
    if repair != nil, files.count != 1 || files.first == "-" {
      throw ValidationError("--repair takes one FILE, which is read twice: not standard input.")
    }
  }

  func run() throws {
    if let repair, let file = files.first { return try mend(file, to: repair) }
    var reports: [ValidationReport] = []
    var failures = 0
    for file in files {
      do {
        let report = try Validation.run(file, limits)
        // What a person reads comes file by file.
        if findings.isReadByPeople {
          try Console.write(ValidationText.human(report, Console.style))
        }
        reports.append(report)
      } catch let fault as FileFault {
        Console.complain("error: \(fault)")
        failures += 1
      }
    }
    try tell(reports, onlyToFiles: findings.isReadByPeople)
    try conclude(reports, unread: failures)
  }

  private var limits: ValidationLimits {
    var limits = ValidationLimits()
    if all { limits.findingsOfRule = .max }
    return limits
  }

  private func mend(_ file: String, to output: String) throws {
    let before = try Validation.run(file, limits)
    let outcome = try Validation.repair(file, to: output, knowing: before)
    try tell([outcome.changes])
    Console.complain(
      "\(output): \(outcome.written) of \(before.units) written, \(outcome.leftOut) left out; before: \(ValidationText.summary([before])); after: \(ValidationText.summary([outcome.after]))"
    )
    try conclude([outcome.after], unread: 0, isTold: true)
  }

  private func tell(_ reports: [ValidationReport], onlyToFiles: Bool = false) throws {
    try findings.tell(onlyToFiles: onlyToFiles) { format, style in
      switch format {
      case .human: reports.map { ValidationText.human($0, style) }.joined()
      case .json: ValidationText.json(reports)
      default: format.text(of: report(reports))
      }
    }
  }

  /// What the formats of other programs tell of: the findings, in texts that have streamed by.
  private func report(_ reports: [ValidationReport]) -> Report {
    Report(
      reports.flatMap(\.findings), sources: reports.map { SourceText(name: $0.file, bytes: []) },
      checked: reports.count,
      rules: ValidationRule.catalogue.map { rule in
        RuleEntry(
          identifier: rule.identifier, summary: rule.summary, severity: rule.severity,
          documentation: nil)
      }, tool: Report.Tool(name: "dabir", version: Dabir.version),
      paths: WorkingFolder.reportPaths, failsFrom: threshold.severity)
  }

  private var threshold: FailureThreshold { findings.failOn ?? .warning }

  /// Tells how many findings there are, and decides the exit code.
  private func conclude(
    _ reports: [ValidationReport], unread: Int, isTold: Bool = false
  ) throws {
    if unread > 0 {
      let what = unread == 1 ? "1 file was" : "\(unread) files were"
      Console.complain(
        "\(what) not validated; in the rest: \(ValidationText.summary(reports))")
      throw ExitCode(2)
    }
    if !isTold { Console.complain(ValidationText.summary(reports)) }
    guard let threshold = threshold.severity else { return }
    let isBad = reports.contains { report in
      report.severities.contains { $0.key >= threshold && $0.value > 0 }
    }
    if isBad { throw ExitCode(1) }
  }
}
