import PersianText
import Termbase

/// A word or words close to a known name that are no known form of it: a misprint, most likely.
struct NearName: TextRule {
  static let identifier = "name/near"
  static let summary = "a word or words close to a known name, and no known form of it"
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    wrong: "کالاها به ⟦شاگهای⟧ رسید.",
    right: "کالاها به شانگهای رسید.",
    why: """
      A word that is a letter away from a name, or sounds like one, and that is neither a \
      known form nor an ordinary word, is most often a misprint. Where it is right, add it to \
      the glossary or ignore it.
      """)

  func check(_ text: AnalysedText) -> [Diagnostic] {
    text.nearMisses.map { miss in
      let concept = text.finder.concept(of: miss.name)
      let right = text.finder.approvedForm(for: miss.name) ?? text.finder.term(miss.name)
      return text.diagnostic(
        Self.identifier, .warning, miss.range,
        "\(text.quote(miss.range)) is no known form; did you mean \(text.quote(right)), "
          + "\(text.finder.gloss(concept))?",
        fixes: [Diagnostic.Fix(right.text)])
    }
  }
}
