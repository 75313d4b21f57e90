public import PersianText

/// What every rule tells of itself. A rule is one file; ``RuleCatalogue`` lists them all.
public protocol Rule: Sendable {
  /// `group/name`, as findings and settings call it.
  static var identifier: String { get }
  /// One sentence for the list of rules.
  static var summary: String { get }
  /// How bad its findings are unless settings say otherwise; of a rule that knows several degrees, the worst.
  static var severity: Severity { get }
  static var documentation: RuleDocumentation { get }
}

/// A judgement over one text.
public protocol TextRule: Rule {
  func check(_ text: AnalysedText) -> [Diagnostic]
}

/// A judgement over a text and its translation.
public protocol PairRule: Rule {
  func check(_ pair: AnalysedPair) -> [Diagnostic]
}

/// All the rules, in the order in which they are documented.
public enum RuleCatalogue {
  public static let textRules: [any TextRule] = [
    DeprecatedName(), NameVariant(), NearName(), InconsistentName(), SplitName(), ShortFirst(),
    SchemeDeparture(), LostJoiner(), StrayJoiner(), ArabicLetter(), NameHaraka(), MixedDigits(),
    StraightQuote(), LatinPunctuation(), BidiControl(), Homoglyph(), PresentationForm(),
  ]

  public static let pairRules: [any PairRule] = [
    MissingTerm(), ForbiddenTerm(), InconsistentTerm(), TermDirection(), ImplausibleName(),
    NumberMismatch(),
  ]
}
