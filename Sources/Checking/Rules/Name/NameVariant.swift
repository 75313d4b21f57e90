import PersianText
import Termbase

/// A legitimate form that is not the preferred one, said once in a text for each form, with the number of its mentions.
///
/// Short forms and acronyms are no rivals of the full form, nor is a fuller one that has it inside: «جمهوری اسلامی
/// ایران» says more than «ایران».
struct NameVariant: TextRule {
  static let identifier = "name/variant"
  static let summary = "an admitted form that is not the preferred one"
  static let severity = Severity.note
  static let documentation = RuleDocumentation(
    wrong: "سفر به ⟦هندوستان⟧ آغاز شد و هندوستان پاسخ داد.",
    right: "سفر به هند آغاز شد و هند پاسخ داد.",
    why: """
      A legitimate form of a name that is not the one the glossary prefers. It is said once in a \
      text for each form, at its first mention, with the number of all. Short forms, acronyms and \
      fuller forms are no variants.
      """)

  func check(_ text: AnalysedText) -> [Diagnostic] {
    var counts: [TermReference: Int] = [:]
    var firsts: [AnalysedText.Mention] = []
    for mention in text.mentions where preferred(instead: mention, in: text) != nil {
      if counts.updateValue((counts[mention.form] ?? 0) + 1, forKey: mention.form) == nil {
        firsts.append(mention)
      }
    }
    return firsts.compactMap { mention in
      guard let preferred = preferred(instead: mention, in: text) else { return nil }
      let count = counts[mention.form] ?? 1
      return text.diagnostic(
        Self.identifier, Self.severity, mention.range,
        "\(text.quote(mention.range)) is a variant"
          + (count > 1 ? " (\(count) mentions)" : "")
          + "; the preferred form is \(text.quote(preferred))",
        fixes: [Diagnostic.Fix(preferred.text)])
    }
  }

  private func preferred(instead mention: AnalysedText.Mention, in text: AnalysedText) -> Term? {
    let term = text.finder.term(mention.form)
    guard term.status == .admitted || term.status == .proposed,
      term.type == .full || term.type == .variant,
      let preferred = text.finder.concept(of: mention.form).preferred(in: term.language),
      preferred != term, !term.isFuller(than: preferred)
    else { return nil }
    return preferred
  }
}
