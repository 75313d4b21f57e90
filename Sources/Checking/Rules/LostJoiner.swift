import PersianText
import Termbase

/// A name that wants a ZWNJ (U+200C) and is written without one, or with one too many.
///
/// Where a text has no ZWNJ at all, something on its way here has lost them, and that is said once.
struct LostJoiner: TextRule {
  static let identifier = "text/zwnj"
  static let summary = "a ZWNJ missing in a name, or lost from the whole text"

  func check(_ text: AnalysedText) -> [Diagnostic] {
    guard text.isPersian else { return [] }
    let places = text.mentions.filter {
      !$0.spacing.isDisjoint(with: [.joinerLost, .joinerAsSpace, .extraJoiner])
    }
    guard let first = places.first else { return [] }
    if places.count > 1, !text.source.bytes.holdsJoiner {
      let wanted = text.finder.term(first.form)
      return [
        text.diagnostic(
          Self.identifier, .warning, first.range,
          "the text has no ZWNJ (U+200C) at all; \(places.count) names want one, as "
            + "\(text.quote(first.range)): \(text.quote(wanted)). Have it restored before other corrections",
          fixes: [])
      ]
    }
    return places.map { mention in
      let term = text.finder.term(mention.form)
      return text.diagnostic(
        Self.identifier, .note, mention.range,
        "\(text.quote(mention.range)) is written with other joints than \(text.quote(term))",
        fixes: [Diagnostic.Fix(term.text)])
    }
  }
}

extension [UInt8] {
  /// True where U+200C occurs.
  var holdsJoiner: Bool {
    var offset = 0
    while offset + 2 < count {
      if self[offset] == 0xE2, self[offset + 1] == 0x80, self[offset + 2] == 0x8C { return true }
      offset += 1
    }
    return false
  }
}
