/// A word of a phrase as schemes write it: what they write apart stands apart, what they join is joined.
struct PhraseUnit {
  /// How a unit hangs on the one before it.
  enum Link {
    case word
    /// Written solid with it.
    case joined
  }

  /// Without the article, where it has one.
  var word: WrittenWord
  /// Which word of the phrase it is of, and which of that one's letters it has.
  var origin: Int
  var range: Range<Int>
  var link: Link
  var hasArticle = false
  var isDivineName = false
}

/// Divides words at the Arabic article and at the name of God, which have rules of their own in every scheme, and joins
/// the words that a scheme joins.
struct PhraseSplitter {
  let scheme: RomanisationScheme

  func units(of words: [WrittenWord]) -> [PhraseUnit] {
    var units: [PhraseUnit] = []
    for (index, word) in words.enumerated() { append(word, at: index, to: &units) }
    return units
  }

  private func append(_ word: WrittenWord, at index: Int, to units: inout [PhraseUnit]) {
    let start = units.count
    var position = 0
    for part in word.parts {
      for segment in segments(of: part, after: units.last) {
        // The two letters of an article are of no unit.
        if segment.kind == .article { position += 2 }
        let unit = PhraseUnit(
          word: WrittenWord(parts: [segment.letters]), origin: index,
          range: position..<(position + segment.letters.count), link: .word,
          hasArticle: segment.kind == .article, isDivineName: segment.kind == .divineName)
        append(unit, isWordStart: units.count == start, to: &units)
        position += segment.letters.count
      }
    }
    if units.count > start { units[units.count - 1].word.ezafe = word.ezafe }
  }

  private func append(_ unit: PhraseUnit, isWordStart: Bool, to units: inout [PhraseUnit]) {
    var unit = unit
    if unit.hasArticle || unit.isDivineName {
      units.append(unit)
    } else if !isWordStart, let last = units.last, !last.isDivineName {
      units[units.count - 1].word.parts += unit.word.parts
      units[units.count - 1].range = last.range.lowerBound..<unit.range.upperBound
    } else {
      let isJoined = units.last.map { $0.word.ezafe == nil } ?? false
      if !isWordStart || isJoined && scheme.joinedWords.contains(unit.word.bareLetters) {
        unit.link = .joined
      }
      units.append(unit)
    }
  }

  // MARK: Parts

  private struct Segment {
    enum Kind { case plain, article, divineName }
    var letters: [WrittenLetter]
    var kind: Kind
  }

  private func segments(of part: [WrittenLetter], after unit: PhraseUnit?) -> [Segment] {
    let bare = part.map(\.letter)
    if scheme.divineName != nil, bare.hasSuffix(Self.divineName) {
      let head = Array(part.dropLast(Self.divineName.count))
      return plain(head) + [Segment(letters: Array(part.suffix(4)), kind: .divineName)]
    }
    if scheme.article != nil {
      if beginsWithArticle(part, after: unit) {
        return [Segment(letters: Self.withoutArticle(part[...]), kind: .article)]
      }
      if let index = articleIndex(in: part) {
        let rest = Self.withoutArticle(part[index...])
        return plain(Array(part[..<index])) + [Segment(letters: rest, kind: .article)]
      }
    }
    for ending in scheme.joinedWords where bare.hasSuffix(ending) && bare.count > ending.count {
      return plain(part.dropLast(ending.count)) + plain(part.suffix(ending.count))
    }
    return plain(part)
  }

  private func plain(_ letters: [WrittenLetter]) -> [Segment] {
    letters.isEmpty ? [] : [Segment(letters: letters, kind: .plain)]
  }

  private static let divineName = ArabicScalar.letters("الله")

  // MARK: The article

  /// Words that an article follows, and words that follow one, in Arabic names and titles.
  private static let heads = Set(
    ["عبد", "ابو", "ذو", "دار", "بیت", "ام"].map(ArabicScalar.letters))
  private static let solidHeads = ["عبد", "ابو", "ذو"].map(ArabicScalar.letters)
  private static let tails = [
    "دین", "دوله", "سلطنه", "ملک", "ملوک", "سادات", "اسلام", "زمان",
  ].map(ArabicScalar.letters)

  /// True where ال at the beginning is the article, as it is not in «البرز» and «الهام».
  ///
  /// In a word with vowel signs it is one that has none on the article itself; without, the words about it tell.
  private func beginsWithArticle(_ part: [WrittenLetter], after unit: PhraseUnit?) -> Bool {
    guard Self.isArticle(part[...]) else { return false }
    if part.contains(where: \.isMarked) { return true }
    if Self.tails.contains(part.dropFirst(2).map(\.letter)) { return true }
    guard let unit, let last = unit.word.letters.last, unit.word.ezafe == nil else { return false }
    return last.letter == ArabicScalar.tehMarbuta || Self.heads.contains(unit.word.bareLetters)
  }

  /// Where an article begins inside a word that is written solid: «عبدالرضا», «نورالدین».
  private func articleIndex(in part: [WrittenLetter]) -> Int? {
    let bare = part.map(\.letter)
    for head in Self.solidHeads
    where bare.starts(with: head) && Self.isArticle(part[head.count...]) {
      return head.count
    }
    for tail in Self.tails where bare.hasSuffix(tail) {
      let index = bare.count - tail.count - 2
      if index > 1, Self.isArticle(part[index...]) { return index }
    }
    return nil
  }

  /// True where letters begin with an alef and a lam that have no vowels, and a word is left after them.
  private static func isArticle(_ letters: ArraySlice<WrittenLetter>) -> Bool {
    guard letters.count > 3, let alef = letters.first, let lam = letters.dropFirst().first else {
      return false
    }
    return alef == WrittenLetter(ArabicScalar.alef) && lam.letter == ArabicScalar.lam
      && lam.vowel == nil && lam.tanvin == nil && !lam.isDoubled && !lam.hasDaggerAlef
  }

  /// The word after an article; the tashdid of a sun letter stands for the l.
  private static func withoutArticle(_ letters: ArraySlice<WrittenLetter>) -> [WrittenLetter] {
    var rest = Array(letters.dropFirst(2))
    rest[0].isDoubled = false
    return rest
  }
}

extension [UInt32] {
  fileprivate func hasSuffix(_ suffix: [UInt32]) -> Bool {
    self.suffix(suffix.count) == suffix[...]
  }
}
