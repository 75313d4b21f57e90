import PersianText
import Termbase

/// One unit with what the glossary knows of it, and what stands beside a candidate.
struct UnitContext {
  let persian: PersianSide
  let english: EnglishSide
  let persianMentions: [KnownNames.Mention]
  let englishMentions: [KnownNames.Mention]
  /// Mentions of one concept, side by side in their order.
  private(set) var knownPairs: [(persian: KnownNames.Mention, english: KnownNames.Mention)] = []
  /// Stretches that need no name any more: known on both sides, or a title.
  private var settledPersian: [Range<Int>] = []
  private var settledEnglish: [Range<Int>] = []

  init(
    persian: PersianSide, english: EnglishSide, persianMentions: [KnownNames.Mention],
    englishMentions: [KnownNames.Mention]
  ) {
    self.persian = persian
    self.english = english
    self.persianMentions = persianMentions
    self.englishMentions = englishMentions
    let onPersian = Set(persianMentions.flatMap(\.concepts))
    let onEnglish = Set(englishMentions.flatMap(\.concepts))
    for mention in persianMentions
    where mention.isTitle || mention.concepts.contains(where: onEnglish.contains) {
      settledPersian.append(mention.words)
    }
    var taken: Set<Int> = []
    for mention in englishMentions {
      guard mention.isTitle || mention.concepts.contains(where: onPersian.contains) else {
        continue
      }
      settledEnglish.append(mention.words)
      let fellow = persianMentions.indices.first {
        !taken.contains($0)
          && persianMentions[$0].concepts.contains(where: mention.concepts.contains)
      }
      if let fellow, mention.isName {
        taken.insert(fellow)
        knownPairs.append((persianMentions[fellow], mention))
      }
    }
  }

  func isSettled(english words: Range<Int>) -> Bool {
    settledEnglish.contains {
      $0.lowerBound <= words.lowerBound && words.upperBound <= $0.upperBound
    }
  }

  func isSettled(persian words: Range<Int>) -> Bool {
    settledPersian.contains {
      $0.lowerBound <= words.lowerBound && words.upperBound <= $0.upperBound
    }
  }

  /// True of a part of a person's or a place's name that the glossary has whole.
  func isPart(english words: Range<Int>) -> Bool {
    englishMentions.contains {
      $0.isWhole && $0.words != words && $0.words.lowerBound <= words.lowerBound
        && words.upperBound <= $0.words.upperBound
    }
  }

  /// An acronym whose letters Persian spells.
  func spelt(_ name: EnglishSide.Name) -> Candidate? {
    guard name.words.count == 1, english.words[name.words.lowerBound].isAcronym,
      name.text.utf8.count <= 6
    else { return nil }
    let forms = Set(SpeltLetters.forms(of: name.text))
    if forms.isEmpty { return nil }
    for start in persian.words.indices {
      var letters = ""
      for end in start..<min(persian.words.count, start + name.text.utf8.count) {
        if end > start, !persian.words[end].isLinked { break }
        letters.unicodeScalars += persian.words[end].text.unicodeScalars.filter { $0 != "\u{200C}" }
        guard forms.contains(letters) else { continue }
        let text = persian.words[start...end].map(\.text).joined(separator: "\u{200C}")
        var candidate = Candidate(
          persian: text, english: name.text, persianWords: start..<end + 1,
          englishWords: name.words, score: 1 + 1.5 * Float(name.text.utf8.count))
        describe(&candidate)
        candidate.signs.insert(.spelt)
        return candidate
      }
    }
    return nil
  }

  /// True of an acronym that cannot be read as a word: "CPR".
  func isUnsayable(_ name: EnglishSide.Name) -> Bool {
    name.words.count == 1 && english.words[name.words.lowerBound].isAcronym
      && !name.text.utf8.contains { [0x41, 0x45, 0x49, 0x4F, 0x55, 0x59].contains($0) }
  }

  /// True where the glossary has both sides, as two things.
  func isContradiction(_ candidate: Candidate) -> Bool {
    candidate.knownPersian != nil && candidate.knownEnglish != nil
  }
}
