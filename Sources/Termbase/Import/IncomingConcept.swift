public import PersianText

/// A concept that came from outside the glossary.
public struct IncomingConcept: Sendable {
  /// Its identifier is what the file calls it, which need be no slug, or is empty.
  public var concept: Concept
  /// False where the file did not say what kind of thing it is, so that ``concept`` has a guess.
  public var isKindKnown: Bool
  public var location: Diagnostic.Location
  /// Those of its terms that are the sources of pairs, where a pair has one status: it speaks of the target, and says
  /// nothing against what is known of the source.
  public var sources: Set<Term>

  public init(
    _ concept: Concept, isKindKnown: Bool, sources: Set<Term> = [],
    at location: Diagnostic.Location
  ) {
    self.concept = concept
    self.isKindKnown = isKindKnown
    self.sources = sources
    self.location = location
  }

  /// The slug that it gets as a new concept, before that is made unique.
  var slug: String {
    if Concept.isIdentifier(concept.id), IncomingConcept.isTelling(concept.id) { return concept.id }
    let names = concept.terms.filter { $0.language.isEnglish && !$0.type.isShortened }
    let best = names.first(where: \.isPreferredFull) ?? names.first
    let others = [best].compactMap(\.self) + concept.terms
    return others.lazy.map { Concept.slug(of: $0.text) }.first { !$0.isEmpty } ?? "name"
  }

  /// False of what a machine counted out, as `c12` or a UUID.
  private static func isTelling(_ id: String) -> Bool {
    let parts = id.split(separator: "-")
    let isUUID = parts.map(\.utf8.count) == [8, 4, 4, 4, 12]
    let letters = id.utf8.count { 0x61...0x7A ~= $0 }
    return !isUUID && letters >= 3 && letters * 2 > id.utf8.count
  }
}
