import Checking
import Foundation
import PersianText
import Testing

/// A line that mixes Persian, English and an emoji, and a finding behind them.
enum Mixed {
  static let source = SourceText(
    name: "docs/a b.md", text: "first\nنام 😀 Putin شاگهای. end\nlast\n")
  static let finding = finding("شاگهای", in: source)

  /// A finding at the first place of some words.
  static func finding(
    _ words: String, in source: SourceText, rule: String = "name/near",
    severity: Severity = .warning, fixes: [Diagnostic.Fix] = []
  ) -> Diagnostic {
    let needle = Array(words.utf8)
    let start = source.bytes.indices.first { source.bytes[$0...].starts(with: needle) } ?? 0
    return Diagnostic(
      rule: rule, severity: severity,
      at: Diagnostic.Location(source.name, start..<start + needle.count), "«\(words)» is odd",
      fixes: fixes)
  }

  static func report(
    _ findings: [Diagnostic], silenced: [SilencedFinding] = [],
    sources: [SourceText] = [Mixed.source], failsFrom: Severity? = .error
  ) -> Report {
    Report(
      findings, silenced: silenced, sources: sources, checked: sources.count,
      rules: RuleCatalogue.entries,
      tool: Report.Tool(name: "dabir", version: "1.2.3", address: "https://example.org"),
      paths: ReportPaths(folder: "/project"), failsFrom: failsFrom)
  }

  /// JSON as Foundation reads it: our own writer is not asked to judge itself.
  static func json(_ text: String) throws -> NSDictionary {
    try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary, "\(text)")
  }
}

extension NSDictionary {
  /// A member by the names on the way to it.
  func at(_ path: String) -> NSObject? {
    var value: NSObject? = self
    for name in path.split(separator: ".") {
      value = (value as? NSDictionary)?.object(forKey: String(name)) as? NSObject
    }
    return value
  }

  /// An item of an array.
  func item(_ path: String, _ index: Int = 0) -> NSDictionary? {
    let items = at(path) as? [NSDictionary]
    return items.flatMap { index < $0.count ? $0[index] : nil }
  }
}
