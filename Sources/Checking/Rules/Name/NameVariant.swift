import PersianText
import Termbase

/// A legitimate form that is not the preferred one.
///
/// Short forms and acronyms are no rivals of the full form, nor is a fuller one that has it inside: «جمهوری اسلامی
/// ایران» says more than «ایران».
struct NameVariant: TextRule {
  static let identifier = "name/variant"
  static let summary = "an admitted form that is not the preferred one"
  static let severity = Severity.note
  static let documentation = RuleDocumentation(
    wrong: "سفر به ⟦هندوستان⟧ آغاز شد.",
    right: "سفر به هند آغاز شد.",
    why: """
      A legitimate form of a name that is not the one the glossary prefers. It is said once in \
      a document for each form, with the number of its mentions. Short forms, acronyms and \
      fuller forms are no variants.
      """)

  func check(_ text: AnalysedText) -> [Diagnostic] {
    text.mentions.compactMap { mention in
      let term = text.finder.term(mention.form)
      guard term.status == .admitted || term.status == .proposed,
        term.type == .full || term.type == .variant,
        let preferred = text.finder.concept(of: mention.form).preferred(in: term.language),
        preferred != term, !term.isFuller(than: preferred)
      else { return nil }
      return text.diagnostic(
        Self.identifier, .note, mention.range,
        "\(text.quote(mention.range)) is a variant; the preferred form is \(text.quote(preferred))",
        fixes: [Diagnostic.Fix(preferred.text)])
    }
  }
}
