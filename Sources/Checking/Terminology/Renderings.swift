public import PersianText
import Termbase

/// What a form of a concept may be called in another language, and what it may not.
public struct Renderings: Sendable, Hashable {
  public let language: Language
  /// Approved forms, the one to write first: as full as the form itself, then the preferred one, then the others.
  public let approved: [String]
  /// Superseded and deprecated forms.
  public let rejected: [String]

  init(of form: Term, in concept: Concept, to language: Language) {
    self.language = language
    let terms = concept.approved(in: language)
    let preferred = terms.first(where: \.isPreferredFull)
    let ranked = terms.enumerated().sorted { a, b in
      let ranks = [a, b].map { Renderings.rank($0.element, for: form, preferred) }
      return (ranks[0], a.offset) < (ranks[1], b.offset)
    }
    approved = Renderings.unique(ranked.map(\.element.text), besides: [])
    let others = concept.terms.filter {
      $0.status.isRejected && $0.language.root == language.root
    }
    rejected = Renderings.unique(others.map(\.text), besides: approved)
  }

  /// How far a term is from the one to write for a form. A surname is rendered by a surname, and by the one that is a part
  /// of the preferred name before any other; an acronym by an acronym, or the full name.
  private static func rank(_ term: Term, for form: Term, _ preferred: Term?) -> Int {
    switch (form.type, term.type) {
    case (.short, .short): preferred?.isFuller(than: term) ?? false ? 0 : 1
    case (.acronym, .acronym), (.abbreviation, .abbreviation): 0
    case (_, .full), (_, .homograph): 2
    case (_, .variant): 3
    case (_, .short): 4
    case (_, .acronym), (_, .abbreviation): 5
    }
  }

  private static func unique(_ texts: [String], besides known: [String]) -> [String] {
    var seen = Set(known)
    return texts.filter { seen.insert($0).inserted }
  }
}

/// The renderings of the forms of a glossary in one language, each worked out once.
struct RenderingTable {
  let language: Language
  private var known: [TermReference: Renderings] = [:]

  init(_ language: Language) { self.language = language }

  mutating func renderings(of reference: TermReference, in finder: NameFinder) -> Renderings {
    if let renderings = known[reference] { return renderings }
    let renderings = Renderings(
      of: finder.term(reference), in: finder.concept(of: reference), to: language)
    known[reference] = renderings
    return renderings
  }
}

extension AnalysedText {
  /// The forms that may be meant at a place, the likeliest first. A common word that nothing speaks for is none.
  func candidates(at mention: Mention) -> [TermReference] {
    [mention.form] + mention.others.filter { finder.term($0).type != .homograph }
  }
}
