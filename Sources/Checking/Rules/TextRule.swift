public import PersianText

/// A judgement over one text. A rule is one file; ``RuleCatalogue`` lists them all.
public protocol TextRule: Sendable {
  /// `group/name`, as findings and settings call it.
  static var identifier: String { get }
  /// One sentence for the list of rules.
  static var summary: String { get }

  func check(_ text: AnalysedText) -> [Diagnostic]
}

/// All the rules over texts, in the order in which they are documented.
public enum RuleCatalogue {
  public static let textRules: [any TextRule] = [
    DeprecatedName(), NameVariant(), NearName(), InconsistentName(), SplitName(), LostJoiner(),
    StrayJoiner(), ArabicLetter(),
  ]
}
