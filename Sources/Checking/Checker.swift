public import PersianText

/// Runs the rules over texts.
public struct Checker: Sendable {
  private let textRules: [any TextRule]
  let pairRules: [any PairRule]

  /// - Parameter rules: identifiers of the rules to run, or `nil` for all.
  public init(rules identifiers: Set<String>? = nil) {
    func isWanted(_ rule: any Rule) -> Bool {
      identifiers?.contains(type(of: rule).identifier) ?? true
    }
    textRules = RuleCatalogue.textRules.filter(isWanted)
    pairRules = RuleCatalogue.pairRules.filter(isWanted)
  }

  /// The findings in one text, in the order of their places.
  public func check(_ text: AnalysedText) -> [Diagnostic] { ordered(findings(in: text)) }

  /// The findings in a text and its translation: each side's own and those between them.
  public func check(_ pair: AnalysedPair) -> [Diagnostic] {
    let between = pairRules.flatMap { $0.check(pair) }
    let sourceName = pair.source.source.name
    return ordered(findings(in: pair.source) + between.filter { $0.location.source == sourceName })
      + ordered(findings(in: pair.target) + between.filter { $0.location.source != sourceName })
  }

  func findings(in text: AnalysedText) -> [Diagnostic] {
    textRules.flatMap { $0.check(text) }
  }

  /// By their places; of two about the same words the one that says more (``supersedes(_:_:)``).
  func ordered(_ findings: [Diagnostic]) -> [Diagnostic] {
    var places: [Diagnostic.Location: [String]] = [:]
    for finding in findings { places[finding.location, default: []].append(finding.rule) }
    return findings.enumerated().filter { _, finding in
      let others = places[finding.location] ?? []
      return others.count < 2 || !others.contains { Checker.supersedes($0, finding.rule) }
    }.sorted { a, b in
      let (x, y) = (a.element.location.range, b.element.location.range)
      return (x?.lowerBound ?? 0, a.offset) < (y?.lowerBound ?? 0, b.offset)
    }.map(\.element)
  }

  /// True where a finding of one rule leaves nothing to be said by another about the same words, so that two fixes never
  /// compete.
  private static func supersedes(_ rule: String, _ other: String) -> Bool {
    switch (rule, other) {
    case (ForbiddenTerm.identifier, DeprecatedName.identifier),
      (SplitName.identifier, NameVariant.identifier), (SplitName.identifier, LostJoiner.identifier),
      (SchemeDeparture.identifier, NameVariant.identifier),
      (PresentationForm.identifier, ArabicLetter.identifier),
      (ArabicLetter.identifier, NameHaraka.identifier),
      (NameVariant.identifier, LostJoiner.identifier):
      true
    default: false
    }
  }
}
