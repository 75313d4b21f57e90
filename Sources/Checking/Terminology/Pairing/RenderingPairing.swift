import Termbase

/// Pairs the terms of a segment with the forms in its translation that render them, each form used once.
///
/// First come forms that are as full as the term (a surname for a surname), then any form of its concept; terms and
/// forms that can be one concept only come before those that can be several. Cost: linear.
struct RenderingPairing {
  /// Of each term the form of the glossary that is its partner.
  var references: [TermReference?] { partners.map { $0?.reference } }

  private var partners: [Partner?]

  private struct Partner {
    /// Index among the forms that were found.
    var form: Int
    var reference: TermReference
  }

  private struct Key: Hashable {
    var concept: Int
    var fullness: Fullness
  }

  /// - Parameters:
  ///   - isWanted: which forms may be a partner: the approved ones, or the others.
  ///   - taken: forms that others are paired with; those that are paired now are added.
  init(
    _ asked: [AskedTerm], _ found: FoundForms, taken: inout Set<Int>,
    where isWanted: (FoundForms.Term) -> Bool
  ) {
    partners = Array(repeating: nil, count: asked.count)
    guard !asked.isEmpty, !found.forms.isEmpty else { return }
    var free = RenderingPairing.free(found, isWanted)
    let order = asked.indices.sorted {
      (asked[$0].concepts.count > 1 ? 1 : 0, $0) < (asked[$1].concepts.count > 1 ? 1 : 0, $1)
    }
    for isAlike in [true, false] {
      for index in order {
        let term = asked[index]
        let others = Fullness.allCases.filter { $0 != term.fullness }
        for fullness in isAlike ? [term.fullness] : others {
          for concept in term.concepts where partners[index] == nil {
            let key = Key(concept: concept, fullness: fullness)
            while partners[index] == nil, let partner = free[key]?.popLast() {
              if taken.insert(partner.form).inserted { partners[index] = partner }
            }
          }
        }
      }
    }
  }

  /// The forms of each concept, the first to be taken last.
  private static func free(_ found: FoundForms, _ isWanted: (FoundForms.Term) -> Bool)
    -> [Key: [Partner]]
  {
    var free: [Key: [Partner]] = [:]
    for isAmbiguous in [true, false] {
      for (index, form) in found.forms.enumerated().reversed()
      where (form.terms.count > 1) == isAmbiguous {
        for term in form.terms where isWanted(term) {
          let key = Key(concept: term.reference.concept, fullness: term.fullness)
          free[key, default: []].append(Partner(form: index, reference: term.reference))
        }
      }
    }
    return free
  }
}

/// How much of a name a form says.
enum Fullness: CaseIterable {
  case full, short, acronym

  init(_ type: Term.TermType) {
    switch type {
    case .full, .variant, .homograph: self = .full
    case .short: self = .short
    case .acronym, .abbreviation: self = .acronym
    }
  }
}
