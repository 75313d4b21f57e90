import PersianText

/// Writes Persian text in Latin letters after a published scheme.
///
/// Vowels are taken from the signs on the letters (harakat) where they stand, and else from a source of vowels; without
/// one, letters that have no signs give their consonants alone. What is not Persian stays as it is, but for Persian
/// digits and punctuation.
///
/// Cost: one pass, and one question to the source for each phrase.
public struct Romaniser: Sendable {
  /// Which words begin with a capital.
  public enum Capitals: String, Sendable, CaseIterable {
    /// Every word, as in names.
    case words
    /// The first of each line.
    case first
    case none
  }

  public let scheme: RomanisationScheme
  public let capitals: Capitals
  private let vowels: (any VowelSource)?
  private let renderer: WordRenderer

  /// - Parameters:
  ///   - capitals: `nil` for what the scheme does with names.
  ///   - vowels: tells the vowels that are not written.
  public init(
    _ scheme: RomanisationScheme, capitals: Capitals? = nil, vowels: (any VowelSource)? = nil
  ) {
    self.scheme = scheme
    self.capitals = capitals ?? (scheme.isCapitalised ? .words : .none)
    self.vowels = vowels
    renderer = WordRenderer(scheme: scheme)
  }

  public func romanise(_ text: String) -> String {
    var result = ""
    var isFirst = true
    for piece in TextPiece.pieces(of: text.unicodeScalars.map(\.value)) {
      switch piece {
      case .phrase(let words):
        result += romanise(words, isFirst: isFirst)
        isFirst = false
      case .other(let scalar):
        result.unicodeScalars.append(scalar)
        if ScalarClass(scalar.value) == .newline { isFirst = true }
      }
    }
    return result
  }

  /// True of a text with words whose signs do not tell how they are said: those that a source of vowels is asked for.
  public static func needsVowels(_ text: String) -> Bool {
    TextPiece.pieces(of: text.unicodeScalars.map(\.value)).contains { piece in
      guard case .phrase(let words) = piece else { return false }
      return words.contains(where: \.needsVowels)
    }
  }

  // MARK: Phrases

  private func romanise(_ words: [WrittenWord], isFirst: Bool) -> String {
    let units = PhraseSplitter(scheme: scheme).units(of: words)
    let answers = answers(for: words)
    var result = ""
    for (index, unit) in units.enumerated() {
      let isBound = index > 0 && units[index - 1].word.ezafe == nil
      let hasCapital = capitals == .words || capitals == .first && isFirst && index == 0
      if index > 0 { result += separator(before: unit, isBound: isBound) }
      if unit.isDivineName {
        result += divineName(isBound: isBound, hasCapital: hasCapital)
        if let ezafe = unit.word.ezafe { result += renderer.ezafe(ezafe, after: nil) }
        continue
      }
      let isBeforeArticle = index + 1 < units.count && units[index + 1].hasArticle
      var (letters, ezafe) = reading(of: unit, answer: answers[unit.origin])
      // The vowel that Arabic ends a word with before an article is the article's own.
      if isBeforeArticle { letters.dropFinalVowel() }
      let text = body(of: letters, isConstruct: isBeforeArticle || ezafe != nil)
      if unit.hasArticle {
        result += withArticle(
          text, first: letters.first?.first, isInitial: index == 0, hasCapital: hasCapital)
      } else if let particle = particle(unit.word) {
        result += hasCapital ? particle : particle.lowercased()
      } else {
        result += hasCapital && unit.link == .word ? text.capitalisedFirst : text
      }
      if let ezafe { result += renderer.ezafe(ezafe, after: letters.last?.last) }
    }
    return result
  }

  private func separator(before unit: PhraseUnit, isBound: Bool) -> String {
    if unit.hasArticle, isBound { return scheme.article?.before ?? "" }
    if unit.isDivineName, isBound { return scheme.divineName?.before ?? "" }
    return unit.link == .joined ? "" : " "
  }

  private func divineName(isBound: Bool, hasCapital: Bool) -> String {
    guard let forms = scheme.divineName else { return "" }
    let name = isBound ? forms.joined : forms.alone
    return hasCapital ? name : name.lowercased()
  }

  /// A word of one letter, without a sign or with the vowel that it has by itself.
  private func particle(_ word: WrittenWord) -> String? {
    let letters = word.letters
    guard letters.count == 1, word.ezafe == nil else { return nil }
    let letter = letters[0]
    let isPlain = WrittenLetter(letter.letter) == letter || letter.vowel == .a && !letter.isDoubled
    return isPlain ? scheme.particles[letter.letter] : nil
  }

  /// - Parameters:
  ///   - text: the word that the article stands before.
  ///   - first: the first letter of it.
  private func withArticle(
    _ text: String, first: VocalisedLetter?, isInitial: Bool, hasCapital: Bool
  ) -> String {
    guard let article = scheme.article else { return text }
    let letter = first?.letter ?? 0
    let assimilates =
      article.assimilated.contains(letter) && (!isInitial || article.assimilatesInitially)
    let lam = assimilates ? renderer.consonant(letter) : renderer.consonant(ArabicScalar.lam)
    if isInitial {
      let start = article.initialVowel + lam + article.initialLink
      let word = hasCapital ? text.capitalisedFirst : text
      return (hasCapital && article.isInitialCapital ? start.capitalisedFirst : start) + word
    }
    let isSolid = article.before.isEmpty && article.link.isEmpty
    return article.vowel + lam + article.link
      + (hasCapital && !isSolid ? text.capitalisedFirst : text)
  }

  private func body(of parts: [[VocalisedLetter]], isConstruct: Bool) -> String {
    var texts: [String] = []
    for (index, part) in parts.enumerated() {
      let next = index + 1 < parts.count ? parts[index + 1].first : nil
      let place = WordRenderer.Place(
        isInitial: index == 0, isConstruct: isConstruct && next == nil,
        isBeforeVowel: next?.role == .carrier)
      var text = renderer.text(of: part, at: place)
      if next?.role == .carrier, part.last?.isVowel == true, scheme.partLink.isEmpty {
        text += scheme.hamza.beforeMadda
      }
      texts.append(text)
    }
    return texts.joined(separator: scheme.partLink)
  }

  // MARK: Readings

  /// What the source says of words with letters that have no signs.
  private func answers(for words: [WrittenWord]) -> [VocalisedWord?] {
    let none = [VocalisedWord?](repeating: nil, count: words.count)
    guard let vowels, words.contains(where: \.needsVowels) else { return none }
    let answers = vowels.vocalise(words.map(\.normalLetters))
    guard answers.count == words.count else { return none }
    return zip(words, answers).map { word, answer in
      answer?.letters.count == word.letters.count ? answer : nil
    }
  }

  /// How the letters of each part of a unit are said, and the ezafe that follows.
  /// - Parameter answer: of the word that it is of.
  private func reading(
    of unit: PhraseUnit, answer: VocalisedWord?
  ) -> (letters: [[VocalisedLetter]], ezafe: Ezafe?) {
    let word = unit.word
    guard let answer, word.needsVowels else {
      let isVocalised = word.isVocalised
      let letters = word.parts.map {
        HarakatReader.read($0, isVocalised: isVocalised, pointing: scheme.pointing)
      }
      return (letters, word.ezafe)
    }
    var rest = answer.letters[unit.range]
    var letters = word.parts.map { part in
      let told = rest.prefix(part.count)
      rest = rest.dropFirst(part.count)
      let heard = HarakatReader.read(part, isVocalised: false, pointing: scheme.pointing)
      return zip(part, told).map { $0.read(as: $1) }.heeding(heard, of: part).asPart
    }
    // The l of an article is said like the letter after it, which is then spelt twice.
    if unit.hasArticle, letters.first?.isEmpty == false { letters[0][0].isDoubled = false }
    let isLast = unit.range.upperBound == answer.letters.count
    return (letters, word.ezafe ?? (answer.hasEzafe && isLast ? .bare : nil))
  }
}

extension [VocalisedLetter] {
  /// A vowel sign says which vowel the ا, و or ی behind it writes, and is not said beside it.
  /// - Parameter heard: what the signs alone say of the letters as written.
  fileprivate func heeding(
    _ heard: [VocalisedLetter], of written: [WrittenLetter]
  ) -> [VocalisedLetter] {
    var letters = self
    for index in letters.indices.dropFirst() where written[index - 1].vowel != nil {
      if heard[index].writesVowel { letters[index] = heard[index] }
      if letters[index].writesVowel { letters[index - 1].vowel = nil }
    }
    return letters
  }

  /// What a letter at the edge of a part is, which inside a word is something else.
  fileprivate var asPart: [VocalisedLetter] {
    var letters = self
    if let first = letters.first, first.letter == ArabicScalar.alef { letters[0].role = .carrier }
    if let last = letters.popLast() {
      var last = last
      if last.letter == ArabicScalar.heh, last.role == .consonant, letters.isBeforeSilentHeh {
        last.role = .silentHeh
      }
      letters.append(last)
    }
    return letters
  }
}

extension VocalisedLetter {
  /// True of ا, و and ی where they are vowels, or the half of one.
  fileprivate var writesVowel: Bool { role != .silentHeh && (isVowel || role == .diphthong) }
}

extension [[VocalisedLetter]] {
  fileprivate mutating func dropFinalVowel() {
    guard var part = popLast() else { return }
    if !part.isEmpty { part[part.count - 1].vowel = nil }
    append(part)
  }
}

extension WrittenWord {
  fileprivate var needsVowels: Bool { !isVocalised || isSparselyVocalised }

  /// The letters as the normal form has them, in which ة is ه and ى is ی.
  fileprivate var normalLetters: [UInt32] {
    bareLetters.map { letter in
      switch letter {
      case ArabicScalar.tehMarbuta: ArabicScalar.heh
      case ArabicScalar.undottedYeh: ArabicScalar.yeh
      default: letter
      }
    }
  }
}

extension WrittenLetter {
  /// What a source says of the letter, with the signs that stand on it.
  fileprivate func read(as told: VocalisedLetter) -> VocalisedLetter {
    var letter = told
    if self.letter == ArabicScalar.tehMarbuta {
      letter = VocalisedLetter(self.letter)
    }
    if isDoubled, letter.role == .consonant { letter.isDoubled = true }
    if vowel != nil, letter.role == .consonant || letter.role == .carrier { letter.vowel = vowel }
    letter.tanvin = tanvin
    letter.hasDaggerAlef = hasDaggerAlef && letter.role == .consonant
    return letter
  }
}

extension String {
  /// With the first letter that has a capital in it; signs for ayn and hamza have none.
  fileprivate var capitalisedFirst: String {
    var scalars = unicodeScalars
    guard let index = scalars.firstIndex(where: { $0.properties.isLowercase }) else { return self }
    let capital = scalars[index].properties.uppercaseMapping
    scalars.replaceSubrange(index...index, with: capital.unicodeScalars)
    return String(scalars)
  }
}
