import Checking
import PersianText

/// What is wrong with a file that streams by, told on standard error as it comes, and counted.
struct FaultReport {
  private(set) var errors = 0
  private var shown = 0
  private var file: String?

  /// So many are told; the others are counted.
  private static let most = 100

  mutating func report(_ diagnostics: [Diagnostic]) {
    if diagnostics.isEmpty { return }
    errors += diagnostics.count { $0.severity == .error }
    let reporter = TextReporter(sources: [], style: TextReporter.Style())
    for diagnostic in diagnostics {
      shown += 1
      if shown > FaultReport.most { continue }
      if file == nil { Console.complain(diagnostic.location.source, isPrefixed: false) }
      file = diagnostic.location.source
      Console.hint(reporter.lines(for: diagnostic))
    }
  }

  /// Says how many were counted only.
  /// - Parameter total: all the faults that the reader found, where it keeps only some.
  mutating func finish(total: Int) {
    let more = max(total, shown) - min(shown, FaultReport.most)
    errors = max(errors, total)
    if more > 0 { Console.complain("and \(more) more") }
  }
}
