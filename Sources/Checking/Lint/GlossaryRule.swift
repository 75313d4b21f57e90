public import PersianText
public import Termbase

/// A judgement over the glossary itself. A rule is one file; ``LintCatalogue`` lists them all.
public protocol GlossaryRule: Sendable {
  /// `glossary/name`, as findings and settings call it.
  static var identifier: String { get }
  /// One sentence for the list of rules.
  static var summary: String { get }

  func check(_ termbase: Termbase) -> [Diagnostic]
}

/// What the linter knows: the faults that the reader meets row by row, and the rules over sound rows.
public enum LintCatalogue {
  /// The rules, in the order in which they are documented. One more, over pairs of names, needs a judge.
  public static let rules: [any GlossaryRule] = [
    SplitConcept(), KindConflict(), LanguageTag(), TwoPreferred(), MissingPreferred(),
    DuplicateTerm(), TermSpellingRule(), MixedScript(), UnexpectedScript(), CanonicalOrder(),
  ]

  /// Identifier and summary of every fault and rule. `glossary/kind` is both.
  public static var entries: [(identifier: String, summary: String)] {
    GlossaryFault.allCases.map { ($0.identifier, $0.summary) }
      + rules.map { (type(of: $0).identifier, type(of: $0).summary) }
      + [(ImplausiblePair.identifier, ImplausiblePair.summary)]
  }
}
