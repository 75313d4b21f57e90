public import PersianText
public import Termbase
public import Transliteration

/// A glossary made ready to look for its names in texts of one language. A class, for it is passed on with every text
/// and is large.
public final class NameFinder: Sendable {
  public let termbase: Termbase
  public let language: Language
  let matcher: TermMatcher
  let near: NearNames?
  /// Judges pairs of names, and knows given names that the glossary does not have.
  let model: NameModel?

  /// What the search for near names needs.
  struct NearNames: Sendable {
    let index: NearIndex
    let commonWords: CommonWords
    /// The words after which a short name is looked for too.
    let announcements: Set<[UInt8]>
    /// In English texts what looks like a name, and is made of another.
    let adjectives: KnownAdjectives
  }

  /// - Parameters:
  ///   - findsNearNames: false where only known forms are asked for, as by the aligner; it saves half the time.
  ///   - model: knows names that the glossary does not have; without it less is found.
  public init(
    _ termbase: Termbase, language: Language, findsNearNames: Bool = true, model: NameModel? = nil
  ) {
    self.termbase = termbase
    self.language = language
    self.model = model
    (matcher, near) = Parallel.both {
      TermMatcher(termbase, languages: [language])
    } and: {
      findsNearNames
        ? NearNames(
          index: NearIndex(termbase, languages: [language]), commonWords: CommonWords(),
          announcements: Announcements.all(of: .place),
          adjectives: KnownAdjectives(language.isEnglish ? termbase : Termbase(concepts: []))) : nil
    }
  }

  func concept(of reference: TermReference) -> Concept { termbase.concepts[reference.concept] }

  func term(_ reference: TermReference) -> Term {
    termbase.concepts[reference.concept].terms[reference.term]
  }

  /// The form to write instead of one that should not stand: of the approved forms of the concept that are as full
  /// as it is, the preferred one, or else the nearest; where there is none, the preferred full form.
  func approvedForm(for reference: TermReference) -> Term? {
    let term = term(reference)
    if term.status.isApproved, term.type != .variant { return term }
    let approved = concept(of: reference).approved(in: term.language)
    let alike = approved.filter { $0.type.isShortened == term.type.isShortened }
    if let preferred = alike.first, preferred.isPreferredFull { return preferred }
    let letters = NearIndex.letters(of: NormalForm(term.text).bytes)
    func distance(_ other: Term) -> Double {
      let others = NearIndex.letters(of: NormalForm(other.text).bytes)
      return SpellingDistance.between(letters, others, limit: .infinity) ?? .infinity
    }
    return alike.min { distance($0) < distance($1) } ?? approved.first
  }

  /// The preferred approved form of a concept that is as full as asked for.
  func approvedForm(for isShort: Bool, of concept: Concept) -> Term? {
    concept.approved(in: language).first { ($0.type == .short) == isShort }
  }

  /// The approved form in a scheme that is as full as another.
  func approvedForm(inScheme scheme: String, like reference: TermReference) -> Term? {
    let term = term(reference)
    return concept(of: reference).approved(in: term.language).first {
      $0.scheme == scheme && ($0.type == .short) == (term.type == .short)
    }
  }

  /// A name for people: the concept's preferred form in the other language, in brackets behind a form.
  func gloss(_ concept: Concept) -> String {
    let other: Language = language.isPersian ? .english : .persian
    return concept.preferred(in: other)?.text ?? concept.id
  }
}
