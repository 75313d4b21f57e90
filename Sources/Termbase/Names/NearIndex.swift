public import PersianText
import Transliteration

/// Finds the names of a glossary that an unknown word is close to.
///
/// Candidates are found by the letters with one left out (Mor and Fraenkel 1982; the "symmetric delete" of Garbe's
/// SymSpell) and by the skeleton, and judged by ``SpellingDistance``. Names of persons, places, organisations,
/// events and works only: a word like «سفیر» is too close to others.
///
/// Cost: building, a few hundred bytes a name; a look-up, some microseconds, so that callers should remember the
/// answers for words that recur.
public struct NearIndex: Sendable {
  private let names: [Name]
  private let buckets: [UInt64: [Int32]]
  /// Skeletons of the first words of names of several words.
  private let beginnings: Set<UInt64>

  private struct Name: Sendable {
    var reference: TermReference
    var letters: [UInt32]
    /// How many words it may fall into where ZWNJs are written as spaces.
    var parts: Int
  }

  /// A name that is near, and how far it is (``SpellingDistance``).
  public struct Candidate: Sendable, Hashable {
    public var reference: TermReference
    public var distance: Double
  }

  /// The most words in which a name is looked for.
  public static let longestName = 4

  /// - Parameter languages: which terms to find: those whose language has the root of one of these.
  public init(_ termbase: Termbase, languages: [Language]) {
    var names: [Name] = []
    var buckets: [UInt64: [Int32]] = [:]
    var beginnings: Set<UInt64> = []
    for (conceptIndex, concept) in termbase.concepts.enumerated() where NearIndex.holds(concept.kind)
    {
      for (termIndex, term) in concept.terms.enumerated()
      where languages.contains(where: { $0.root == term.language.root }) && NearIndex.holds(term) {
        let parts = NearIndex.parts(of: term.text)
        let letters = parts.flatMap(\.self)
        guard NearIndex.limit(for: letters.count) > 0 else { continue }
        let number = Int32(names.count)
        names.append(
          Name(
            reference: TermReference(concept: conceptIndex, term: termIndex), letters: letters,
            parts: parts.count))
        for key in NearIndex.keys(of: letters) { buckets[key, default: []].append(number) }
        if parts.count > 1 {
          beginnings.insert(NearIndex.hash(Skeleton.of(parts[0])))
          beginnings.insert(NearIndex.hash(Skeleton.of(parts[0] + parts[1])))
        }
      }
    }
    self.names = names
    self.buckets = buckets
    self.beginnings = beginnings
  }

  /// The nearest names to some consecutive words, nearest first; of each concept one. An exact form is no candidate:
  /// then the result is empty.
  /// - Parameter words: the letters of each word (``letters(of:)``).
  public func candidates(for words: [[UInt32]]) -> [Candidate] {
    let letters = words.flatMap(\.self)
    guard NearIndex.limit(for: letters.count + 1) > 0 else { return [] }
    var seen: Set<Int32> = []
    var found: [Candidate] = []
    for key in NearIndex.keys(of: letters) {
      for number in buckets[key] ?? [] where seen.insert(number).inserted {
        let name = names[Int(number)]
        guard name.parts >= words.count, name.letters.first == letters.first else { continue }
        let limit = NearIndex.limit(for: min(name.letters.count, letters.count + 1))
        if let distance = SpellingDistance.between(letters, name.letters, limit: limit) {
          if distance == 0 { return [] }
          found.append(Candidate(reference: name.reference, distance: distance))
        }
      }
    }
    found.sort { ($0.distance, $0.reference.concept) < ($1.distance, $1.reference.concept) }
    var concepts: Set<Int> = []
    return found.filter { concepts.insert($0.reference.concept).inserted }
  }

  /// True where a name of several words may begin with a word like this one.
  public func mayBegin(_ word: [UInt32]) -> Bool {
    beginnings.contains(NearIndex.hash(Skeleton.of(word)))
  }

  /// The letters of a word as the index compares them.
  /// - Parameter normal: the bytes of the word in a normal form.
  public static func letters(of normal: some Sequence<UInt8>) -> [UInt32] {
    String(decoding: TermKey(Array(normal)).letters, as: UTF8.self).unicodeScalars.map(\.value)
  }

  // MARK: What is near

  /// How far a spelling of so many letters may be: a short name has too many neighbours.
  private static func limit(for letters: Int) -> Double {
    switch letters {
    case ..<5: 0
    case 5: 0.5
    case 6...8: 1
    case 9...12: 1.5
    default: 2
    }
  }

  private static func holds(_ kind: Concept.Kind) -> Bool {
    kind != .title && kind != .term
  }

  private static func holds(_ term: Term) -> Bool {
    switch term.type {
    case .homograph, .acronym, .abbreviation: false
    case .full, .short, .variant: true
    }
  }

  /// The letters of each part, divided by spaces, hyphens and ZWNJs.
  private static func parts(of text: String) -> [[UInt32]] {
    let key = TermKey(NormalForm(text).bytes)
    let bounds = [0] + key.gaps.map(\.offset) + [key.letters.count]
    return zip(bounds, bounds.dropFirst()).map { letters(of: key.letters[$0..<$1]) }
  }

  // MARK: Keys

  /// The letters, the letters with each one left out, and the skeleton.
  private static func keys(of letters: [UInt32]) -> [UInt64] {
    var keys = [hash(letters), hash([0] + Skeleton.of(letters))]
    for index in letters.indices {
      var rest = letters
      rest.remove(at: index)
      keys.append(hash(rest))
    }
    return keys
  }

  /// FNV-1a over the scalars; a collision costs a comparison and no more.
  private static func hash(_ letters: [UInt32]) -> UInt64 {
    letters.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
