public import PersianText

/// The replacements to make in one text. Nothing but the bytes of the findings changes.
public struct FixPlan: Sendable {
  /// What may be changed without asking.
  public enum Extent: String, Sendable, CaseIterable {
    /// Findings with one safe fix.
    case safe
    /// Findings with one fix.
    case all

    /// The fix to make, or `nil`.
    func choice(of finding: Diagnostic) -> Diagnostic.Fix? {
      let fixes = self == .safe ? finding.fixes.filter(\.isSafe) : finding.fixes
      return fixes.count == 1 ? fixes[0] : nil
    }
  }

  /// The findings that are put right, in the order of their places.
  public private(set) var fixed: [Diagnostic] = []
  /// Those that have a fix too, over bytes that another one changes: they wait for the next run.
  public private(set) var waiting: [Diagnostic] = []
  private var edits: [(range: Range<Int>, replacement: [UInt8])] = []

  /// - Parameter findings: of one text. Of two that overlap the first is made; of two that begin at one byte, the first
  ///   given. Two that make the same change are one.
  public init(_ findings: [Diagnostic], _ extent: Extent) {
    let ordered = findings.enumerated().sorted { a, b in
      let (x, y) = (a.element.location.range, b.element.location.range)
      return (x?.lowerBound ?? 0, a.offset) < (y?.lowerBound ?? 0, b.offset)
    }
    for finding in ordered.map(\.element) {
      guard let range = finding.location.range, let fix = extent.choice(of: finding) else {
        continue
      }
      let replacement = Array(fix.replacement.utf8)
      if let last = edits.last, last.range == range, last.replacement == replacement {
        fixed.append(finding)
      } else if let last = edits.last,
        range.lowerBound < last.range.upperBound || range.lowerBound == last.range.lowerBound
      {
        waiting.append(finding)
      } else {
        fixed.append(finding)
        edits.append((range, replacement))
      }
    }
  }

  public var isEmpty: Bool { edits.isEmpty }

  /// The text with the replacements made.
  public func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64 * edits.count)
    var done = 0
    for edit in edits where edit.range.upperBound <= bytes.count {
      result += bytes[done..<edit.range.lowerBound]
      result += edit.replacement
      done = edit.range.upperBound
    }
    return result + bytes[done...]
  }
}
