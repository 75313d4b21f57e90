import PersianText
import Transliteration

/// A name that was found.
struct FoundName: Sendable {
  let text: String
  /// `nil` of a name in the script of the one that was looked for.
  let plausibility: Double?
  let distance: Double
  /// The term of the glossary, if it is one.
  let term: NameEntries.KnownTerm?
}

/// Looks names up among others.
struct NameSearch: Sendable {
  private let ranked: RankedNames
  private let terms: [NameEntries.KnownTerm]
  private let count: Int

  /// A concept of the glossary has many terms: so many are looked at for each that is asked for.
  private static let termsOfConcept = 8

  /// - Parameter count: how many names are found at most, of a concept one.
  init(_ entries: NameEntries, count: Int, model: NameModel) {
    ranked = RankedNames(entries.names, model: model)
    terms = entries.terms
    self.count = count
  }

  /// The names that a name most likely names, the likeliest first.
  func find(_ name: String) throws(NameFault) -> [FoundName] {
    try NameFault.refuseControls(in: name)
    if NameSounds(name).isEmpty {
      throw NameFault(reason: "has no letters by whose sound it could be found")
    }
    var seen: Set<String> = []
    let matches = ranked.nearest(
      to: name, count: terms.isEmpty ? count : count * NameSearch.termsOfConcept)
    return matches.filter { match in
      terms.isEmpty || seen.insert(terms[match.number].concept).inserted
    }.prefix(count).map { match in
      FoundName(
        text: ranked.name(match.number),
        plausibility: match.plausibility ?? ranked.plausibility(of: name, and: match.number),
        distance: match.distance, term: terms.isEmpty ? nil : terms[match.number])
    }
  }
}
