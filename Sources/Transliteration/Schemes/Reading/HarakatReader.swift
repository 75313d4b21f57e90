/// Reads how a word is said from the signs on its letters.
///
/// A letter without a sign has no vowel after it, but for what the letters themselves tell: ا inside a word is long,
/// ای and او at its beginning too; in a word that has vowel signs so is a ی or و between two consonants without any.
struct HarakatReader {
  /// The habits of pointing that schemes presuppose.
  struct Pointing: Sendable {
    /// Persian pointing: a sukun on و after o, and on ی after e, makes them diphthongs. Arabic pointing puts it there
    /// for the long vowels too.
    var sukunMakesDiphthong = false
    /// Afghan spelling: a final ى after a is ی without its dots, and no alef maqsura.
    var undottedYehIsYeh = false
    /// Afghan pointing: و after o is ō, which stands here as the o that و writes.
    var vavIsWrittenO = false
  }

  private let pointing: Pointing
  private let letters: [WrittenLetter]
  private let isVocalised: Bool
  private var said: [VocalisedLetter] = []

  /// - Parameter isVocalised: true where the word that the letters are a part of has vowel signs.
  static func read(
    _ letters: [WrittenLetter], isVocalised: Bool, pointing: Pointing
  ) -> [VocalisedLetter] {
    var reader = HarakatReader(
      pointing: pointing, letters: letters, isVocalised: isVocalised)
    for index in letters.indices { reader.read(at: index) }
    return reader.said
  }

  private init(pointing: Pointing, letters: [WrittenLetter], isVocalised: Bool) {
    self.pointing = pointing
    self.letters = letters
    self.isVocalised = isVocalised
  }

  private mutating func read(at index: Int) {
    let written = letters[index]
    var letter = VocalisedLetter(
      written.letter, isDoubled: written.isDoubled, vowel: written.vowel)
    letter.tanvin = written.tanvin
    letter.hasSukun = written.hasSukun
    letter.hasDaggerAlef = written.hasDaggerAlef
    switch written.letter {
    case ArabicScalar.alef:
      letter.role = index == 0 || written.vowel != nil ? .carrier : .longVowel
      if letter.role == .longVowel { absorbVowel() }
      // The tanvin of «اً» is typed on the alef or on the letter before it.
      if index > 0, let tanvin = said[index - 1].tanvin {
        letter.tanvin = tanvin
        said[index - 1].tanvin = nil
      }
    case ArabicScalar.alefMadda:
      letter.role = .longVowel
    case ArabicScalar.alefHamza where index == 0, ArabicScalar.alefHamzaBelow where index == 0:
      letter.role = .carrier
    case ArabicScalar.heh where index == letters.count - 1:
      letter.role = !written.isMarked && said.isBeforeSilentHeh ? .silentHeh : .consonant
    case ArabicScalar.vav:
      readGlide(&letter, at: index, matching: .o)
    case ArabicScalar.yeh, ArabicScalar.undottedYeh:
      readGlide(&letter, at: index, matching: .e)
    default: break
    }
    said.append(letter)
  }

  /// The vowel sign before a long vowel says the same as the letter.
  private mutating func absorbVowel() {
    if !said.isEmpty { said[said.count - 1].vowel = nil }
  }

  // MARK: و and ی

  private mutating func readGlide(
    _ letter: inout VocalisedLetter, at index: Int, matching: ShortVowel
  ) {
    let written = letters[index]
    letter.role = role(ofGlide: written, at: index, matching: matching)
    switch letter.role {
    case .longVowel:
      // Alef maqsura is ى however it is typed, and any other ی has its dots.
      if matching == .e {
        letter.letter = isMaqsura(written, at: index) ? ArabicScalar.undottedYeh : ArabicScalar.yeh
      }
      letter.hasDaggerAlef = false
      absorbVowel()
    case .shortVowel:
      absorbVowel()
    case .diphthong:
      absorbVowel()
      if letter.letter == ArabicScalar.undottedYeh { letter.letter = ArabicScalar.yeh }
    case .glidingVowel:
      letter.isDoubled = false
      absorbVowel()
    case .consonant:
      if letter.letter == ArabicScalar.undottedYeh { letter.letter = ArabicScalar.yeh }
    default: break
    }
  }

  private func isMaqsura(_ written: WrittenLetter, at index: Int) -> Bool {
    guard ArabicScalar.isYeh(written.letter) else { return false }
    if written.hasDaggerAlef { return true }
    return written.letter == ArabicScalar.undottedYeh && !pointing.undottedYehIsYeh
      && index == letters.count - 1 && said.last?.vowel == .a
  }

  private func role(
    ofGlide written: WrittenLetter, at index: Int, matching: ShortVowel
  ) -> VocalisedLetter.Role {
    let before = said.last
    if written.hasDaggerAlef || isMaqsura(written, at: index) { return .longVowel }
    if written.isDoubled { return before?.vowel == matching ? .glidingVowel : .consonant }
    let next = index + 1 < letters.count ? letters[index + 1].letter : 0
    let isBeforeAlef = next == ArabicScalar.alef || next == ArabicScalar.alefMadda
    if matching == .o, isSilentVav(written, isBeforeAlef: isBeforeAlef, next: next) {
      return .silentVav
    }
    if written.vowel != nil || isBeforeAlef { return .consonant }
    guard let before else { return .consonant }
    switch before.vowel {
    case matching:
      if written.hasSukun, pointing.sukunMakesDiphthong { return .diphthong }
      return matching == .o && pointing.vavIsWrittenO ? .shortVowel : .longVowel
    case .a:
      return .diphthong
    case .none where before.role == .carrier && !written.hasSukun:
      return .longVowel
    case .none where isVocalised && before.role == .consonant:
      let isUnmarked = !written.hasSukun && !letters[index - 1].isMarked
      return isUnmarked && (matching == .e || index + 1 < letters.count) ? .longVowel : .consonant
    default:
      return .consonant
    }
  }

  /// و between خ and ā, ī or o.
  private func isSilentVav(_ written: WrittenLetter, isBeforeAlef: Bool, next: UInt32) -> Bool {
    guard let before = said.last, before.letter == ArabicScalar.khah, before.vowel == nil,
      !before.hasSukun, !before.isDoubled
    else { return false }
    switch written.vowel {
    case nil: return isBeforeAlef
    case .a: return isBeforeAlef
    case .e: return ArabicScalar.isYeh(next)
    case .o: return true
    case .schwa: return false
    }
  }
}

extension [VocalisedLetter] {
  /// True where a final ه after these letters is silent: after a short vowel that is not the first of the word. The ه of
  /// «ده» is said.
  var isBeforeSilentHeh: Bool {
    guard let last, last.vowel == .a || last.vowel == .e else { return false }
    return last.role == .glidingVowel
      || dropLast().contains { $0.vowel != nil || $0.isVowel || $0.role == .diphthong }
  }
}
