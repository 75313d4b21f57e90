import ArgumentParser
import Checking
import PersianText

/// How findings are judged and printed.
struct FindingOptions: ParsableArguments {
  enum Threshold: String, ExpressibleByArgument, CaseIterable {
    case note, warning, error, never
  }

  @Option(help: "The least severity that makes the exit code 1.")
  var failOn: Threshold = .warning

  /// Prints the findings, and their number to standard error.
  /// - Throws: `ExitCode(1)` where one of them is as severe as asked for.
  func conclude(_ findings: [Diagnostic], in sources: [SourceText]) throws {
    let reporter = TextReporter(sources: sources, style: Console.style)
    try Console.write(reporter.report(findings))
    Console.complain(TextReporter.summary(findings))
    guard let threshold = Severity(rawValue: failOn.rawValue) else { return }
    if findings.contains(where: { $0.severity >= threshold }) { throw ExitCode(1) }
  }
}
