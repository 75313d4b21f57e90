import PersianText
import Termbase
import Transliteration

/// A name and how it may be spelt in the other language.
struct SpelledName: Sendable {
  let name: String
  /// The side of the spellings.
  let side: NameModel.Side
  /// The best first.
  let spellings: [Spelling]
}

/// A spelling of a name, and where it comes from.
struct Spelling: Sendable {
  let text: String
  /// What the model gives it; `nil` where it is not among its first.
  let probability: Double?
  /// Which letters made which; empty where the model does not say.
  let letters: [LetterPair]
  /// The term of the glossary; `nil` of a spelling that only the model has.
  let entry: Entry?

  struct Entry: Sendable {
    let concept: String
    let status: Term.Status
  }

  var origin: String { entry == nil ? "model" : "glossary" }
}

/// Spells names: as the glossary has them, then as the model would.
struct NameSpeller: Sendable {
  /// Spellings of a name on a side, the most probable first, and so many at most; in earnest those of the name model.
  typealias Candidates =
    @Sendable (_ name: String, _ side: NameModel.Side, _ count: Int) ->
    [Candidate]

  private let candidates: Candidates
  private let termbase: Termbase
  private let lookup: NameLookup
  private let side: NameModel.Side?
  private let count: Int

  /// - Parameters:
  ///   - side: where the spellings are; `nil` decides by the letters of each name.
  ///   - count: how many spellings a name gets at most, those of the glossary among them.
  init(_ termbase: Termbase, to side: NameModel.Side?, count: Int, candidates: @escaping Candidates)
  {
    self.candidates = candidates
    self.termbase = termbase
    lookup = NameLookup(termbase)
    self.side = side
    self.count = count
  }

  func spell(_ name: String) throws(NameFault) -> SpelledName {
    let side = try side(for: name)
    let entries = entries(of: name, on: side)
    let candidates = candidates(name, side, count)
    let keys = candidates.map { NameLookup.key($0.text) }
    let known = entries.map { entry in
      let candidate = keys.firstIndex(of: entry.key).map { candidates[$0] }
      return Spelling(
        text: entry.text, probability: candidate?.probability, letters: candidate?.letters ?? [],
        entry: entry.entry)
    }
    let knownKeys = Set(entries.map(\.key))
    let others = zip(keys, candidates).filter { !knownKeys.contains($0.0) }.map { _, candidate in
      Spelling(
        text: candidate.text, probability: candidate.probability, letters: candidate.letters,
        entry: nil)
    }
    let spellings = Array((known + others).prefix(count))
    if spellings.isEmpty { throw NameFault(reason: "has no letters that the name model can spell") }
    return SpelledName(name: name, side: side, spellings: spellings)
  }

  private func side(for name: String) throws(NameFault) -> NameModel.Side {
    try NameFault.refuseControls(in: name)
    guard let written = NameScript.side(of: name) else {
      throw NameFault(reason: "is written in neither Persian nor Latin letters")
    }
    guard let side else { return written == .persian ? .english : .persian }
    if side == written {
      throw NameFault(
        reason: side == .persian
          ? "is in Persian letters already; leave --to fa out, or say --to en"
          : "is in Latin letters already; leave --to en out, or say --to fa")
    }
    return side
  }

  /// A term of the glossary that may stand for a name.
  private struct KnownTerm {
    let key: [UInt8]
    let text: String
    let entry: Spelling.Entry
  }

  /// The terms on a side of every concept of a name, but rejected ones; each spelling once.
  private func entries(of name: String, on side: NameModel.Side) -> [KnownTerm] {
    var seen: Set<String> = []
    return lookup.concepts(named: name).flatMap { index in
      let concept = termbase.concepts[index]
      return terms(of: concept, named: name, on: side).map { term in
        KnownTerm(
          key: NameLookup.key(term.text), text: term.text,
          entry: Spelling.Entry(concept: concept.id, status: term.status))
      }
    }.filter { seen.insert($0.text).inserted }
  }

  /// A surname is asked for by a surname: terms as short as the name go before the others, then the better status.
  private func terms(of concept: Concept, named name: String, on side: NameModel.Side) -> [Term] {
    let key = NameLookup.key(name)
    let isShort =
      concept.terms.first { NameLookup.key($0.text) == key }?.type.isShortened ?? false
    func rank(_ term: Term) -> Int {
      let statuses: [Term.Status] = [.preferred, .admitted, .proposed]
      return (term.type.isShortened == isShort ? 0 : statuses.count)
        + (statuses.firstIndex(of: term.status) ?? 0)
    }
    let terms = concept.terms.filter { !$0.status.isRejected && isOn(side, $0) }
    return terms.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }.map(\.element)
  }

  /// Of the side's language, and in its letters: `fa-Latn` is no Persian spelling.
  private func isOn(_ side: NameModel.Side, _ term: Term) -> Bool {
    (side == .persian ? term.language.isPersian : term.language.isEnglish)
      && NameScript.side(of: term.text) == side
  }
}
