import PersianText

/// The concepts that are there, those just imported among them, found by what an incoming one is called.
struct ImportTargets {
  private(set) var concepts: [Concept]
  private var byIdentifier: [String: Int] = [:]
  private var byName: [[UInt8]: Set<Int>] = [:]

  init(_ termbase: Termbase) {
    concepts = []
    for concept in termbase.concepts { add(concept) }
  }

  mutating func add(_ concept: Concept) {
    let index = concepts.count
    concepts.append(concept)
    byIdentifier[concept.id] = index
    enter(concept, index)
  }

  mutating func set(_ concept: Concept, at index: Int) {
    concepts[index] = concept
    enter(concept, index)
  }

  private mutating func enter(_ concept: Concept, _ index: Int) {
    for term in concept.terms {
      let key = NameLookup.key(term.text)
      if !key.isEmpty { byName[key, default: []].insert(index) }
    }
  }

  func isTaken(_ id: String) -> Bool { byIdentifier[id] != nil }

  enum Target: Equatable {
    case none
    case concept(Int)
    /// Several concepts answer equally well.
    case several([Int])
    /// The identifier is that of a concept with other names.
    case otherNames(Int)
  }

  /// Which concept an incoming one is: that of its identifier where they share a name, else the one with which it shares
  /// names in most languages, and of those with as many the one of its kind.
  func target(of incoming: IncomingConcept) -> Target {
    let shared = sharedLanguages(incoming.concept)
    if let own = byIdentifier[incoming.concept.id] {
      return shared[own] != nil || incoming.concept.terms.isEmpty ? .concept(own) : .otherNames(own)
    }
    let ofKind = shared.filter {
      !incoming.isKindKnown || concepts[$0.key].kind == incoming.concept.kind
    }
    guard let most = ofKind.values.max() else { return .none }
    let best = ofKind.filter { $0.value == most }.keys.sorted()
    return best.count == 1 ? .concept(best[0]) : .several(best)
  }

  /// In how many languages each concept shares a name with this one.
  private func sharedLanguages(_ incoming: Concept) -> [Int: Int] {
    var languages: [Int: Set<Language>] = [:]
    for term in incoming.terms {
      for index in byName[NameLookup.key(term.text)] ?? [] {
        let isTerm = concepts[index].terms.contains {
          $0.language == term.language && NameLookup.key($0.text) == NameLookup.key(term.text)
        }
        if isTerm { languages[index, default: []].insert(term.language) }
      }
    }
    return languages.mapValues(\.count)
  }
}
