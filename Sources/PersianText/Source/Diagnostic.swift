/// How bad a finding is. The order is that of the cases.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Worth knowing; seldom a reason to fail a build.
  case note
  case warning
  case error

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// A finding: what is wrong, where, and what to do.
public struct Diagnostic: Sendable {
  /// The rule that found it, `group/name`: `name/variant`.
  public var rule: String
  public var severity: Severity
  public var location: Location
  /// One sentence, without a full stop: what is wrong, and the way out where the fix does not say it.
  public var message: String
  public var notes: [Note] = []
  public var fixes: [Fix] = []

  public init(
    rule: String, severity: Severity, at location: Location, _ message: String,
    notes: [Note] = [], fixes: [Fix] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.location = location
    self.message = message
    self.notes = notes
    self.fixes = fixes
  }

  /// A byte range of a named text; without a range or a position, the text as a whole.
  public struct Location: Sendable, Hashable {
    public var source: String
    public var range: Range<Int>?
    /// Where a text that streams by, and of which no bytes are kept, was being read.
    public var position: TextPosition?
    /// What the column of ``position`` counts.
    public var positionUnit = TextUnit.bytes
    /// The unit, entry or concept in which it is, as the file names it.
    public var entry: String?

    public init(_ source: String, _ range: Range<Int>? = nil) {
      self.source = source
      self.range = range
    }

    public init(
      _ source: String, at position: TextPosition?, unit: TextUnit = .bytes, entry: String? = nil
    ) {
      self.source = source
      self.position = position
      positionUnit = unit
      self.entry = entry
    }
  }

  /// A second place that belongs to the finding.
  public struct Note: Sendable {
    public var message: String
    public var location: Location?

    public init(_ message: String, at location: Location? = nil) {
      self.message = message
      self.location = location
    }
  }

  /// A replacement for the bytes of the finding's own range.
  public struct Fix: Sendable, Equatable {
    public var replacement: String
    /// True of a replacement that nobody needs to read first: it writes the same name or word as it is meant to be
    /// written, and stands for it in every context.
    public var isSafe: Bool

    public init(_ replacement: String, isSafe: Bool = false) {
      self.replacement = replacement
      self.isSafe = isSafe
    }
  }
}
