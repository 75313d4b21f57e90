import PersianText
import Transliteration

/// Finds the names of a glossary that a word sounds like, by their forms in other letters: «آکلند» is Auckland, however
/// Persian may write it.
///
/// A word meets a name of the same ``PhoneticKey``, and no other. Keys of few consonants are those of ordinary words as
/// well, and are not looked at: of 80,000 words of Persian prose those of four bring several false finds, those of
/// five none.
struct SoundNames: Sendable {
  private struct Name: Sendable {
    /// The form to write for it in the language of the index.
    var reference: TermReference
    var sounds: NameSounds
    /// How many words it has.
    var parts: Int
  }

  private let names: [Name]
  private let table: HashedLists

  private static let fewestConsonants = 5
  /// In nats, for each sound of the longer of both.
  private static let limit = 1.0

  /// - Parameters:
  ///   - languages: those of the forms that are given for a name; it is looked for by the forms of all others.
  ///   - isWanted: whether a form may be found at all.
  init(_ termbase: Termbase, languages: [Language], isWanted: (Concept, Term) -> Bool) {
    var own = LanguageFilter(languages)
    var names: [Name] = []
    var keys: [UInt64] = []
    for (number, concept) in termbase.concepts.enumerated() {
      for term in concept.terms
      where !own.contains(term.language) && SoundNames.mayBeLong(term.text)
        && isWanted(concept, term)
      {
        let sounds = NameSounds(term.text)
        let key = sounds.key
        guard key.count >= SoundNames.fewestConsonants,
          let form = concept.terms.firstIndex(where: {
            own.contains($0.language) && $0.status.isApproved
              && $0.type.isShortened == term.type.isShortened
          })
        else { continue }
        keys.append(key.hash)
        names.append(
          Name(
            reference: TermReference(concept: number, term: form), sounds: sounds,
            parts: term.text.utf8.split { $0 == 0x20 || $0 == 0x2D }.count))
      }
    }
    self.names = names
    table = HashedLists(keys, names.indices.map { Int32($0) })
  }

  /// False of a name in Latin letters that has too few consonants, at a glance.
  private static func mayBeLong(_ name: String) -> Bool {
    var consonants = 0
    for byte in name.utf8 {
      // Whatever is not ASCII may be one.
      guard byte < 0x80 else { return true }
      switch byte | 0x20 {
      case 0x61, 0x65, 0x69, 0x6F, 0x75: continue
      case 0x62...0x7A: consonants += 1
      default: continue
      }
    }
    return consonants >= fewestConsonants - 1
  }

  /// The name that some consecutive words sound most like.
  func nearest(to words: [[UInt32]]) -> TermReference? {
    // A foreign name may stand in a Persian text as it is.
    guard words.allSatisfy({ $0.first.map { 0x0620...0x06FF ~= $0 } ?? false }) else { return nil }
    let letters = words.flatMap(\.self)
    guard letters.count >= SoundNames.fewestConsonants, !names.isEmpty else { return nil }
    let sounds = NameSounds(letters: letters)
    let key = sounds.key
    guard key.count >= SoundNames.fewestConsonants else { return nil }
    var best: (distance: Double, reference: TermReference)?
    table.forEach(key.hash) { number in
      let name = names[Int(number)]
      let limit = SoundNames.limit * Double(max(sounds.codes.count, name.sounds.codes.count))
      guard name.parts >= words.count, name.sounds.key == key,
        let distance = name.sounds.distance(to: sounds, limit: limit)
      else { return }
      if best.map({ distance < $0.distance }) ?? true { best = (distance, name.reference) }
    }
    return best?.reference
  }
}
