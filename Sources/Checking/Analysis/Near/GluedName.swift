import PersianText
import Termbase
import Transliteration

/// Finds a surname of the glossary at the end of a word whose beginning is the given name: «ولادیمیرپوتین».
///
/// Any word may end like a name, so the beginning must be known: as the first word of another form of the same
/// person, in any script, or as a name that the name model has seen.
struct GluedName {
  private let finder: NameFinder

  /// The fewest letters of either.
  private static let fewest = 4

  init(_ finder: NameFinder) { self.finder = finder }

  /// Where in a word the surname begins, in bytes.
  /// - Parameter word: bytes of a normal form.
  func offset(in word: [UInt8]) -> Int? {
    // Two bytes a letter.
    guard word.count >= 4 * GluedName.fewest else { return nil }
    var form: NormalForm?
    for offset in stride(from: 6, through: word.count - 2 * GluedName.fewest, by: 2)
    where word[offset] & 0xC0 != 0x80 && finder.matcher.mayEnd(word, from: offset) {
      let normal = form ?? NormalForm(word)
      form = normal
      guard let match = finder.matcher.match(in: normal, within: offset..<word.count),
        match.suffix.range.upperBound == word.count
      else { continue }
      let given = Array(word[..<offset])
      if match.terms.contains(where: { isGivenName(given, of: $0.reference) }) { return offset }
    }
    return nil
  }

  private func isGivenName(_ given: [UInt8], of reference: TermReference) -> Bool {
    let concept = finder.concept(of: reference)
    guard concept.kind == .person, finder.term(reference).type != .homograph else { return false }
    let letters = NearIndex.letters(of: given)
    let sounds = NameSounds(letters: letters)
    let isKnown = concept.terms.contains { term in
      let words = NormalForm(term.text).bytes.split(separator: 0x20)
      guard words.count > 1, let first = words.first else { return false }
      let other = NearIndex.letters(of: first)
      if other == letters { return true }
      let otherSounds = NameSounds(letters: other)
      return sounds.key.count > 1 && sounds.key == otherSounds.key
    }
    return isKnown
      || letters.count >= GluedName.fewest
        && finder.model?.hasSeen(persian: String(decoding: given, as: UTF8.self)) ?? false
  }
}
