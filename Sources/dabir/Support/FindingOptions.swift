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
  /// - Parameter unread: how many files could not be read.
  /// - Throws: `ExitCode(1)` where one of them is as severe as asked for, `ExitCode(2)` where a file was not read.
  func conclude(_ findings: [Diagnostic], in sources: [SourceText], unread: Int = 0) throws {
    let reporter = TextReporter(sources: sources, style: Console.style)
    try Console.write(reporter.report(findings))
    if unread > 0 {
      let what = unread == 1 ? "1 file was" : "\(unread) files were"
      Console.complain("\(what) not checked; in the rest: \(TextReporter.summary(findings))")
      throw ExitCode(2)
    }
    Console.complain(TextReporter.summary(findings))
    guard let threshold = Severity(rawValue: failOn.rawValue) else { return }
    if findings.contains(where: { $0.severity >= threshold }) { throw ExitCode(1) }
  }
}
