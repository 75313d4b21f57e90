public import PersianText
public import Termbase

/// Finds the faults of glossary files: those that the reader met and those that the rules find.
///
/// Only what was read from files is judged: findings point into cells. Cost is linear in the rows.
public struct GlossaryLinter: Sendable {
  public init() {}

  /// The findings in the order of the files and of their places; of one place, in the order of ``LintCatalogue``.
  public func check(_ termbase: Termbase) -> [Diagnostic] {
    let findings = termbase.faults + LintCatalogue.rules.flatMap { $0.check(termbase) }
    let files = Dictionary(
      termbase.files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    func place(_ finding: Diagnostic) -> (file: Int, offset: Int) {
      (files[finding.location.source] ?? 0, finding.location.range?.lowerBound ?? 0)
    }
    return findings.enumerated().sorted { a, b in
      let (x, y) = (place(a.element), place(b.element))
      return (x.file, x.offset, a.offset) < (y.file, y.offset, b.offset)
    }.map(\.element)
  }
}
