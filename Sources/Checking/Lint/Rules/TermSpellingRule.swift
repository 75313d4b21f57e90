import PersianText
import Termbase

/// A term that is not in canonical spelling: tools that compare bytes do not find it.
struct TermSpellingRule: GlossaryRule {
  static let identifier = "glossary/spelling"
  static let summary = "a term with Arabic letters, stray joiners, invisible controls or odd spaces"
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    wrong: .rows(
      "putin | person | fa | ⟦ولاديمير پوتین⟧ | preferred | full",
      "putin | person | en | Vladimir Putin | preferred | full"),
    right: .rows(
      "putin | person | fa | ولادیمیر پوتین | preferred | full",
      "putin | person | en | Vladimir Putin | preferred | full"),
    why: """
      A term is exported to tools that compare bytes: an Arabic yeh, a mark or an odd space in it, and none of them finds \
      it. `dabir lint --fix` writes the canonical spelling.
      """)

  func check(_ termbase: Termbase) -> [Diagnostic] {
    termbase.placedTerms.compactMap { item in
      let spelling = TermSpelling(item.term)
      guard !spelling.faults.isEmpty else { return nil }
      let named = spelling.faults.prefix(3).joined(separator: ", ")
      let rest = spelling.faults.count - 3
      return finding(
        .error, item.place, .term,
        "the term is not in canonical spelling: \(named)" + (rest > 0 ? " and \(rest) more" : ""),
        fixes: spelling.canonical.map { [Diagnostic.Fix($0)] } ?? [])
    }
  }
}
