import PersianText
import Termbase

/// The people that a surname alone may mean: those who are proposed in the same run, and those of the glossary.
struct SurnameBearers {
  struct Bearer {
    /// Of the groups that are proposed.
    var group: Int?
    /// Of the concepts of the glossary.
    var concept: Int?
    var units: Set<Int>
    var surnames: SurnameSounds
  }

  private var bearers: [Bearer] = []
  private var bySurname: [[UInt8]: Set<Int>] = [:]

  init(_ groups: [NameGroup], _ termbase: Termbase) {
    var proposed: [Int: Int] = [:]
    for (index, group) in groups.enumerated() where group.isPerson {
      if let concept = group.known { proposed[concept] = index }
      add(
        Bearer(group: index, concept: group.known, units: group.units, surnames: SurnameSounds()),
        group.pairs.map { ($0.persian, $0.english) })
    }
    for (index, concept) in termbase.concepts.enumerated()
    where concept.kind == .person && proposed[index] == nil {
      let names = concept.terms.filter { !$0.type.isShortened }
      let persian = names.filter { $0.language.isPersian }.map(\.text)
      let english = names.filter { $0.language.isEnglish }.map(\.text)
      add(
        Bearer(group: nil, concept: index, units: [], surnames: SurnameSounds()),
        english.flatMap { name in persian.map { ($0, name) } })
    }
  }

  private mutating func add(_ bearer: Bearer, _ names: [(persian: String, english: String)]) {
    var bearer = bearer
    for name in names {
      guard let surname = SurnameSounds.lastWord(name.english) else { continue }
      bearer.surnames.insert(persian: name.persian, english: name.english)
      bySurname[NameGrouping.key(surname), default: []].insert(bearers.count)
    }
    bearers.append(bearer)
  }

  /// The one whose surname a group of single words is; `nil` where it may be several people's, or nobody's.
  func bearer(of group: NameGroup) -> Bearer? {
    guard group.known == nil, group.pairs.allSatisfy({ !$0.english.utf8.contains(0x20) }),
      group.placeSigns <= group.personSigns
    else { return nil }
    let found = Set(group.pairs.flatMap { bySurname[NameGrouping.key($0.english)] ?? [] })
      .sorted().map { bearers[$0] }.filter { bearer in
        group.pairs.allSatisfy {
          bearer.surnames.contains(persian: $0.persian, english: $0.english)
        }
      }
    if found.count == 1 {
      // A town may be called like a person of the glossary of whom the text does not speak.
      let isElsewhere = found[0].group == nil && group.count(.preposition) > group.personSigns
      return isElsewhere ? nil : found[0]
    }
    // Of several the one who is named in the same units.
    let shared = found.map { $0.units.intersection(group.units).count }
    guard let most = shared.max(), most > 0, shared.count(where: { $0 == most }) == 1 else {
      return nil
    }
    return zip(found, shared).first { $1 == most }?.0
  }
}
