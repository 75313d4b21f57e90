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
  /// The keys of the first and of the last words of names of several words.
  private let beginnings: KeyFilter
  private let endings: KeyFilter

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
    var languageFilter = LanguageFilter(languages)
    var names: [Name] = []
    var pool: [UInt16] = []
    var sounds: [UInt64] = []
    var words = EndWords(names: termbase.concepts.count)
    var normal: [UInt8] = []
    for (conceptIndex, concept) in termbase.concepts.enumerated()
    where NearIndex.holds(concept.kind) {
      for (termIndex, term) in concept.terms.enumerated()
      where NearIndex.holds(term) && languageFilter.contains(term.language) {
        normal.removeAll(keepingCapacity: true)
        NormalForm.append(term.text, to: &normal)
        let key = TermKey(normal)
        let letters = NearIndex.scalars(of: key.letters)
        guard letters.count <= NearKeys.mostLetters,
          NearIndex.limit(for: letters, isAnnounced: true) > 0
            || SlavicEnding.stem(of: letters) != nil
        else { continue }
        names.append(
          Name(
            reference: TermReference(concept: conceptIndex, term: termIndex),
            start: UInt32(pool.count), count: UInt8(letters.count),
            parts: UInt8(clamping: key.gaps.count + 1)))
        pool += letters.map { UInt16(truncatingIfNeeded: $0) }
        sounds.append(PhoneticKey(NameSounds(letters: letters)).hash)
        words.take(letters, parts: key.scalarBounds)
      }
    }
    self.names = names
    letterPool = pool
    var letters: [UInt32] = []
    table = HashedLists(count: names.count, capacity: pool.count + 2 * names.count) {
      number, keys in
      let name = names[number]
      letters.removeAll(keepingCapacity: true)
      for place in Int(name.start)..<Int(name.start) + Int(name.count) {
        letters.append(UInt32(pool[place]))
      }
      NearKeys.fill(&keys, letters, sound: sounds[number])
    }
    soundNames =
      languages.allSatisfy(\.isPersian)
      ? SoundNames(termbase, languages: languages) { concept, term in
        NearIndex.holds(concept.kind) && NearIndex.holds(term)
      } : nil
    (beginnings, endings) = (words.firsts, words.lasts)
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

  /// False of letters that no name is near to by an edit, so that nobody need look: of Persian words in a row, for which
  /// nearness by sound alone is not asked.
  /// - Parameter keys: scratch.
  package func mayHold(_ letters: [UInt32], _ keys: inout [UInt64]) -> Bool {
    NearKeys.fill(&keys, letters, sound: nil)
    for key in keys where table.contains(key) { return true }
    return false
  }

  /// True where a name of several words may begin with a word like this one.
  public func mayBegin(_ word: [UInt32]) -> Bool { NearIndex.holds(word, beginnings) }

  /// True where a name of several words may end with a word like this one.
  public func mayEnd(_ word: [UInt32]) -> Bool { NearIndex.holds(word, endings) }

  private static func holds(_ word: [UInt32], _ filter: KeyFilter) -> Bool {
    var found = false
    // A short word has neighbours everywhere: it is one of them with a letter missing, or none.
    let letters = EndWords.alike(word)
    if letters.count < 5 {
      found = filter.mayContain(NearKeys.hash(letters))
    } else {
      NearKeys.forEachSpelling(letters) { found = found || filter.mayContain($0) }
    }
    if !found, let sound = EndWords.soundKey(of: word) { found = filter.mayContain(sound) }
    return found
  }

  /// The letters of a word as the index compares them.
  /// - Parameter normal: the bytes of the word in a normal form.
  public static func letters(of normal: some Sequence<UInt8>) -> [UInt32] {
    scalars(of: TermKey(Array(normal)).letters)
  }

  private static func scalars(of key: [UInt8]) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(key.count)
    var offset = 0
    while offset < key.count {
      let scalar = UTF8Decoding.scalar(in: key.span, at: offset)
      scalars.append(scalar.value)
      offset += scalar.length
    }
    return scalars
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
