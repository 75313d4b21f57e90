public import PersianText

/// Runs the rules over texts.
public struct Checker: Sendable {
  private let textRules: [any TextRule]
  private let pairRules: [any PairRule]

  /// - Parameter rules: identifiers of the rules to run, or `nil` for all.
  public init(rules identifiers: Set<String>? = nil) {
    textRules = RuleCatalogue.textRules.filter {
      identifiers?.contains(type(of: $0).identifier) ?? true
    }
    pairRules = RuleCatalogue.pairRules.filter {
      identifiers?.contains(type(of: $0).identifier) ?? true
    }
  }

  /// The findings in one text, in the order of their places.
  public func check(_ text: AnalysedText) -> [Diagnostic] {
    ordered(textRules.flatMap { $0.check(text) })
  }

  /// The findings in a text and its translation: each side's own and those between them.
  public func check(_ pair: AnalysedPair) -> [Diagnostic] {
    let between = pairRules.flatMap { $0.check(pair) }
    let source = between.filter { $0.location.source == pair.source.source.name }
    let target = between.filter { $0.location.source != pair.source.source.name }
    return ordered(textRules.flatMap { $0.check(pair.source) } + source)
      + ordered(textRules.flatMap { $0.check(pair.target) } + target)
  }

  private func ordered(_ findings: [Diagnostic]) -> [Diagnostic] {
    findings.enumerated().sorted { a, b in
      let (x, y) = (a.element.location.range, b.element.location.range)
      return (x?.lowerBound ?? 0, a.offset) < (y?.lowerBound ?? 0, b.offset)
    }.map(\.element)
  }
}
