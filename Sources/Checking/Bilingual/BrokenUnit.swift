import PersianText

/// A unit of a bilingual file that cannot be read, as its reader tells it.
enum BrokenUnit: Rule {
  static let identifier = "file/broken-unit"
  static let summary = "a unit of a bilingual file that cannot be read"
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    wrong: "msgid \"Tehran\"\n⟦msgstr \"تهران⟧", right: "msgid \"Tehran\"\nmsgstr \"تهران\"",
    why: """
      What cannot be read is not checked, and CAT tools lose it, or refuse the file. The unit is left out, and all others \
      are checked. dabir validate says more of TMX files, and mends some.
      """)

  /// The findings of a reader as those of the rule.
  ///
  /// - Parameter count: how many there were, where not all are kept.
  static func findings(_ faults: [Diagnostic], of count: Int, in file: String) -> [Diagnostic] {
    var findings = faults.map { fault in
      var finding = fault
      finding.rule = identifier
      return finding
    }
    if count > faults.count {
      findings.append(
        Diagnostic(
          rule: identifier, severity: severity, at: .init(file),
          "\(count - faults.count) more units cannot be read"))
    }
    return findings
  }
}
