import PersianText
import Termbase
import Transliteration

/// Finds a name of the glossary at the end of a word whose beginning is the given name, «ولادیمیرپوتین», or a word that
/// stands before names and has lost its space: «بهتهران», «آقایپوتین».
///
/// Any word may end like a name, so the beginning must be known: as the first word of another form of the same
/// person, in any script, as a name that the name model has seen, or as one of a few prepositions and titles.
struct GluedName {
  private let finder: NameFinder

  /// The fewest letters of a given name, and of the surname behind it.
  private static let fewest = 4
  /// The fewest letters of a name behind a preposition that is joined to it, for short ones make other words.
  private static let fewestBehindWord = 5
  private static let fewestOfAny = 3

  init(_ finder: NameFinder) { self.finder = finder }

  /// Where in a word the name begins, in bytes. Behind a preposition or a title it may go on in the next word.
  /// - Parameter word: bytes of a normal form.
  func offset(in word: [UInt8]) -> Int? { offsetBehindWord(in: word) ?? offsetOfSurname(in: word) }

  private func offsetBehindWord(in word: [UInt8]) -> Int? {
    for first in GluedName.words where word.starts(with: first) {
      let isJoiner = word.isJoiner(at: first.count)
      let start = first.count + (isJoiner ? 3 : 0)
      let least = isJoiner ? GluedName.fewestOfAny : GluedName.fewestBehindWord
      guard word.count >= start + 2 * GluedName.fewestOfAny,
        finder.matcher.mayStart(word, from: start)
      else { continue }
      if let match = finder.matcher.match(in: NormalForm(word), within: start..<word.count) {
        guard match.suffix.range.upperBound == word.count, match.normalRange.count >= 2 * least
        else { continue }
        return start
      }
      // Else it may be the first word of a name of several.
      return start
    }
    return nil
  }

  /// Prepositions, and titles of persons and places.
  private static let words: [[UInt8]] = [
    "به", "از", "در", "با", "بر", "آقای", "خانم", "دکتر", "مهندس", "ژنرال", "سردار", "شهید", "شهر",
    "کشور", "استان",
  ].map { Array($0.utf8) }

  private func offsetOfSurname(in word: [UInt8]) -> Int? {
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
