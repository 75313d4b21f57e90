import Checking
import Interchange
import Termbase

/// The glossary that goes out, in one order.
enum ExportedGlossary {
  /// - Parameters:
  ///   - paths: glossary files or folders; none are the default of `--glossary`.
  ///   - output: which must be none of them.
  /// - Throws: where the glossary has faults, and an export would lose the rows.
  static func read(_ paths: [String], output: String?) throws -> [TermEntry] {
    var options = GlossaryOptions()
    options.paths = paths
    let termbase = try options.read()
    if !termbase.faults.isEmpty {
      let reporter = TextReporter(
        sources: termbase.files.map(\.source), style: TextReporter.Style())
      throw Failure(
        "the glossary has faults, and an export would lose the rows:\n\(reporter.report(termbase.faults))"
      )
    }
    try Inputs.validate(termbase.files.map(\.path), output: output)
    return termbase.concepts.sorted { $0.id < $1.id }.map { TermEntry($0) }
  }
}
