import PersianText
import Termbase

/// Finds, in a full name as a text writes it, the part that is the concept's short form: the surname.
enum ShortPart {
  /// The source range of the part, or `nil` where the term is no full form or has no such part.
  static func find(
    in match: TermMatch, as reference: TermReference, _ form: NormalForm, _ finder: NameFinder
  ) -> Range<Int>? {
    let concept = finder.concept(of: reference)
    let term = concept.terms[reference.term]
    guard concept.kind == .person, !term.type.isShortened else { return nil }
    var best: Range<Int>?
    for short in concept.terms where short.language == term.language && short.type == .short {
      if let part = suffix(short.text, of: match.normalRange, in: form.bytes),
        part.count > (best?.count ?? 0)
      {
        best = part
      }
    }
    return best.map { form.map.sourceRange(of: $0) }
  }

  /// The end of a stretch of the normal form that has the letters of `short`, whatever divides them.
  private static func suffix(_ short: String, of range: Range<Int>, in bytes: [UInt8])
    -> Range<Int>?
  {
    let wanted = NearIndex.letters(of: NormalForm(short).bytes)
    var start = range.lowerBound
    while start < range.upperBound {
      if Affixes.isWordStart(bytes, start) || bytes.isJoiner(at: start - 3),
        NearIndex.letters(of: bytes[start..<range.upperBound]) == wanted,
        start > range.lowerBound
      {
        return start..<range.upperBound
      }
      start += 1
    }
    return nil
  }
}
