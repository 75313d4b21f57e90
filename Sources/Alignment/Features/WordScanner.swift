import PersianText
import Transliteration

/// Finds the words in a stream of scalars, and the phonetic keys of those that may be names.
///
/// A word counts by its first ``stem`` letters, folded: what Persian, German or Turkish add to a word they add behind
/// it. Where no spaces stand between words (Han and kana) each letter is a word.
///
/// A word may be a name where it begins with a capital; Persian has none, so there every word may. Its key is that of
/// other scripts' spellings of the same name.
struct WordScanner {
  /// The key of a word, found once for each word.
  struct NameKey: Hashable {
    let word: Clue
    let key: UInt64
    /// How many consonants the key holds: the fewer, the more names share it by chance.
    let consonants: Int
    let isLatin: Bool
  }

  private(set) var nameKeys: [NameKey] = []
  private var known: Set<UInt64> = []
  private var letters: [UInt32] = []
  private var isCapitalised = false
  private var isLatin = false

  static let stem = 6
  private static let fewestConsonants = 3

  mutating func take(_ scalar: UInt32, _ kind: ScalarClass, into clues: inout [Clue]) {
    switch kind {
    case .persianLetter, .latinLetter, .otherLetter:
      if WordScanner.standsAlone(scalar) {
        end(into: &clues)
        letters.append(scalar)
        end(into: &clues)
        return
      }
      let letter = LetterFold.fold(scalar)
      if letters.isEmpty {
        isLatin = kind == .latinLetter
        isCapitalised = letter != scalar
      }
      letters.append(letter)
    case .joiner, .mark, .control: break
    default: if !letters.isEmpty { end(into: &clues) }
    }
  }

  mutating func end(into clues: inout [Clue]) {
    guard let first = letters.first else { return }
    if letters.count > 1 || WordScanner.standsAlone(first) {
      var hash = ScalarHash()
      for letter in letters.prefix(WordScanner.stem) { hash.add(letter) }
      let clue = Clue(.word, hash.value)
      clues.append(clue)
      addKey(of: clue)
    }
    letters.removeAll(keepingCapacity: true)
  }

  private mutating func addKey(of word: Clue) {
    guard letters.count > 2, letters.count < 40, isCapitalised || !isLatin else { return }
    var full = ScalarHash()
    for letter in letters { full.add(letter) }
    guard known.insert(full.value).inserted else { return }
    let key = PhoneticKey(NameSounds(letters: letters))
    guard key.count >= WordScanner.fewestConsonants else { return }
    nameKeys.append(
      NameKey(word: word, key: key.hash, consonants: key.count, isLatin: isLatin))
  }

  private static func standsAlone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
