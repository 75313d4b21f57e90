import PersianText
import Termbase

/// More than one preferred full form in a language, so that none is.
struct TwoPreferred: GlossaryRule {
  static let identifier = "glossary/two-preferred"
  static let summary = "two preferred full forms of one concept in a language"
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    wrong: .rows(
      "putin | person | fa | ولادیمیر پوتین | preferred | full",
      "putin | person | en | Vladimir Putin | preferred | full",
      "putin | person | en | Wladimir Putin | ⟦preferred⟧ | full"),
    right: .rows(
      "putin | person | fa | ولادیمیر پوتین | preferred | full",
      "putin | person | en | Vladimir Putin | preferred | full",
      "putin | person | en | Wladimir Putin | admitted | full"),
    why: """
      Where two forms are preferred, none is, and every text is right. Keep one, and make the other admitted or \
      deprecated.
      """)

  func check(_ termbase: Termbase) -> [Diagnostic] {
    termbase.placedConcepts.flatMap { rows in
      var firsts: [Language: PlacedTerm] = [:]
      return rows.compactMap(PlacedTerm.init).compactMap { item -> Diagnostic? in
        guard item.term.isPreferredFull else { return nil }
        guard let first = firsts[item.term.language] else {
          firsts[item.term.language] = item
          return nil
        }
        // The same form twice is a duplicate, and no second choice.
        guard first.term.text != item.term.text else { return nil }
        return finding(
          .error, item.place, .status,
          "\(item.quoted) is preferred in “\(item.term.language)”, as is \(first.quoted); one can be, "
            + "the other is admitted, or a short form",
          notes: [
            Diagnostic.Note(
              "\(first.quoted) is preferred here", at: first.place.location(of: .status))
          ])
      }
    }
  }
}
