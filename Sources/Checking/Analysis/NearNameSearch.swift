import PersianText
import Termbase

/// Looks among the words that belong to no known form for those close to a name.
struct NearNameSearch {
  private let finder: NameFinder
  private var answers: [UInt64: Answer] = [:]

  private struct Answer {
    var word: [UInt8]
    var letters: [UInt32]
    var isCommon: Bool
    var mayBegin: Bool
    var mayEnd: Bool
    var name: TermReference?
  }

  init(_ finder: NameFinder) { self.finder = finder }

  /// - Parameter matches: ranges of the normal form that are known forms.
  mutating func search(
    _ form: NormalForm, besides matches: [Range<Int>], found: (AnalysedText.NearMiss) -> Void
  ) {
    var words: [Word] = []
    var matches = matches[...]
    for token in Tokenizer(form.bytes) {
      while let match = matches.first, match.upperBound <= token.range.lowerBound {
        matches.removeFirst()
      }
      let isKnown = matches.first.map { $0.overlaps(token.range) } ?? false
      if isKnown || !token.isWord {
        report(&words, form, found)
      } else {
        if let last = words.last, !isJoined(last.range, token.range, form.bytes) {
          report(&words, form, found)
        }
        let range = withoutPossessive(token.range, form.bytes)
        words.append(Word(range: range, answer: answer(form.bytes[range])))
      }
    }
    report(&words, form, found)
  }

  private struct Word {
    var range: Range<Int>
    var answer: Answer
  }

  /// Reports the near names in a run of unknown words, of longer stretches first, and empties it.
  private func report(
    _ words: inout [Word], _ form: NormalForm, _ found: (AnalysedText.NearMiss) -> Void
  ) {
    var index = 0
    while index < words.count {
      let (name, count) = nearest(in: words[index...])
      if let name {
        let range = words[index].range.lowerBound..<words[index + count - 1].range.upperBound
        found(AnalysedText.NearMiss(range: form.map.sourceRange(of: range), name: name))
      }
      index += max(count, 1)
    }
    words.removeAll(keepingCapacity: true)
  }

  /// The name near to the longest stretch from the first word on, and how many words that is. A stretch that holds a
  /// word near to a name by itself is left to that word: the finding should be no wider than the fault.
  private func nearest(in words: ArraySlice<Word>) -> (TermReference?, Int) {
    guard let first = words.first else { return (nil, 0) }
    if let name = first.answer.name { return (name, 1) }
    guard first.answer.mayBegin else { return (nil, 1) }
    let next = words.dropFirst().prefix(NearIndex.longestName - 1).prefix { $0.answer.name == nil }
    for count in stride(from: next.count + 1, to: 1, by: -1) {
      let window = words.prefix(count)
      guard window.last?.answer.mayEnd == true, !window.allSatisfy(\.answer.isCommon) else {
        continue
      }
      if let best = finder.near.candidates(for: window.map(\.answer.letters)).first {
        return (best.reference, count)
      }
    }
    return (nil, 1)
  }

  /// What is to be known of a word, remembered by its hash; of two words of one hash the first.
  private mutating func answer(_ word: ArraySlice<UInt8>) -> Answer {
    let hash = word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    if let known = answers[hash], known.word.elementsEqual(word) { return known }
    let answer = judge(Array(word))
    if answers[hash] == nil { answers[hash] = answer }
    return answer
  }

  private func judge(_ word: [UInt8]) -> Answer {
    let letters = NearIndex.letters(of: word)
    let isCommon =
      finder.language.isPersian ? finder.commonWords.contains(letters) : !isCapitalised(word)
    return Answer(
      word: word, letters: letters, isCommon: isCommon, mayBegin: finder.near.mayBegin(letters),
      mayEnd: finder.near.mayEnd(letters),
      name: isCommon ? nil : name(near: letters))
  }

  private func name(near letters: [UInt32]) -> TermReference? {
    let candidates = finder.near.candidates(for: [letters])
    if let best = candidates.first(where: { !isDerived(letters, from: $0.reference) }) {
      return best.reference
    }
    return nil
  }

  /// True of an English word that is the name's adjective or that the name is made from: Russian, German.
  private func isDerived(_ letters: [UInt32], from reference: TermReference) -> Bool {
    guard !finder.language.isPersian else { return false }
    let name = NearIndex.letters(of: NormalForm(finder.term(reference).text).bytes)
    return letters.starts(with: name) || name.starts(with: letters)
  }

  /// The "'s" of a name is no letter of it.
  private func withoutPossessive(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    let word = bytes[range]
    for ending in ["'s", "’s"] where word.count > ending.utf8.count {
      if word.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
        return range.lowerBound..<range.upperBound - ending.utf8.count
      }
    }
    return range
  }

  private func isCapitalised(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return false }
    return 0x41...0x5A ~= first || first >= 0xC3
  }

  private func isJoined(_ a: Range<Int>, _ b: Range<Int>, _ bytes: [UInt8]) -> Bool {
    bytes[a.upperBound..<b.lowerBound].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
  }
}
