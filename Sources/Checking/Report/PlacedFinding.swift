public import PersianText

/// A finding with the text it points into: its lines, its columns in any unit, and its words.
public struct PlacedFinding: Sendable {
  public let finding: Diagnostic
  let source: SourceText?

  public init(_ finding: Diagnostic, in source: SourceText?) {
    self.finding = finding
    self.source = source
  }

  /// The byte range, where its text is at hand.
  var range: Range<Int>? { source == nil ? nil : finding.location.range }

  /// Where it begins, the column in the given unit.
  ///
  /// Of a text that has streamed by one unit was counted: in the others the column is left out.
  func start(_ unit: TextUnit) -> Place? {
    if let range, let source {
      let position = source.position(at: range.lowerBound, unit: unit)
      return Place(line: position.line, column: position.column)
    }
    return finding.location.position.map { position in
      Place(
        line: position.line,
        column: unit == finding.location.positionUnit ? position.column : nil)
    }
  }

  /// Where it ends, the first column behind it.
  func end(_ unit: TextUnit) -> Place? {
    guard let range, let source else { return nil }
    let position = source.position(at: range.upperBound, unit: unit)
    return Place(line: position.line, column: position.column)
  }

  /// A line from 1, and a column from 1 where it is known.
  struct Place: Equatable {
    var line: Int
    var column: Int?
  }

  /// The line on which it begins; 1 of a finding over a whole text.
  public var line: Int { start(.bytes)?.line ?? 1 }

  /// The words it is about, each run of white space a space; of a text that has streamed by, the entry.
  var excerpt: String {
    guard let range, let source else { return finding.location.entry ?? "" }
    return String(decoding: source.line(range), as: UTF8.self)
  }

  /// The same as they stand, cut off where they are many.
  var snippet: String? {
    guard let range, let source else { return nil }
    return range.count > 1000 ? nil : source[range]
  }
}

extension Report {
  /// The findings with their texts.
  var placed: [PlacedFinding] { Report.placed(findings, sourcesByName) }

  static func placed(_ findings: [Diagnostic], _ sources: [String: SourceText])
    -> [PlacedFinding]
  {
    findings.map { PlacedFinding($0, in: sources[$0.location.source]) }
  }
}
