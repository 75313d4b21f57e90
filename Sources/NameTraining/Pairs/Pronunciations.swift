import Foundation
import Transliteration

/// Reads pronunciations of Persian words: the word, a tab, and how it is said in Iran by the International Phonetic
/// Alphabet, in broad or narrow transcription; several with commas between. They tell which vowels the letters leave
/// out.
package enum Pronunciations {
  /// The Latin letters that the press writes for sounds.
  private static let press: [Unicode.Scalar: String] = [
    "ɒ": "a", "æ": "a", "e": "e", "i": "i", "o": "o", "u": "u", "ɾ": "r", "ɹ": "r", "r": "r",
    "n": "n",
    "ŋ": "n", "ɱ": "m", "ɲ": "n", "ɴ": "n", "m": "m", "d": "d", "t": "t", "k": "k", "ɡ": "g",
    "b": "b",
    "p": "p", "s": "s", "z": "z", "ʃ": "sh", "ʒ": "zh", "l": "l", "h": "h", "ɦ": "h", "j": "y",
    "x": "kh", "χ": "kh", "ɢ": "gh", "q": "gh", "ɣ": "gh", "ʁ": "gh", "f": "f", "v": "v", "w": "w",
    "β": "v", "ʔ": "", "ː": "", "ʰ": "", "ʲ": "", "ʱ": "", "ʷ": "", " ": " ",
  ]
  /// Vowels of Iran's Persian as the sources write them, and those that only Dari, Tajik and older Persian have.
  private static let iranian: Set<Unicode.Scalar> = ["ɒ", "æ"]
  private static let foreign: Set<Unicode.Scalar> = ["a", "ɔ", "ɑ", "ɪ", "ʊ", "ɵ"]

  /// - Returns: the words whose vowels are those of Iran, each with the letters that the press would write.
  package static func pairs(_ text: String, origin: Int) -> [TrainingPair] {
    var seen: Set<[[UInt8]]> = []
    var pairs: [TrainingPair] = []
    for line in text.split(separator: "\n") where line.first != "#" {
      let cells = line.split(separator: "\t")
      guard cells.count >= 2 else { continue }
      let persian = NameLetters.persianCodes(String(cells[0]))
      // A narrow transcription has a space between any two sounds.
      let isNarrow = !cells[1].contains("/")
      for said in cells[1].split(separator: ",") {
        var said = said.filter { $0 != "/" }
        if isNarrow { said.removeAll { $0 == " " } }
        guard var spelt = spelling(String(said), isNarrow: isNarrow), persian.count > 1 else {
          continue
        }
        if cells[0].hasSuffix("ه"), spelt.hasSuffix("e") { spelt += "h" }
        let latin = NameLetters.latinCodes(spelt)
        let words = NameLetters.words(persian, isLatin: false).count
        guard !latin.isEmpty, words == NameLetters.words(latin, isLatin: true).count,
          seen.insert([persian, latin]).inserted
        else { continue }
        pairs.append(TrainingPair(persian: persian, latin: latin, origin: origin))
      }
    }
    return pairs
  }

  /// How the press would spell sounds; `nil` where some are not of Iran.
  private static func spelling(_ sounds: String, isNarrow: Bool) -> String? {
    let plain = sounds.decomposedStringWithCanonicalMapping.unicodeScalars
    var scalars = plain.filter {
      $0 == "\u{308}" || $0.properties.generalCategory != .nonspacingMark
    }
    scalars.removeAll { $0 == "\u{361}" }
    // The central open vowel of Afghanistan.
    if scalars.contains("\u{308}") || isNarrow && !scalars.contains(where: iranian.contains)
      || scalars.contains(where: foreign.contains)
    {
      return nil
    }
    var spelt = ""
    var previous: Unicode.Scalar?
    for scalar in scalars {
      switch (previous, scalar) {
      case ("t", "ʃ"): spelt = spelt.dropLast() + "ch"
      case ("d", "ʒ"): spelt = spelt.dropLast() + "j"
      default:
        guard let letters = press[scalar] else { return nil }
        spelt += letters
      }
      previous = scalar
    }
    return spelt
  }
}
