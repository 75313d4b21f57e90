import PersianText
import Termbase

/// A name whose words are divided in the wrong place: a space that belongs between them is gone, or one is inside.
struct SplitName: TextRule {
  static let identifier = "name/split"
  static let summary = "a name whose words are run together or divided in the wrong place"
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    wrong: "⟦ولادیمیرپوتین⟧ سخن گفت.",
    right: "ولادیمیر پوتین سخن گفت.",
    why: """
      Words that are run together are not found by a search, and a space inside a name makes \
      two words of it.
      """)

  func check(_ text: AnalysedText) -> [Diagnostic] {
    text.mentions.compactMap { mention in
      let term = text.finder.term(mention.form)
      guard !mention.spacing.isDisjoint(with: [.spaceLost, .extraSpace]), !term.status.isRejected
      else { return nil }
      let isBroken = mention.spacing.contains(.spaceLost)
      let what = isBroken ? "has lost a space between its words" : "has a space inside a word"
      return text.diagnostic(
        Self.identifier, isBroken ? .warning : .note, mention.range,
        "\(text.quote(mention.range)) \(what); write \(text.quote(term))",
        fixes: [Diagnostic.Fix(term.text)])
    }
  }
}
