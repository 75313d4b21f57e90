import PersianText
import Termbase

extension UnitContext {
  /// Adds the names that candidates make with a generic word that is part of them on both sides: «بیمارستان مسیح
  /// دانشوری», "Masih Daneshvari Hospital".
  func addGenerics(to candidates: inout [Candidate]) {
    for candidate in candidates where candidate.score > 0 {
      let span = candidate.persianWords
      guard span.lowerBound > 0, persian.words[span.lowerBound].isLinked else { continue }
      let before = persian.words[span.lowerBound - 1].text
      let whole = span.lowerBound - 1..<span.upperBound
      if isSettled(persian: whole) { continue }
      for (words, generic) in extensions(of: candidate.englishWords)
      where generic.persian.contains(before) && !isSettled(english: words) {
        candidates.append(
          Candidate(
            persian: before + " " + candidate.persian,
            english: text(english.words, words, english.form),
            persianWords: whole, englishWords: words, score: candidate.score + UnitContext.generic,
            signs: generic.kind == .place ? .placeName : .institution, parts: candidate.parts))
      }
    }
  }

  /// Log-odds for a generic word that both sides have.
  private static let generic: Float = 2.5

  /// The words with a generic one behind them, before them, or before "of".
  private func extensions(of words: Range<Int>) -> [(Range<Int>, GenericWords.Generic)] {
    let all = english.words
    var extensions: [(Range<Int>, GenericWords.Generic)] = []
    func add(_ index: Int, _ range: Range<Int>) {
      guard all[index].isCapital, let generic = GenericWords.within[all[index].lowercase] else {
        return
      }
      // "American College of Radiology" would lose its head.
      let first = range.lowerBound
      if first > 0, all[first].isLinked, all[first - 1].isCapital,
        !EnglishLexicon.function.contains(all[first - 1].lowercase)
      {
        return
      }
      extensions.append((range, generic))
    }
    if words.upperBound < all.count, all[words.upperBound].isLinked {
      add(words.upperBound, words.lowerBound..<words.upperBound + 1)
    }
    let before = words.lowerBound - 1
    if before >= 0, all[words.lowerBound].isLinked {
      add(before, before..<words.upperBound)
      if before > 0, all[before].isLinked, all[before].lowercase == "of" {
        add(before - 1, before - 1..<words.upperBound)
      }
    }
    return extensions
  }

  private func text(_ all: [EnglishSide.Word], _ words: Range<Int>, _ form: NormalForm) -> String {
    let range = all[words.lowerBound].range.lowerBound..<all[words.upperBound - 1].range.upperBound
    return String(decoding: form.bytes[range], as: UTF8.self)
  }
}
