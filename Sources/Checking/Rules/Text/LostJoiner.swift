import PersianText
import Termbase

/// A name that wants a ZWNJ (U+200C) and is written without one, or with one too many.
///
/// Where a text has no ZWNJ at all, something on its way here has lost them, and that is said once. A form that is
/// rejected anyway has no right joints.
struct LostJoiner: TextRule {
  static let identifier = "text/zwnj"
  static let summary = "a ZWNJ missing in a name, or lost from the whole text"
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    wrong: "⟦نخستوزیر⟧ آمد و با نخست‌وزیر هند دیدار کرد.",
    right: "نخست‌وزیر آمد و با نخست‌وزیر هند دیدار کرد.",
    why: """
      The parts of many Persian names are joined by a ZWNJ (U+200C). Some editors and exports \
      drop them all; that is said once for a text.
      """)

  func check(_ text: AnalysedText) -> [Diagnostic] {
    guard text.isPersian else { return [] }
    let places = text.mentions.filter {
      !$0.spacing.isDisjoint(with: [.joinerLost, .joinerAsSpace, .extraJoiner])
        && !text.finder.term($0.form).status.isRejected
    }
    guard let first = places.first else { return [] }
    if places.count > 1, text.census.joinerCount == 0 {
      let term = text.finder.term(first.form)
      return [
        text.diagnostic(
          Self.identifier, .warning, first.range,
          "the text has no ZWNJ (U+200C) at all; \(places.count) names want one, as "
            + "\(text.quote(first.range)): \(text.quote(term)). Have it restored before other corrections",
          notes: wanted(in: places, of: text))
      ]
    }
    return places.map { mention in
      let term = text.finder.term(mention.form)
      return text.diagnostic(
        Self.identifier, .note, mention.range,
        "\(text.quote(mention.range)) is written with other joints than \(text.quote(term))",
        fixes: [Diagnostic.Fix(term.text, isSafe: true)])
    }
  }

  /// What each name should be, once for each way in which the text has it.
  private func wanted(in places: [AnalysedText.Mention], of text: AnalysedText) -> [Diagnostic.Note]
  {
    var seen: Set<String> = []
    return places.compactMap { mention in
      let written = text.quote(mention.range)
      guard seen.insert(written).inserted else { return nil }
      return Diagnostic.Note(
        "\(written): \(text.quote(text.finder.term(mention.form)))",
        at: Diagnostic.Location(text.source.name, mention.range))
    }
  }
}
