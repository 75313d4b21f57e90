public import PersianText
import Termbase

/// A rule as lists, settings and reports know it.
public struct RuleEntry: Sendable {
  /// `group/name`.
  public let identifier: String
  /// One sentence.
  public let summary: String
  /// How bad its findings are unless settings say otherwise; of a rule that knows several degrees, the worst.
  public let severity: Severity
  /// `nil` of what other tools report through Dabir.
  public let documentation: RuleDocumentation?

  public init(
    identifier: String, summary: String, severity: Severity, documentation: RuleDocumentation?
  ) {
    self.identifier = identifier
    self.summary = summary
    self.severity = severity
    self.documentation = documentation
  }

  init(_ rule: any Rule.Type) {
    self.init(
      identifier: rule.identifier, summary: rule.summary, severity: rule.severity,
      documentation: rule.documentation)
  }

  init(file rule: BrokenUnit.Type) {
    self.init(
      identifier: rule.identifier, summary: rule.summary, severity: rule.severity,
      documentation: rule.documentation)
  }

  init(_ fault: GlossaryFault) {
    self.init(
      identifier: fault.identifier, summary: fault.summary, severity: .error,
      documentation: FaultPages.documentation(of: fault))
  }

  /// What the rule says, why, and both examples, as plain text; lines end, and none is wrapped.
  public var page: String {
    var text = "\(identifier) (\(severity.rawValue)): \(summary)\n"
    guard let documentation else { return text }
    text += "\n\(documentation.why)\n"
    text += "\nWrong:\n\(RuleEntry.plain(documentation.wrong))"
    text += "\nRight:\n\(RuleEntry.plain(documentation.right))"
    return text
  }

  /// The same as Markdown.
  public var markdown: String {
    guard let documentation else { return summary }
    return "\(documentation.why)\n\nWrong:\n\n```\n\(RuleEntry.plain(documentation.wrong))```\n\n"
      + "Right:\n\n```\n\(RuleEntry.plain(documentation.right))```\n"
  }

  /// An example as text, its sides one under the other. What is wrong stays marked.
  private static func plain(_ example: RuleDocumentation.Example) -> String {
    [example.text, example.translation].compactMap(\.self).joined(separator: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)\n" }.joined()
  }
}

extension RuleCatalogue {
  /// Every rule there is: over texts, over pairs, over glossaries, and over what silences them.
  public static var entries: [RuleEntry] {
    textRules.map { RuleEntry(type(of: $0)) } + pairRules.map { RuleEntry(type(of: $0)) }
      + [RuleEntry(file: BrokenUnit.self)] + SilenceRule.allCases.map(RuleEntry.init)
      + LintCatalogue.entries
  }

  /// The rule of an identifier.
  public static func entry(_ identifier: String) -> RuleEntry? {
    entries.first { $0.identifier == identifier }
  }

  /// The identifier that somebody meant who wrote another: `name/variants`, or `variant`.
  public static func nearest(to identifier: String) -> String? {
    let identifiers = entries.map(\.identifier)
    if let exact = identifiers.first(where: { $0.hasSuffix("/\(identifier)") }) { return exact }
    return NearestWord.find(identifier, in: identifiers)
  }
}
