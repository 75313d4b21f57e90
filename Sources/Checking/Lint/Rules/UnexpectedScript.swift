import PersianText
import Termbase

/// A term without a letter of the script that its language is written in: the language tag or the term is in the
/// wrong row.
///
/// Acronyms are left alone: Persian writes FATF. So are terms without letters, as years are.
struct UnexpectedScript: GlossaryRule {
  static let identifier = "glossary/script"
  static let summary = "a term in another script than its language is written in"
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    wrong: .rows(
      "putin | person | fa | ⟦Vladimir Putin⟧ | preferred | full",
      "putin | person | en | Vladimir Putin | admitted | full"),
    right: .rows(
      "putin | person | fa | ولادیمیر پوتین | preferred | full",
      "putin | person | en | Vladimir Putin | preferred | full"),
    why: """
      A Persian term in Latin letters stands in the wrong row, or has the wrong language. Acronyms are left alone: Persian \
      writes FATF.
      """)

  func check(_ termbase: Termbase) -> [Diagnostic] {
    termbase.placedTerms.compactMap { item in
      let term = item.term
      guard term.type != .acronym, term.type != .abbreviation,
        let expected = Alphabet(expectedIn: term.language)
      else { return nil }
      let letters = term.text.unicodeScalars.filter { ScalarClass($0.value).isLetter }
      guard !letters.isEmpty, !letters.contains(where: { Alphabet(of: $0.value) == expected })
      else { return nil }
      return finding(
        .warning, item.place, .term,
        "\(item.quoted) has no \(expected.rawValue) letter, and its language is “\(term.language)”")
    }
  }
}
