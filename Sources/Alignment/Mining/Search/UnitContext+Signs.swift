import PersianText
import Termbase

extension UnitContext {
  /// Adds to a candidate what stands beside it, and what of it is known.
  func describe(_ candidate: inout Candidate) {
    let (words, span) = (candidate.englishWords, candidate.persianWords)
    let first = english.words[words.lowerBound]
    candidate.knownEnglish =
      englishMentions.first { $0.words == words && !$0.isTitle }?.concepts.first
    let persianMention = persianMentions.first { $0.words == span && !$0.isTitle }
    if persianMention?.isRelational == false {
      candidate.knownPersian = persianMention?.concepts.first
    }
    candidate.title = title(beside: candidate)

    var signs: NameSigns = []
    if candidate.title != nil { signs.insert(.title) }
    if words.count == 1, first.isAcronym { signs.insert(.acronym) }
    if first.startsSentence || english.isHeading { signs.insert(.weakCapital) }
    if let before = word(before: words) {
      if EnglishLexicon.titles.contains(before) { signs.insert(.title) }
      if before == "the" { signs.insert(.article) }
      if UnitContext.prepositions.contains(before) { signs.insert(.preposition) }
      if before == "of", words.lowerBound > 1,
        GenericWords.beside.contains(english.words[words.lowerBound - 2].lowercase)
      {
        signs.insert(.place)
      }
    }
    if liesInPlace(words) { signs.insert(.place) }
    if words.upperBound < english.words.count {
      let after = english.words[words.upperBound]
      if UnitContext.speech.contains(after.lowercase) { signs.insert(.speech) }
      if after.isLinked, GenericWords.beside.contains(after.lowercase) { signs.insert(.place) }
    }
    if span.lowerBound > 0, persian.words[span.lowerBound].isLinked {
      let before = persian.words[span.lowerBound - 1].text
      if PersianLexicon.titles.contains(before) { signs.insert(.title) }
      if PersianLexicon.places.contains(before) { signs.insert(.place) }
    }
    candidate.signs = signs
    candidate.score += adjustment(of: candidate)
  }

  /// True of "Trenton" in "Trenton, Ontario": a place stands behind the comma. Not of "Norov, Russia's envoy", nor of
  /// "Norov, Moscow bureau chief", where the place has something that the name is.
  private func liesInPlace(_ words: Range<Int>) -> Bool {
    let all = english.words
    guard
      let place = englishMentions.first(where: {
        $0.isPlace && $0.words.lowerBound == words.upperBound
      })
    else { return false }
    let bytes = english.form.bytes
    let end = all[place.words.upperBound - 1].range.upperBound
    let isOwner = bytes[end...].first == 0x27 || bytes[end...].starts(with: [0xE2, 0x80, 0x99])
    if isOwner { return false }
    guard place.words.upperBound < all.count else { return true }
    let next = all[place.words.upperBound]
    return !next.isLinked || EnglishLexicon.function.contains(next.lowercase)
  }

  /// What the places of the two in their texts, and titles at their ends, say.
  private func adjustment(of candidate: Candidate) -> Float {
    let (words, span) = (candidate.englishWords, candidate.persianWords)
    func middle(_ range: Range<Int>, _ count: Int) -> Float {
      Float(range.lowerBound + range.upperBound) / Float(2 * count)
    }
    var score = -1.2 * abs(middle(words, english.words.count) - middle(span, persian.words.count))
    if candidate.signs.contains(.weakCapital), words.count == 1 { score -= 2.5 }
    if isQuoted(span) { score += 1 }
    if isPartial(words) { score -= 1.5 }
    if candidate.signs.contains(.title) { score += 1 }
    let (first, last) = (persian.words[span.lowerBound].text, english.words[words.lowerBound])
    let isTitled =
      PersianLexicon.titles.contains(first) && !PersianLexicon.nameTitles.contains(first)
    if isTitled, span.count > 1 { score -= 2 }
    if EnglishLexicon.titles.contains(last.lowercase),
      !EnglishLexicon.nameTitles.contains(last.lowercase), words.count > 1
    {
      score -= 2
    }
    let isRelational = persianMentions.contains { $0.words == span && $0.isRelational }
    if Demonym.isOne(
      candidate.english, persian.words[span.upperBound - 1].text, isOfKnownPlace: isRelational)
    {
      score -= 8
    }
    return score
  }

  /// A capital beside the words is neither a title nor a generic word, so that they may be half a name: "Diamond" in
  /// "Diamond Princess".
  private func isPartial(_ words: Range<Int>) -> Bool {
    func isName(_ word: EnglishSide.Word) -> Bool {
      word.isCapital && !EnglishLexicon.function.contains(word.lowercase)
        && !EnglishLexicon.generics.contains(word.lowercase)
        && !EnglishLexicon.others.contains(word.lowercase)
        && !Demonym.endings.contains { word.lowercase.ends(with: $0) }
    }
    let all = english.words
    if words.lowerBound > 0, all[words.lowerBound].isLinked {
      let before = all[words.lowerBound - 1]
      if isName(before), !EnglishLexicon.titles.contains(before.lowercase) { return true }
    }
    return words.upperBound < all.count && all[words.upperBound].isLinked
      && isName(all[words.upperBound])
  }

  /// In guillemets of its own.
  private func isQuoted(_ span: Range<Int>) -> Bool {
    let bytes = persian.form.bytes
    let (start, end) = (
      persian.words[span.lowerBound].range.lowerBound,
      persian.words[span.upperBound - 1].range.upperBound
    )
    return bytes[..<start].suffix(2).elementsEqual([0xC2, 0xAB])
      && bytes[end...].prefix(2).elementsEqual([0xC2, 0xBB])
  }

  /// The title that stands beside the name on both sides.
  private func title(beside candidate: Candidate) -> Int? {
    func titles(_ mentions: [KnownNames.Mention], _ words: Range<Int>) -> [Int] {
      mentions.filter {
        $0.isTitle
          && (words.lowerBound - $0.words.upperBound == 0
            || 0...2 ~= $0.words.lowerBound - words.upperBound)
      }.flatMap(\.concepts)
    }
    let onEnglish = titles(englishMentions, candidate.englishWords)
    if onEnglish.isEmpty { return nil }
    return titles(persianMentions, candidate.persianWords).first(where: onEnglish.contains)
  }

  private func word(before words: Range<Int>) -> String? {
    words.lowerBound > 0 ? english.words[words.lowerBound - 1].lowercase : nil
  }

  private static let prepositions: Set<String> = [
    "in", "near", "around", "outside", "across", "throughout",
  ]
  private static let speech: Set<String> = [
    "said", "says", "told", "added", "noted", "stressed", "stated", "replied", "asked", "wrote",
    "who", "thinks", "thought", "believes", "insisted", "warned", "argued", "smiled", "laughed",
  ]
}
