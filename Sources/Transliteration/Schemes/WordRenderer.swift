/// Writes words of which it is known how they are said, as a scheme has it.
struct WordRenderer {
  let scheme: RomanisationScheme

  /// Where a part of a word stands.
  struct Place {
    /// True of the part that begins a word.
    var isInitial = true
    /// True before an article or an ezafe, where Arabic says the t of ة.
    var isConstruct = false
    /// True before a part that begins with a vowel.
    var isBeforeVowel = false
  }

  /// A part of a word in lower case.
  func text(of letters: [VocalisedLetter], at place: Place = Place()) -> String {
    var text = ""
    for index in letters.indices {
      append(index, of: letters, at: place, to: &text)
    }
    return text
  }

  /// The ezafe after a word that ends with `last`.
  func ezafe(_ ezafe: Ezafe, after last: VocalisedLetter?) -> String {
    guard let forms = scheme.ezafe else { return "" }
    switch ezafe {
    case .hamza: return forms.hamza
    case .yeh: return forms.yeh
    case .bare: return last?.isVowel ?? false ? forms.afterVowel : forms.afterConsonant
    }
  }

  /// A consonant as it is written at the beginning of a word, for the article before it.
  func consonant(_ letter: UInt32) -> String { scheme.consonants[letter] ?? "" }

  private func append(
    _ index: Int, of letters: [VocalisedLetter], at place: Place, to text: inout String
  ) {
    let letter = letters[index]
    let next = index + 1 < letters.count ? letters[index + 1] : nil
    switch letter.role {
    case .carrier: text += carrier(letter, next: next)
    case .longVowel: text += longVowel(letter, isInitial: index == 0)
    case .diphthong: text += diphthong(letter, isLast: next == nil)
    case .glidingVowel:
      let isVav = letter.letter == ArabicScalar.vav
      text += isVav ? scheme.vowels.glidingVav : scheme.vowels.glidingYeh
    case .shortVowel: text += scheme.vowels.writtenO
    case .silentVav:
      let beforeO = letter.vowel == .o ? scheme.vowels.silentVavBeforeO : nil
      text += beforeO ?? scheme.vowels.silentVav
    case .silentHeh:
      let isAfterA = index > 0 && letters[index - 1].vowel == .a
      let beforeVowel = place.isBeforeVowel ? scheme.endings.hehBeforeVowel : nil
      text += beforeVowel ?? (isAfterA ? scheme.endings.hehAfterA : scheme.endings.hehAfterE)
    case .consonant:
      let consonant = consonant(at: index, of: letters, place: place)
      if needsBreak(consonant, after: text, at: index, of: letters) { text += scheme.digraphBreak }
      text += consonant
    }
    if letter.tanvin != nil {
      text += tanvin(letter)
    } else if letter.hasDaggerAlef {
      text += scheme.vowels.alef
    } else if let vowel = letter.vowel, !isContained(in: next, at: place) {
      text += value(of: vowel, before: next)
    }
  }

  // MARK: Vowels

  private func value(of vowel: ShortVowel, before next: VocalisedLetter? = nil) -> String {
    switch vowel {
    case .a: return scheme.vowels.a
    case .e:
      // «سیّد» is said with the e of ey, which is an a where that is ay.
      let isDiphthong = next?.letter == ArabicScalar.yeh && next?.isDoubled == true
      return isDiphthong ? String(scheme.vowels.ey.prefix(1)) : scheme.vowels.e
    case .o: return scheme.vowels.o
    case .schwa: return scheme.vowels.schwa
    }
  }

  /// True where the letter after a vowel is written together with it.
  private func isContained(in next: VocalisedLetter?, at place: Place) -> Bool {
    guard let next else { return false }
    if next.letter == ArabicScalar.tehMarbuta {
      return tehMarbuta(next, at: place).utf8.first.map("aei".utf8.contains) ?? false
    }
    return next.role == .silentHeh
  }

  private func carrier(_ letter: VocalisedLetter, next: VocalisedLetter?) -> String {
    if scheme.hamza.keepsSeat, letter.letter != ArabicScalar.alef {
      return scheme.vowels.alef + scheme.hamza.sign
    }
    guard letter.letter == ArabicScalar.alef, letter.vowel == nil, !letter.hasDaggerAlef else {
      return ""
    }
    switch next?.role {
    case .longVowel, .diphthong, .glidingVowel, .shortVowel: return ""
    default: return scheme.vowels.bareAlef
    }
  }

  private func longVowel(_ letter: VocalisedLetter, isInitial: Bool) -> String {
    switch letter.letter {
    case ArabicScalar.alefMadda where !isInitial: scheme.hamza.beforeMadda + scheme.vowels.alef
    case ArabicScalar.vav: scheme.vowels.vav
    case ArabicScalar.yeh: scheme.vowels.yeh
    case ArabicScalar.undottedYeh: scheme.vowels.maqsura
    default:
      letter.tanvin != nil && scheme.endings.tanvinSign == nil ? "" : scheme.vowels.alef
    }
  }

  private func diphthong(_ letter: VocalisedLetter, isLast: Bool) -> String {
    if letter.letter == ArabicScalar.vav { return scheme.vowels.ow }
    if let open = scheme.vowels.openEy, !letter.hasSukun, !isLast { return open }
    return scheme.vowels.ey
  }

  private func tanvin(_ letter: VocalisedLetter) -> String {
    guard let vowel = letter.tanvin else { return "" }
    return scheme.endings.tanvinSign ?? value(of: vowel) + "n"
  }

  // MARK: Consonants

  private func consonant(
    at index: Int, of letters: [VocalisedLetter], place: Place
  ) -> String {
    let letter = letters[index]
    let isInitial = index == 0 && place.isInitial
    if letter.letter == ArabicScalar.tehMarbuta { return tehMarbuta(letter, at: place) }
    if ArabicScalar.isHamza(letter.letter) { return hamza(letter, isInitial: isInitial) }
    if letter.letter == ArabicScalar.ayn, isInitial, scheme.hamza.dropsInitialAyn { return "" }
    if let sign = scheme.hamza.doubleYeh, isFirstOfTwoYeh(at: index, of: letters) { return sign }
    let value = scheme.consonants[letter.letter] ?? ""
    return letter.isDoubled && (scheme.doublesDigraphs || isOneLetter(value))
      ? value + value : value
  }

  private func hamza(_ letter: VocalisedLetter, isInitial: Bool) -> String {
    let sign = isInitial && letter.letter == ArabicScalar.hamza ? "" : scheme.hamza.sign
    guard scheme.hamza.keepsSeat else { return sign }
    switch letter.letter {
    case ArabicScalar.alefHamza, ArabicScalar.alefHamzaBelow: return scheme.vowels.alef + sign
    case ArabicScalar.vavHamza: return consonant(ArabicScalar.vav) + sign
    case ArabicScalar.yehHamza: return consonant(ArabicScalar.yeh) + sign
    default: return sign
    }
  }

  private func tehMarbuta(_ letter: VocalisedLetter, at place: Place) -> String {
    let isSaid = place.isConstruct || letter.vowel != nil
    return isSaid ? scheme.endings.constructTehMarbuta : scheme.endings.tehMarbuta
  }

  /// «رضایی»: a ی between ā and a final ī.
  private func isFirstOfTwoYeh(at index: Int, of letters: [VocalisedLetter]) -> Bool {
    guard letters[index].letter == ArabicScalar.yeh, index > 0, index == letters.count - 2 else {
      return false
    }
    let (before, last) = (letters[index - 1], letters[index + 1])
    return before.role == .longVowel && before.letter == ArabicScalar.alef
      && last.role == .longVowel && last.letter == ArabicScalar.yeh
  }

  /// True of a letter with or without diacritics; not of a digraph, nor of the sign for ayn.
  private func isOneLetter(_ value: String) -> Bool {
    var letters = 0
    for scalar in value.unicodeScalars where scalar.properties.isAlphabetic { letters += 1 }
    return letters == 1
  }

  /// True where h after another consonant would be read as one letter with it: s and h, as in Es-hāq.
  private func needsBreak(
    _ value: String, after text: String, at index: Int, of letters: [VocalisedLetter]
  ) -> Bool {
    guard !scheme.digraphBreak.isEmpty, value == "h", index > 0,
      letters[index - 1].role == .consonant, letters[index - 1].vowel == nil,
      let last = text.utf8.last
    else { return false }
    return "kgzsc".utf8.contains(last)
  }
}
