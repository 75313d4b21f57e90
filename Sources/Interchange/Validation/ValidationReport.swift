public import PersianText

/// What validation found in a file.
public struct ValidationReport: Sendable {
  /// As messages call it: a path, or `<stdin>`.
  public let file: String
  /// `TMX 1.4`, `TBX-Basic (DCA)`; empty where it is neither.
  public let format: String
  /// Its size; 0 of a pipe.
  public var byteCount = 0
  /// The units or entries in it.
  public let units: Int
  /// In the order of the file; no more of one rule than were asked for.
  public let findings: [Diagnostic]
  /// How many there are of each rule, also those that are not among the findings.
  public let counts: [String: Int]
  public let severities: [Severity: Int]
  /// What targets point to that is not there.
  let dangling: Set<String>

  /// How many of each rule are not among the findings.
  public var hidden: [(rule: String, count: Int)] {
    var shown: [String: Int] = [:]
    for finding in findings { shown[finding.rule, default: 0] += 1 }
    return counts.compactMap { rule, count in
      let hidden = count - shown[rule, default: 0]
      return hidden > 0 ? (rule, hidden) : nil
    }.sorted { $0.rule < $1.rule }
  }
}

/// How far validation goes.
public struct ValidationLimits: Sendable {
  /// The largest unit, entry or header, in bytes.
  public var partSize = 32 << 20
  /// The deepest nesting; libxml2 itself stops at 256.
  public var depth = 200
  /// How many identifiers are remembered to find one again.
  public var identifiers = 1_500_000
  /// How many findings of one rule are kept.
  public var findingsOfRule = 100

  public init() {}
}
