public import PersianText
public import Termbase

/// A judgement over the glossary itself. A rule is one file; ``LintCatalogue`` lists them all.
public protocol GlossaryRule: Rule {
  func check(_ termbase: Termbase) -> [Diagnostic]
}

/// What the linter knows: the faults that the reader meets row by row, and the rules over sound rows.
public enum LintCatalogue {
  /// The rules, in the order in which they are documented. One more, over pairs of names, needs a judge.
  public static let rules: [any GlossaryRule] = [
    SplitConcept(), KindConflict(), LanguageTag(), TwoPreferred(), MissingPreferred(),
    DuplicateTerm(), TermSpellingRule(), MixedScript(), UnexpectedScript(), CanonicalOrder(),
  ]

  /// Every fault and rule. `glossary/kind` is both, and is listed once.
  public static var entries: [RuleEntry] {
    GlossaryFault.allCases.map(RuleEntry.init)
      + rules.map { RuleEntry(type(of: $0)) }.filter {
        $0.identifier != GlossaryFault.kind.identifier
      }
      + [RuleEntry(ImplausiblePair.self)]
  }
}
