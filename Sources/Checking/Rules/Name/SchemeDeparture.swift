import PersianText
import Termbase

/// A form of a name in another romanisation than the one that the glossary names for it.
struct SchemeDeparture: TextRule {
  static let identifier = "translit/scheme"
  static let summary = "a form in another romanisation than the glossary's"
  static let severity = Severity.note
  static let documentation = RuleDocumentation(
    wrong: "⟦Ḥāfeẓ⟧ wrote the Divan.",
    right: "Hafez wrote the Divan.",
    why: """
      A text follows one romanisation: that of the preferred form, where the glossary names it in \
      the column scheme. A form that the glossary lists under another scheme, or one with the \
      diacritics of a scholarly scheme where the preferred form is in press style, departs from it.
      """)

  /// What names no romanisation.
  private static let others: Set<String> = ["", "traditional", "translated"]

  func check(_ text: AnalysedText) -> [Diagnostic] {
    guard !text.isPersian else { return [] }
    return text.mentions.compactMap { mention in
      let term = text.finder.term(mention.form)
      guard let preferred = text.finder.concept(of: mention.form).preferred(in: term.language),
        !SchemeDeparture.others.contains(preferred.scheme), !term.status.isRejected
      else { return nil }
      let scheme = departure(mention, term, from: preferred, in: text)
      guard let scheme else { return nil }
      let right =
        text.finder.approvedForm(inScheme: preferred.scheme, like: mention.form) ?? preferred
      return text.diagnostic(
        Self.identifier, Self.severity, mention.range,
        "\(text.quote(mention.range)) follows \(scheme); the glossary has \(text.quote(right)), "
          + preferred.scheme,
        fixes: [Diagnostic.Fix(right.text)])
    }
  }

  /// The scheme that a mention follows, where it is another.
  private func departure(
    _ mention: AnalysedText.Mention, _ term: Term, from preferred: Term, in text: AnalysedText
  ) -> String? {
    if term.scheme != preferred.scheme, !SchemeDeparture.others.contains(term.scheme) {
      return term.scheme
    }
    guard preferred.scheme == "press",
      text.source[mention.range].unicodeScalars.contains(where: SchemeDeparture.isScholarly),
      !term.text.unicodeScalars.contains(where: SchemeDeparture.isScholarly)
    else { return nil }
    return "a scholarly scheme"
  }

  /// A letter with a macron or a dot below, or a sign for ayn or hamza.
  private static func isScholarly(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0100, 0x0101, 0x0112, 0x0113, 0x012A, 0x012B, 0x014C, 0x014D, 0x016A, 0x016B,
      0x02BE, 0x02BF, 0x1E0C...0x1E0D, 0x1E24...0x1E25, 0x1E62...0x1E63, 0x1E6C...0x1E6D,
      0x1E92...0x1E93:
      true
    default: false
    }
  }
}
