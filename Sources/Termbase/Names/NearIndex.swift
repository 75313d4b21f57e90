public import PersianText
import Transliteration

/// Finds the names of a glossary that an unknown word is close to.
///
/// Candidates are found by the letters with one left out (Mor and Fraenkel 1982; the "symmetric delete" of Garbe's
/// SymSpell) and by the phonetic key, and judged by ``SpellingDistance``; where that finds none, a Persian word may be
/// near to a name by the sound of its forms in other letters. Names of persons, places, organisations, events and
/// works only: a word like «سفیر» is too close to others.
///
/// Cost: building, a few hundred bytes a name; a look-up, some microseconds, so that callers should remember the
/// answers for words that recur.
public struct NearIndex: Sendable {
  private let names: [Name]
  private let table: HashedLists
  private let soundNames: SoundNames?
  /// The keys of the first and of the last words of names of several words.
  private let beginnings: KeyFilter
  private let endings: KeyFilter

  private struct Name: Sendable {
    var reference: TermReference
    var letters: [UInt32]
    /// How many words it may fall into where ZWNJs are written as spaces.
    var parts: Int
  }

  /// A name that is near, and how far it is (``SpellingDistance``).
  public struct Candidate: Sendable, Hashable {
    public var reference: TermReference
    /// Of a name found by sound ``NearIndex/bySound``.
    public var distance: Double
  }

  /// The distance of a name found by sound: further than any that is found by its letters.
  public static let bySound = 3.0

  /// The most words in which a name is looked for.
  public static let longestName = 4

  /// - Parameter languages: which terms to find: those whose language has the root of one of these.
  public init(_ termbase: Termbase, languages: [Language]) {
    var names: [Name] = []
    var keys: [HashedLists.Entry] = []
    var firsts: [[UInt32]] = []
    var lasts: [[UInt32]] = []
    for (conceptIndex, concept) in termbase.concepts.enumerated()
    where NearIndex.holds(concept.kind) {
      for (termIndex, term) in concept.terms.enumerated()
      where languages.contains(where: { $0.root == term.language.root }) && NearIndex.holds(term) {
        let parts = NearIndex.parts(of: term.text)
        let letters = parts.flatMap(\.self)
        guard NearIndex.limit(for: letters, isAnnounced: true) > 0 else { continue }
        let number = Int32(names.count)
        names.append(
          Name(
            reference: TermReference(concept: conceptIndex, term: termIndex), letters: letters,
            parts: parts.count))
        NearKeys.forEach(letters) { keys.append(HashedLists.Entry(key: $0, value: number)) }
        if parts.count > 1 {
          // A word may hold two parts, where a ZWNJ was lost.
          firsts += [parts[0], parts[0] + parts[1]]
          lasts += [parts[parts.count - 1], parts[parts.count - 2] + parts[parts.count - 1]]
        }
      }
    }
    self.names = names
    table = HashedLists(keys)
    soundNames =
      languages.allSatisfy(\.isPersian)
      ? SoundNames(termbase, languages: languages) { concept, term in
        NearIndex.holds(concept.kind) && NearIndex.holds(term)
      } : nil
    beginnings = NearIndex.filter(of: firsts)
    endings = NearIndex.filter(of: lasts)
  }

  private static func filter(of words: [[UInt32]]) -> KeyFilter {
    var filter = KeyFilter(capacity: words.reduce(0) { $0 + $1.count })
    for word in words {
      // One letter less than three says nothing.
      if word.count <= 3 {
        filter.insert(NearKeys.hash(word))
      } else {
        NearKeys.forEachSpelling(word) { filter.insert($0) }
      }
    }
    return filter
  }

  /// The nearest names to some consecutive words, nearest first; of each concept one. An exact form is no candidate:
  /// then the result is empty.
  /// - Parameters:
  ///   - words: the letters of each word (``letters(of:)``).
  ///   - isAnnounced: the words before say that a name follows («شهر …»), so that a short one is looked for too.
  public func candidates(for words: [[UInt32]], isAnnounced: Bool = false) -> [Candidate] {
    let letters = words.flatMap(\.self)
    guard NearIndex.limit(for: letters, isAnnounced: isAnnounced) > 0 else { return [] }
    var seen: [Int32] = []
    var found: [Candidate] = []
    var isExact = false
    NearKeys.forEach(letters) { key in
      table.forEach(key) { number in
        let name = names[Int(number)]
        guard name.parts >= words.count, SpellingDistance.beginAlike(name.letters, letters),
          !seen.contains(number)
        else { return }
        seen.append(number)
        let limit = NearIndex.limit(for: letters, name.letters, isAnnounced: isAnnounced)
        if let distance = SpellingDistance.between(letters, name.letters, limit: limit) {
          if distance == 0 { isExact = true }
          found.append(Candidate(reference: name.reference, distance: distance))
        }
      }
    }
    if isExact { return [] }
    if found.isEmpty, let reference = soundNames?.nearest(to: words) {
      return [Candidate(reference: reference, distance: NearIndex.bySound)]
    }
    found.sort { ($0.distance, $0.reference.concept) < ($1.distance, $1.reference.concept) }
    var concepts: Set<Int> = []
    return found.filter { concepts.insert($0.reference.concept).inserted }
  }

  /// True where a name of several words may begin with a word like this one.
  public func mayBegin(_ word: [UInt32]) -> Bool { NearIndex.holds(word, beginnings) }

  /// True where a name of several words may end with a word like this one.
  public func mayEnd(_ word: [UInt32]) -> Bool { NearIndex.holds(word, endings) }

  private static func holds(_ word: [UInt32], _ filter: KeyFilter) -> Bool {
    var found = false
    NearKeys.forEachSpelling(word) { found = found || filter.mayContain($0) }
    return found
  }

  /// The letters of a word as the index compares them.
  /// - Parameter normal: the bytes of the word in a normal form.
  public static func letters(of normal: some Sequence<UInt8>) -> [UInt32] {
    String(decoding: TermKey(Array(normal)).letters, as: UTF8.self).unicodeScalars.map(\.value)
  }

  // MARK: What is near

  /// How far a spelling of so many letters may be: a short name has too many neighbours, and a Latin one more, for it
  /// has all its vowels.
  private static func limit(
    for spelling: [UInt32], _ other: [UInt32]? = nil, isAnnounced: Bool = false
  ) -> Double {
    let letters = min(spelling.count, other?.count ?? spelling.count)
    if isAnnounced, 4...5 ~= letters { return 0.8 }
    let isLatin = spelling.first.map { $0 < 0x250 } ?? false
    return isLatin ? 0.8 * limit(for: letters) : limit(for: letters)
  }

  private static func limit(for letters: Int) -> Double {
    switch letters {
    case ..<5: 0
    case 5: 0.4
    case 6...8: 1
    case 9...12: 1.5
    default: 2
    }
  }

  private static func holds(_ kind: Concept.Kind) -> Bool {
    kind != .title && kind != .term
  }

  private static func holds(_ term: Term) -> Bool {
    // What is near a misspelling is two steps from the name.
    if term.status == .deprecated { return false }
    switch term.type {
    case .homograph, .acronym, .abbreviation: return false
    case .full, .short, .variant: return true
    }
  }

  /// The letters of each part, divided by spaces, hyphens and ZWNJs.
  private static func parts(of text: String) -> [[UInt32]] {
    let key = TermKey(NormalForm(text).bytes)
    let bounds = [0] + key.gaps.map(\.offset) + [key.letters.count]
    return zip(bounds, bounds.dropFirst()).map { letters(of: key.letters[$0..<$1]) }
  }
}
