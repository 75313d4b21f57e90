public import PersianText

/// Runs the rules over texts.
public struct Checker: Sendable {
  private let rules: [any TextRule]
  private let asksForTerms: Bool

  /// - Parameter rules: identifiers of the rules to run, ``MissingTerm`` among them, or `nil` for all.
  public init(rules identifiers: Set<String>? = nil) {
    rules = RuleCatalogue.textRules.filter {
      identifiers?.contains(type(of: $0).identifier) ?? true
    }
    asksForTerms = identifiers?.contains(MissingTerm.identifier) ?? true
  }

  /// The findings in one text, in the order of their places.
  public func check(_ text: AnalysedText) -> [Diagnostic] {
    ordered(rules.flatMap { $0.check(text) })
  }

  /// The findings in a text and its translation: each side's own and those between them.
  public func check(_ pair: AnalysedPair) -> [Diagnostic] {
    let missing = asksForTerms ? MissingTerm().check(pair) : []
    return ordered(check(pair.source) + missing) + check(pair.target)
  }

  private func ordered(_ findings: [Diagnostic]) -> [Diagnostic] {
    findings.enumerated().sorted { a, b in
      let (x, y) = (a.element.location.range, b.element.location.range)
      return (x?.lowerBound ?? 0, a.offset) < (y?.lowerBound ?? 0, b.offset)
    }.map(\.element)
  }
}
