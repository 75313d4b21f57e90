extension VocalisedWord {
  /// How the words of a name are said, after the Latin letters that its letters were matched with.
  ///
  /// The letters of a pair need not answer to each other one by one: «خوا» kha, «م» mma and a pair without letters on one
  /// side are all read. An ezafe is a hyphen with e or i after it where the next word begins.
  /// - Returns: as many words as the Persian side has, divided by spaces; `nil` where the two sides do not fit.
  public static func words(of pairs: [LetterPair]) -> [VocalisedWord]? {
    var persian = ""
    var latin = ""
    for pair in pairs {
      persian += pair.persian
      // A space that the Latin side has no sign for divides it all the same.
      let divides = pair.persian.utf8.contains(0x20) && !pair.latin.utf8.contains(0x20)
      let comesFirst = pair.persian.utf8.first == 0x20 && pair.latin.utf8.first != 0x2D
      latin += divides ? (comesFirst ? " " + pair.latin : pair.latin + " ") : pair.latin
    }
    let words = persian.split(separator: " ").map { word in
      word.unicodeScalars.map(\.value).filter { $0 != ArabicScalar.joiner }
    }
    let spellings = latin.split(separator: " ").map(Spelling.init)
    guard words.count == spellings.count else { return nil }
    var result: [VocalisedWord] = []
    for (word, spelling) in zip(words, spellings) {
      guard let letters = LetterAlignment.read(word, as: String(spelling.letters)) else {
        return nil
      }
      result.append(VocalisedWord(letters: settled(letters), hasEzafe: spelling.hasEzafe))
    }
    return result
  }

  /// A word in Latin letters, its ezafe apart.
  private struct Spelling {
    var letters: Substring
    var hasEzafe = false

    init(_ text: Substring) {
      letters = text
      while letters.utf8.last == 0x2D { letters.removeLast() }
      for ending in ["-e", "-ye", "-i", "-yi"] where letters.hasSuffix(ending) {
        letters.removeLast(ending.utf8.count)
        hasEzafe = true
        break
      }
    }
  }

  // MARK: What a letter is after its neighbours

  private static func settled(_ letters: [VocalisedLetter]) -> [VocalisedLetter] {
    var letters = letters
    for index in letters.indices {
      switch letters[index].letter {
      case ArabicScalar.vav: settleVav(at: index, in: &letters)
      case ArabicScalar.yeh: settleYeh(at: index, in: &letters)
      case ArabicScalar.heh where index == letters.count - 1:
        if Array(letters[..<index]).isBeforeSilentHeh { letters[index].role = .silentHeh }
      case ArabicScalar.alef, ArabicScalar.alefMadda:
        if letters[index].role == .longVowel, index > 0, letters[index - 1].vowel == .a,
          letters[index].letter == ArabicScalar.alef
        {
          letters[index - 1].vowel = nil
        }
      case ArabicScalar.ayn, ArabicScalar.hamza, ArabicScalar.yehHamza, ArabicScalar.alefHamza:
        settleGlottal(at: index, in: &letters)
      default:
        // Press writes ss for s between vowels, lest it be read as z: Hossein, Mossadegh.
        if sibilants.contains(letters[index].letter) { letters[index].isDoubled = false }
      }
    }
    return letters
  }

  /// Where the ayn is not spelt it is not told on which side of it a vowel stands: after it in «قلعه», Qaleh, where the
  /// consonant before it closes a syllable, and before it in «جعفر», Jafar.
  private static func settleGlottal(at index: Int, in letters: inout [VocalisedLetter]) {
    guard index > 1, index + 1 < letters.count, letters[index].vowel == nil,
      letters[index - 1].role == .consonant, !letters[index - 1].isDoubled,
      letters[index - 2].vowel != nil || letters[index - 2].isVowel,
      !letters[index + 1].isVowel || letters[index + 1].role == .silentHeh
    else { return }
    letters[index].vowel = letters[index - 1].vowel
    letters[index - 1].vowel = nil
  }

  private static let sibilants = Set(ArabicScalar.letters("سصث"))

  private static func settleVav(at index: Int, in letters: inout [VocalisedLetter]) {
    guard index > 0 else { return }
    let isAfterKhah =
      letters[index - 1].letter == ArabicScalar.khah
      && letters[index - 1].vowel == nil
    let next = index + 1 < letters.count ? letters[index + 1] : nil
    switch letters[index].role {
    case .shortVowel where isAfterKhah:
      letters[index].role = .silentVav
      letters[index].vowel = .o
    case .consonant, .silentVav:
      let isBeforeAlef = next?.role == .longVowel && next?.letter == ArabicScalar.alef
      if isAfterKhah, isBeforeAlef, letters[index].vowel == nil {
        letters[index].role = .silentVav
      } else if letters[index].role == .silentVav {
        letters[index].role = letters[index].vowel == nil ? .shortVowel : .consonant
      } else {
        joinDiphthong(at: index, after: [.a, .o], before: next, in: &letters)
      }
    case .longVowel where letters[index - 1].vowel == .a:
      letters[index].role = .diphthong
      letters[index - 1].vowel = nil
    case .longVowel where letters[index].vowel != nil:
      letters[index].role = .glidingVowel
    default: break
    }
  }

  private static func settleYeh(at index: Int, in letters: inout [VocalisedLetter]) {
    guard index > 0 else { return }
    let before = letters[index - 1]
    let next = index + 1 < letters.count ? letters[index + 1] : nil
    switch letters[index].role {
    case .longVowel where before.role == .longVowel && next?.letter == ArabicScalar.yeh:
      // «رضایی», Rezaei and Rezaie.
      letters[index].role = .consonant
    case .longVowel where before.letter == ArabicScalar.alef && before.isVowel && next != nil:
      // «آذربایجان», Azarbaijan.
      letters[index].role = .consonant
    case .longVowel where letters[index].vowel != nil:
      letters[index].role = .glidingVowel
    case .longVowel where before.vowel == .a || before.vowel == .e:
      letters[index].role = .diphthong
      letters[index - 1].vowel = nil
    case .consonant:
      joinDiphthong(at: index, after: [.a, .e], before: next, in: &letters)
      let isBetweenConsonants =
        before.vowel == nil && !before.isVowel && letters[index].vowel == nil
        && next?.role ?? .consonant == .consonant
      if letters[index].role == .consonant, isBetweenConsonants, !letters[index].isDoubled {
        letters[index].role = .longVowel
      }
    default: break
    }
  }

  /// A و or ی that closes a syllable after a short vowel is a diphthong with it.
  private static func joinDiphthong(
    at index: Int, after vowels: [ShortVowel], before next: VocalisedLetter?,
    in letters: inout [VocalisedLetter]
  ) {
    guard let vowel = letters[index - 1].vowel, vowels.contains(vowel),
      letters[index].vowel == nil, !letters[index].isDoubled, next?.isVowel != true,
      next?.role != .diphthong
    else { return }
    letters[index].role = .diphthong
    letters[index - 1].vowel = nil
  }
}
