import PersianText

/// The findings of one file, counted all, and kept up to so many of a rule: memory does not grow with a file of which
/// every unit is at fault. A class, since all checks of a file write to one.
final class FindingLog {
  let file: String
  /// The unit or entry that is being looked at.
  var entry: String?
  private let mostOfRule: Int
  private(set) var findings: [Diagnostic] = []
  private(set) var counts: [String: Int] = [:]
  private(set) var severities: [Severity: Int] = [:]

  init(file: String, mostOfRule: Int) {
    self.file = file
    self.mostOfRule = mostOfRule
  }

  /// - Parameters:
  ///   - suggestion: what to write in place of what is at fault.
  ///   - severity: another than the rule's own.
  func add(
    _ rule: ValidationRule, at position: TextPosition?, _ message: String,
    suggestion: String? = nil, severity: Severity? = nil
  ) {
    let severity = severity ?? rule.severity
    severities[severity, default: 0] += 1
    let count = counts[rule.identifier, default: 0] + 1
    counts[rule.identifier] = count
    guard count <= mostOfRule else { return }
    findings.append(
      Diagnostic(
        rule: rule.identifier, severity: severity,
        at: Diagnostic.Location(file, at: position, unit: .scalars, entry: entry), message,
        fixes: suggestion.map { [Diagnostic.Fix($0)] } ?? []))
  }
}
