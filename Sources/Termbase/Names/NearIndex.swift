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
  /// The letters of all names, one behind the other.
  private let letterPool: [UInt16]
  private let table: HashedLists
  private let soundNames: SoundNames?
  /// The first and the last words of names of several words.
  private let endWords: EndWords

  /// The most words that a name of this index may fall into, no more than ``longestName``.
  package let mostWords: Int

  private struct Name: Sendable {
    var reference: TermReference
    var start: UInt32
    var count: UInt8
    /// How many words it may fall into where ZWNJs are written as spaces.
    var parts: UInt8
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
  public static let longestName = 8

  /// - Parameter languages: which terms to find: those whose language has the root of one of these.
  public init(_ termbase: Termbase, languages: [Language]) {
    let names = Names(termbase, languages)
    let isPersian = languages.allSatisfy(\.isPersian)
    (table, (endWords, soundNames)) = Parallel.both {
      names.table()
    } and: {
      let soundNames =
        isPersian
        ? SoundNames(termbase, languages: languages) { concept, term in
          NearIndex.holds(concept.kind) && NearIndex.holds(term)
        } : nil
      return (names.endWords(), soundNames)
    }
    (self.names, letterPool) = (names.names, names.letters)
    mostWords = min(
      names.names.reduce(0) { max($0, Int($1.parts)) }, NearIndex.longestName)
  }

  /// The names that an index holds, as it is built.
  private struct Names: Sendable {
    var names: [Name] = []
    var letters: [UInt16] = []
    /// Where the parts of the names begin and end, one behind the other.
    var bounds: [UInt8] = []

    init(_ termbase: Termbase, _ languages: [Language]) {
      var languageFilter = LanguageFilter(languages)
      var normal: [UInt8] = []
      for (conceptIndex, concept) in termbase.concepts.enumerated()
      where NearIndex.holds(concept.kind) {
        for (termIndex, term) in concept.terms.enumerated()
        where NearIndex.holds(term) && languageFilter.contains(term.language) {
          normal.removeAll(keepingCapacity: true)
          NormalForm.append(term.text, to: &normal)
          append(TermKey(normal), of: TermReference(concept: conceptIndex, term: termIndex))
        }
      }
    }

    private mutating func append(_ key: TermKey, of reference: TermReference) {
      let scalars = UTF8Decoding.scalars(of: key.letters)
      guard scalars.count <= NearKeys.mostLetters,
        NearIndex.limit(for: scalars, isAnnounced: true) > 0
          || SlavicEnding.stem(of: scalars) != nil
      else { return }
      let parts = key.scalarBounds
      names.append(
        Name(
          reference: reference, start: UInt32(letters.count), count: UInt8(scalars.count),
          parts: UInt8(parts.count - 1)))
      letters += scalars.lazy.map { UInt16(truncatingIfNeeded: $0) }
      bounds += parts.lazy.map { UInt8($0) }
    }

    func table() -> HashedLists {
      var keys: [UInt64] = []
      var values: [Int32] = []
      keys.reserveCapacity(letters.count + 2 * names.count)
      values.reserveCapacity(letters.count + 2 * names.count)
      var own: [UInt64] = []
      for (index, name) in names.enumerated() {
        let letters = NearIndex.letters(of: name, in: letters)
        NearKeys.fill(&own, letters, sound: PhoneticKey(NameSounds(letters: letters)).hash)
        keys += own
        values += repeatElement(Int32(index), count: own.count)
      }
      return HashedLists(keys, values)
    }

    func endWords() -> EndWords {
      var words = EndWords(names: names.count)
      var start = 0
      for name in names {
        let end = start + Int(name.parts) + 1
        words.take(
          NearIndex.letters(of: name, in: letters), parts: bounds[start..<end].map { Int($0) })
        start = end
      }
      return words
    }
  }

  private static func letters(of name: Name, in pool: [UInt16]) -> [UInt32] {
    pool[Int(name.start)..<Int(name.start) + Int(name.count)].map { UInt32($0) }
  }

  /// The nearest names to some consecutive words, nearest first; of each concept one. An exact form is no candidate:
  /// then the result is empty.
  /// - Parameters:
  ///   - words: the letters of each word (``letters(of:)``).
  ///   - isAnnounced: the words before say that a name follows («شهر …»), so that a short one is looked for too.
  public func candidates(for words: [[UInt32]], isAnnounced: Bool = false) -> [Candidate] {
    let letters = words.flatMap(\.self)
    let stem = SlavicEnding.stem(of: letters)
    guard NearIndex.limit(for: letters, isAnnounced: isAnnounced) > 0 || stem != nil else {
      return []
    }
    let sounds = NameSounds(letters: letters)
    var seen: [Int32] = []
    var found: [Candidate] = []
    var isExact = false
    NearKeys.forEach(letters, sound: PhoneticKey(sounds).hash) { key in
      table.forEach(key) { number in
        guard !seen.contains(number) else { return }
        seen.append(number)
        let name = names[Int(number)]
        guard Int(name.parts) >= words.count else { return }
        let other = NearIndex.letters(of: name, in: letterPool)
        let comparison = NearComparison(letters, other, stem: stem, sounds: sounds)
        if let distance = comparison.distance(
          limit: NearIndex.limit(for: letters, other, isAnnounced: isAnnounced))
        {
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

  /// False of letters that no name is near to by an edit in some of them, so that nobody need look: of Persian words in a
  /// row, for which nearness by sound alone is not asked.
  /// - Parameters:
  ///   - edited: the letters of which one may be left out.
  ///   - keys: scratch.
  package func mayHold(_ letters: [UInt32], edited: Range<Int>, _ keys: inout [UInt64]) -> Bool {
    NearKeys.fill(&keys, letters, edited: edited)
    for key in keys where table.contains(key) { return true }
    return false
  }

  /// Where in a name of several words a word may stand, or one like it.
  package func places(of word: [UInt32]) -> EndWords.Places { endWords.places(of: word) }

  /// The letters of a word as the index compares them.
  /// - Parameter normal: the bytes of the word in a normal form.
  public static func letters(of normal: some Sequence<UInt8>) -> [UInt32] {
    UTF8Decoding.scalars(of: TermKey(Array(normal)).letters)
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
    if isLatin {
      let isLong = letters >= 7 && max(spelling.count, other?.count ?? 0) >= 8
      return isLong ? max(1, 0.8 * limit(for: letters)) : 0.8 * limit(for: letters)
    }
    // A letter was dropped from a name of six.
    if letters == 5, let other, spelling.count == 5, other.count == 6 { return 1 }
    return limit(for: letters)
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
}
