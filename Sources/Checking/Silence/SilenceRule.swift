import PersianText

/// What is wrong with that which silences findings.
enum SilenceRule: String, CaseIterable {
  case unused, expired, malformed

  var identifier: String { "silence/\(rawValue)" }

  var summary: String {
    switch self {
    case .unused: "an ignore that ignores nothing, or no longer"
    case .expired: "an ignored term whose time is over"
    case .malformed: "an ignore that names no known rule, or gives no reason"
    }
  }

  func finding(at location: Diagnostic.Location, _ message: String) -> Diagnostic {
    Diagnostic(rule: identifier, severity: .warning, at: location, message)
  }

  var documentation: RuleDocumentation {
    switch self {
    case .unused:
      RuleDocumentation(
        wrong: "کالاها به شانگهای رسید. ⟦# dabir:ignore name/near a village of this name⟧",
        right: "کالاها به شاگهای رسید. # dabir:ignore name/near a village of this name",
        why: """
          What is ignored and no longer there hides the next fault in the same place. Take away the comment, the term \
          in .dabir.yml, or the row of the baseline (--update-baseline does).
          """)
    case .expired:
      RuleDocumentation(
        wrong:
          "ignore:\n  - term: ⟦شاگهای⟧\n    reason: the client's own spelling\n    until: 2020-01-31",
        right:
          "ignore:\n  - term: شاگهای\n    reason: the client's own spelling\n    until: 2999-12-31",
        why: """
          An ignored term may have a last day, as when a client's spelling is to be put right in the next edition. \
          Behind it the term is found again, and its entry said to be over.
          """)
    case .malformed:
      RuleDocumentation(
        wrong: "کالاها به شاگهای رسید. ⟦# dabir:ignore name/nearby a village of this name⟧",
        right: "کالاها به شاگهای رسید. # dabir:ignore name/near a village of this name",
        why: """
          A comment says which rule it silences and why: `dabir:ignore RULE reason`. Several rules stand with commas \
          between, and `name/*` is a whole group.
          """)
    }
  }
}

extension RuleEntry {
  init(_ rule: SilenceRule) {
    self.init(
      identifier: rule.identifier, summary: rule.summary, severity: .warning,
      documentation: rule.documentation)
  }
}
