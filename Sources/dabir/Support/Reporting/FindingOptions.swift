import ArgumentParser
import Checking
import PersianText

import Glibc

/// How findings are judged and told.
struct FindingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The least severity that makes the exit code 1.",
      discussion: "Default: what the settings say, else error; of a glossary, warning."))
  var failOn: FailureThreshold?

  @Option(
    help: ArgumentHelp(
      "How findings are told, with =FILE into a file. May be given several times.",
      discussion: "Default: human, on standard output.", valueName: "format"))
  var format: [ReportTarget] = []

  func validate() throws {
    let written = targets.filter { $0.path == nil }
    if written.count > 1 {
      throw ValidationError(
        "Standard output takes one format; write the others to files: "
          + "--format \(written[1].format)=FILE.")
    }
    let paths = targets.compactMap(\.path)
    if Set(paths).count < paths.count {
      throw ValidationError("Two formats go to one file; name another.")
    }
  }

  private var targets: [ReportTarget] {
    format.isEmpty ? [ReportTarget(format: .human, path: nil)] : format
  }

  /// True where people read along on standard output.
  var isReadByPeople: Bool { targets.contains { $0.format == .human && $0.path == nil } }

  /// The files that are written.
  var outputs: [String] { targets.compactMap(\.path) }

  /// Makes the report of findings.
  /// - Parameter checked: how many of the texts, the first ones, were looked at.
  func report(
    _ findings: [Diagnostic], silenced: [SilencedFinding] = [], in sources: [SourceText],
    checked: Int,
    threshold: FailureThreshold
  ) -> Report {
    Report(
      findings, silenced: silenced, sources: sources, checked: checked,
      rules: RuleCatalogue.entries,
      tool: Report.Tool(name: "dabir", version: Dabir.version), paths: WorkingFolder.reportPaths,
      failsFrom: (failOn ?? threshold).severity)
  }

  /// Tells the findings in every form that was asked for, and their number on standard error.
  /// - Parameters:
  ///   - unread: how many files could not be read.
  ///   - isQuiet: standard output is taken by something else.
  /// - Throws: `ExitCode(1)` where one of them is as severe as is not allowed, `ExitCode(2)` where a file was not read,
  ///   ``Failure`` where a report cannot be written.
  func conclude(_ report: Report, unread: Int = 0, isQuiet: Bool = false) throws {
    try tell(onlyToFiles: isQuiet) { format, style in format.text(of: report, style: style) }
    if targets.contains(where: { $0.format == .github }) {
      try addStepSummary(ReportFormat.gitHubSummary(of: report))
    }
    let silenced = report.silenced.isEmpty ? "" : "; \(report.silenced.count) silenced"
    let summary = TextReporter.summary(report.findings) + silenced
    if unread > 0 {
      let what = unread == 1 ? "1 file was" : "\(unread) files were"
      Console.complain("\(what) not checked; in the rest: \(summary)")
      throw ExitCode(2)
    }
    Console.complain(summary)
    if report.fails { throw ExitCode(1) }
  }

  /// Writes what is to be told in every form that was asked for.
  /// - Parameters:
  ///   - onlyToFiles: standard output is taken by something else.
  ///   - text: makes the text of a form; its style is plain where it goes to no terminal.
  func tell(
    onlyToFiles: Bool = false, _ text: (ReportFormat, TextReporter.Style) throws -> String
  ) throws {
    for target in targets {
      if let path = target.path {
        let text = try text(target.format, TextReporter.Style())
        try OutputFile.write(to: path) { output in try output.write(text) }
      } else if !onlyToFiles {
        try Console.write(try text(target.format, Console.style))
      }
    }
  }

  /// Adds to the page that GitHub shows of the step. Other commands of the step may have written there.
  private func addStepSummary(_ text: String) throws {
    guard !text.isEmpty, let path = Console.environment("GITHUB_STEP_SUMMARY"), !path.isEmpty else {
      return
    }
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw Failure("\(path) (GITHUB_STEP_SUMMARY): \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    try Output.write(Array(text.utf8), to: descriptor, path: path)
  }
}
