import PersianText
import Termbase
import Transliteration

/// Finds spellings of one name among the words that no glossary has: words of one sound that stand behind the same
/// given name, or in English capitalised within sentences.
///
/// Sounds are compared at the costs that were learned for the name model (``NameSounds``).
enum StrangeSpellings {
  /// Spellings of one name, the first of them first, and how often each stands.
  struct Group {
    var spellings: [(range: Range<Int>, count: Int)]
  }

  private struct Spelling {
    var first: Range<Int>
    var count = 0
    var letters: [UInt32]
    var sounds: NameSounds
    var previous: Set<Int> = []
    var isName = false
  }

  /// In nats, for each sound of the longer of both: the vowels that Persian leaves open, a letter doubled.
  private static let mostApart = 0.2

  static func groups(in text: AnalysedText) -> [Group] {
    var order: [Int] = []
    var spellings: [Int: Spelling] = [:]
    for word in text.strangers.words {
      if spellings[word.id] == nil {
        let letters = NearIndex.letters(of: NormalForm(text.source.bytes, range: word.range).bytes)
        spellings[word.id] = Spelling(
          first: word.range, letters: letters, sounds: NameSounds(letters: letters))
        order.append(word.id)
      }
      spellings[word.id]?.count += 1
      if let previous = word.previous { spellings[word.id]?.previous.insert(previous) }
      if word.isInSentence, !text.isPersian { spellings[word.id]?.isName = true }
    }
    var byKey: [PhoneticKey: [Spelling]] = [:]
    for id in order {
      if let spelling = spellings[id], spelling.sounds.key.count >= 3 {
        byKey[spelling.sounds.key, default: []].append(spelling)
      }
    }
    return byKey.values.compactMap { group(in: $0, isPersian: text.isPersian) }
      .sorted { $0.spellings[1].range.lowerBound < $1.spellings[1].range.lowerBound }
  }

  private static func group(in words: [Spelling], isPersian: Bool) -> Group? {
    guard words.count > 1, words.count < 20 else { return nil }
    for (index, first) in words.enumerated() {
      let others = words[(index + 1)...].filter { isOne(first, $0, isPersian: isPersian) }
      if !others.isEmpty {
        return Group(spellings: ([first] + others).map { ($0.first, $0.count) })
      }
    }
    return nil
  }

  private static func isOne(_ a: Spelling, _ b: Spelling, isPersian: Bool) -> Bool {
    guard a.letters != b.letters, a.letters.first == b.letters.first else { return false }
    // A plural, an adjective, a relative: one is the other and an ending.
    if a.letters.starts(with: b.letters) || b.letters.starts(with: a.letters) { return false }
    guard SpellingDistance.between(a.letters, b.letters, limit: 1) != nil else { return false }
    // Persian leaves vowels open, so that sounds say little of two Persian spellings; the given name says more.
    if isPersian { return !a.previous.isDisjoint(with: b.previous) }
    guard a.isName, b.isName, a.letters.last == b.letters.last else { return false }
    let limit = mostApart * Double(max(a.sounds.count, b.sounds.count))
    return a.sounds.distance(to: b.sounds, limit: limit) != nil
  }
}
