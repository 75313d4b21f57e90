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
      guard !term.status.isRejected else { return nil }
      if mention.isGlued { return glued(mention, text) }
      guard !mention.spacing.isDisjoint(with: [.spaceLost, .extraSpace]) else { return nil }
      let isBroken = mention.spacing.contains(.spaceLost)
      let what = isBroken ? "has lost a space between its words" : "has a space inside a word"
      return text.diagnostic(
        Self.identifier, isBroken ? Self.severity : .note, mention.range,
        "\(text.quote(mention.range)) \(what); write \(text.quote(term))",
        fixes: [Diagnostic.Fix(term.text)])
    }
  }

  private func glued(_ mention: AnalysedText.Mention, _ text: AnalysedText) -> Diagnostic {
    let word = TextPlace.word(around: mention.range.lowerBound, in: text.source.bytes)
    return text.diagnostic(
      Self.identifier, Self.severity, mention.range,
      "\(text.quote(word)) has lost the space before \(text.quote(mention.range))",
      fixes: [Diagnostic.Fix(" " + text.source[mention.range], isSafe: true)])
  }
}
