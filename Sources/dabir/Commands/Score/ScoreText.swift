import Alignment
import Checking
import PersianText

/// A score as it is written.
enum ScoreText {
  // MARK: People

  static func lines(_ score: TermScore) -> String {
    var text = "rendered     \(ratio(score.rendered, score.asked, score.rate))\n"
    text += "  mean over the terms of segments: \(decimal(score.meanRate))\n"
    if let inReference = score.inReference {
      text += "reference    \(ratio(inReference, score.asked, score.referenceRate))\n"
      text += "  of these     "
      text += "\(ratio(score.renderedAsReference, inReference, score.rateInReference))\n"
    }
    let consistency = score.consistency
    text += "consistency  \(decimal(consistency.rate)) over \(consistency.termCount) "
    text += "term\(consistency.termCount == 1 ? "" : "s") rendered"
    text += " more than once (\(consistency.renderingCount) renderings)\n"
    for variation in consistency.variations {
      let forms = variation.renderings.map { "\(Shown.words($0.form)) ×\($0.count)" }
      text += "  \(Shown.words(variation.term)): \(forms.joined(separator: ", "))\n"
    }
    for miss in score.misses { text += "\n" + lines(miss) }
    return text
  }

  private static func lines(_ miss: TermMiss) -> String {
    var text = "\(miss.segment)  \(Shown.words(miss.source)) is not rendered; expected "
    text += miss.expected.prefix(3).map(Shown.words).joined(separator: ", ") + "\n"
    if let instead = miss.instead { text += "    instead: \(Shown.words(instead))\n" }
    if miss.isUntranslated { text += "    left as it is in the source\n" }
    if miss.isInReference == false { text += "    nor does the reference render it\n" }
    return text
      + "    \(miss.translation.isEmpty ? "(no translation)" : Shown.words(miss.translation))\n"
  }

  private static func ratio(_ part: Int, _ whole: Int, _ rate: Double?) -> String {
    "\(decimal(rate)) (\(part) of \(whole))"
  }

  private static func decimal(_ value: Double?) -> String { value.map(BeadFile.decimal) ?? "–" }

  // MARK: JSON

  /// The whole as one object.
  static func json(_ score: TermScore) -> String {
    let variations = score.consistency.variations.map { object(members($0)) }
    let misses = score.misses.map { object(members($0)) }
    return object(
      members(score) + [
        ("variations", "[\(variations.joined(separator: ","))]"),
        ("misses", "[\(misses.joined(separator: ","))]"),
      ]) + "\n"
  }

  /// A line for each miss and each variation, and the figures last.
  static func jsonLines(_ score: TermScore) -> String {
    let lines =
      score.misses.map { object([("type", "\"miss\"")] + members($0)) }
      + score.consistency.variations.map { object([("type", "\"variation\"")] + members($0)) }
      + [object([("type", "\"score\"")] + members(score))]
    return lines.map { $0 + "\n" }.joined()
  }

  private typealias Members = [(name: String, value: String)]

  private static func members(_ score: TermScore) -> Members {
    var members: Members = [
      ("terms", "\(score.asked)"), ("rendered", "\(score.rendered)"),
      ("rate", number(score.rate)), ("mean_rate", number(score.meanRate)),
      ("without_rendering", "\(score.unrenderable)"),
      ("consistency", number(score.consistency.rate)),
      ("repeated_terms", "\(score.consistency.termCount)"),
      ("repeated_renderings", "\(score.consistency.renderingCount)"),
    ]
    if let inReference = score.inReference {
      members += [
        ("in_reference", "\(inReference)"), ("reference_rate", number(score.referenceRate)),
        ("rendered_as_reference", "\(score.renderedAsReference)"),
        ("rate_in_reference", number(score.rateInReference)),
      ]
    }
    return members
  }

  private static func members(_ miss: TermMiss) -> Members {
    var members: Members = [
      ("segment", "\(miss.segment)"), ("concept", JSONText.quoted(miss.concept)),
      ("source", JSONText.quoted(miss.source)), ("expected", TermsText.list(miss.expected)),
      ("instead", miss.instead.map(JSONText.quoted) ?? "null"),
      ("untranslated", "\(miss.isUntranslated)"),
      ("translation", JSONText.quoted(miss.translation)),
    ]
    if let isInReference = miss.isInReference {
      members.append(("in_reference", "\(isInReference)"))
    }
    return members
  }

  private static func members(_ variation: TermConsistency.Variation) -> Members {
    let forms = variation.renderings.map {
      "{\"form\":\(JSONText.quoted($0.form)),\"count\":\($0.count)}"
    }
    return [
      ("concept", JSONText.quoted(variation.concept)), ("term", JSONText.quoted(variation.term)),
      ("renderings", "[\(forms.joined(separator: ","))]"),
    ]
  }

  private static func object(_ members: Members) -> String {
    "{" + members.map { "\(JSONText.quoted($0.name)):\($0.value)" }.joined(separator: ",") + "}"
  }

  private static func number(_ value: Double?) -> String {
    value.map(BeadFile.decimal) ?? "null"
  }
}
