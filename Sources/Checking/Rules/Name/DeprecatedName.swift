import PersianText
import Termbase

/// A form that the glossary says not to use, or no longer to use.
struct DeprecatedName: TextRule {
  static let identifier = "name/deprecated"
  static let summary = "a form that the glossary deprecates, or that has been superseded"
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    wrong: "سخنان ⟦سگینبایف⟧ را شنیدند.",
    right: "سخنان ساگین‌بایف را شنیدند.",
    why: """
      A glossary keeps known misspellings so that they are found, and former names so that a \
      reader is not misled. The finding is an error for a deprecated form, a warning for a \
      superseded one; its fix is the approved form of the same length: a surname for a \
      surname.
      """)

  func check(_ text: AnalysedText) -> [Diagnostic] {
    text.mentions.compactMap { mention in
      let term = text.finder.term(mention.form)
      guard term.status.isRejected else { return nil }
      let concept = text.finder.concept(of: mention.form)
      let right = text.finder.approvedForm(for: mention.form)
      var message = "\(text.quote(mention.range)) is \(term.status.rawValue)"
      if !term.note.isEmpty { message += " (\(term.note))" }
      if let right { message += "; write \(text.quote(right))" }
      message += " for \(text.finder.gloss(concept))"
      return text.diagnostic(
        Self.identifier, term.status == .deprecated ? .error : .warning, mention.range, message,
        fixes: right.map { [Diagnostic.Fix($0.text)] } ?? [])
    }
  }
}
