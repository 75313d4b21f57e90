import PersianText
import Transliteration

/// Finds the words that may be names, and gives their phonetic keys: of two languages the same for one name.
///
/// In Latin letters those that are capitalised; Persian has no capitals, so there it is every word. Keys of few
/// consonants are left out: too many words share them by chance.
struct NameWord {
  private var letters: [UInt32] = []
  private var isName = false

  private static let fewestConsonants = 4

  mutating func take(_ scalar: UInt32, _ kind: ScalarClass, into clues: inout [Clue]) {
    switch kind {
    case .persianLetter, .latinLetter:
      if letters.isEmpty { isName = kind == .persianLetter || NameWord.isCapital(scalar) }
      letters.append(scalar)
    case .joiner, .mark, .control: break
    default: if !letters.isEmpty { end(into: &clues) }
    }
  }

  mutating func end(into clues: inout [Clue]) {
    if isName, letters.count > 2 {
      let key = PhoneticKey(NameSounds(letters: letters))
      if key.count >= NameWord.fewestConsonants { clues.append(Clue(.name, key.hash)) }
    }
    letters.removeAll(keepingCapacity: true)
    isName = false
  }

  private static func isCapital(_ scalar: UInt32) -> Bool {
    0x41...0x5A ~= scalar || 0xC0...0xDE ~= scalar
  }
}
