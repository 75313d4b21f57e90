public import PersianText

/// The settings of a project, as `.dabir.yml` gives them.
public struct Configuration: Sendable {
  /// The file that they are from, as findings call it.
  public var path: String
  /// Glossary files and folders, relative to the folder of the file.
  public var glossaries: [String] = []
  /// The languages that texts may be in; of others nothing is said. Empty is Persian and English.
  public var languages: [Language] = []
  public var rules: [RuleSetting] = []
  /// Which files of a folder are looked at; empty is those whose form is known.
  public var include: [PathGlob] = []
  public var exclude: [PathGlob] = []
  public var ignoredTerms: [IgnoredTerm] = []
  public var failOn: FailureThreshold?
  /// The text that they were read from.
  public var source: SourceText

  public static let fileName = ".dabir.yml"

  public init(source: SourceText) {
    path = source.name
    self.source = source
  }

  /// What a rule, or a group of them, is set to.
  public struct RuleSetting: Sendable {
    public var pattern: RulePattern
    /// `nil` is off.
    public var severity: Severity?
  }

  /// A term of which rules say nothing.
  public struct IgnoredTerm: Sendable {
    public var term: String
    public var reason: String
    /// Empty is all.
    public var rules: [RulePattern]
    /// The last day on which it is ignored.
    public var until: CalendarDay?
    /// Where the settings say so.
    public var location: Diagnostic.Location
  }

  /// True of a rule that is switched off.
  public func isOff(_ rule: String) -> Bool {
    setting(of: rule).map { $0.severity == nil } ?? false
  }

  /// The finding as bad as the settings make it, or `nil` where its rule is off.
  public func judged(_ finding: Diagnostic) -> Diagnostic? {
    guard let setting = setting(of: finding.rule) else { return finding }
    guard let severity = setting.severity else { return nil }
    var finding = finding
    finding.severity = severity
    return finding
  }

  /// What is said of the rule by name goes before what is said of its group.
  private func setting(of rule: String) -> RuleSetting? {
    rules.first { $0.pattern.description == rule } ?? rules.first { $0.pattern.matches(rule) }
  }
}

/// The least severity that fails a run.
public enum FailureThreshold: String, Sendable, CaseIterable {
  case note, warning, error, never

  /// `nil` is none.
  public var severity: Severity? { Severity(rawValue: rawValue) }
}

/// Settings that cannot be taken as they are: all that is wrong with them, each with its place.
public struct ConfigurationFault: Error, Sendable, CustomStringConvertible {
  public var faults: [String]
  public var description: String { faults.joined(separator: "\n") }
}
