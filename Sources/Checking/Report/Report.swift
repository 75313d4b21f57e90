public import PersianText

/// What a run found, as every format tells it.
public struct Report: Sendable {
  /// What is to be told, in the order of the files and of their places.
  public var findings: [Diagnostic]
  /// What somebody has said not to tell.
  public var silenced: [SilencedFinding] = []
  /// The texts that findings point into; the first ``checked`` of them are those that were looked at.
  public var sources: [SourceText]
  public var checked: Int
  /// The rules that findings may be of.
  public var rules: [RuleEntry]
  public var tool: Tool
  /// Where paths are told from.
  public var paths: ReportPaths
  /// The least severity that fails the run; `nil` is none.
  public var failsFrom: Severity?

  /// The program that found it.
  public struct Tool: Sendable {
    public var name: String
    public var version: String
    /// Where to read about it.
    public var address: String?

    public init(name: String, version: String, address: String? = nil) {
      self.name = name
      self.version = version
      self.address = address
    }
  }

  public init(
    _ findings: [Diagnostic], silenced: [SilencedFinding] = [], sources: [SourceText],
    checked: Int, rules: [RuleEntry], tool: Tool, paths: ReportPaths, failsFrom: Severity?
  ) {
    self.findings = findings
    self.silenced = silenced
    self.sources = sources
    self.checked = checked
    self.rules = rules
    self.tool = tool
    self.paths = paths
    self.failsFrom = failsFrom
  }

  /// True where a finding is as bad as is not allowed.
  public var fails: Bool {
    guard let failsFrom else { return false }
    return findings.contains { $0.severity >= failsFrom }
  }

  /// The texts by their names; of two of one name the first.
  var sourcesByName: [String: SourceText] {
    Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// A finding that is not told, and who said so.
public struct SilencedFinding: Sendable {
  public var finding: Diagnostic
  public var origin: Origin
  /// The reason that was given.
  public var reason: String

  public enum Origin: Sendable {
    /// A comment in the text itself.
    case comment
    /// A term that the settings say to ignore.
    case settings
    case baseline
  }

  public init(_ finding: Diagnostic, _ origin: Origin, reason: String) {
    self.finding = finding
    self.origin = origin
    self.reason = reason
  }
}
