import PersianText
import Termbase

/// A name whose words are divided in the wrong place: the space that belongs between them is gone.
struct SplitName: TextRule {
  static let identifier = "name/split"
  static let summary = "a name whose words are run together or divided in the wrong place"

  func check(_ text: AnalysedText) -> [Diagnostic] {
    text.mentions.compactMap { mention in
      guard mention.spacing.contains(.spaceLost) else { return nil }
      let term = text.finder.term(mention.form)
      return text.diagnostic(
        Self.identifier, .warning, mention.range,
        "\(text.quote(mention.range)) divides the name in the wrong place; write \(text.quote(term))",
        fixes: [Diagnostic.Fix(term.text)])
    }
  }
}
