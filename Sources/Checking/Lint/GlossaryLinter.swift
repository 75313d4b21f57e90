public import PersianText
public import Termbase
public import Transliteration

/// Finds the faults of glossary files: those that the reader met and those that the rules find.
///
/// Only what was read from files is judged: findings point into cells. Cost is linear in the rows.
public struct GlossaryLinter: Sendable {
  /// Says of a Persian and an English name whether they are one; in earnest, the name model.
  public typealias PairJudge = @Sendable (_ persian: String, _ english: String) -> PairJudgement

  private let pairs: ImplausiblePair?

  /// - Parameter judge: without it pairs of names are not judged.
  public init(judge: PairJudge? = nil) { pairs = judge.map { ImplausiblePair(judge: $0) } }

  /// The findings in the order of the files and of their places; of one place, in the order of ``LintCatalogue``.
  ///
  /// - Parameter progress: called with the number of concepts whose names were judged, which is what takes time.
  public func check(
    _ termbase: Termbase, progress: (Int) -> Void = { _ in }
  ) -> [Diagnostic] {
    let findings =
      termbase.faults + LintCatalogue.rules.flatMap { $0.check(termbase) }
      + (pairs?.check(termbase, progress: progress) ?? [])
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
