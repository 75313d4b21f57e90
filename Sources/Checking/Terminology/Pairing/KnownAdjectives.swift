import PersianText
import Termbase

/// Tells the adjectives of the places of a glossary and the names of their peoples: Cuban, Dutch, Pakistanis.
struct KnownAdjectives: Sendable {
  /// The names of places of one word, in lower case, by how they begin: a regular adjective begins as its place does.
  private var names: [Substring: [String]] = [:]

  private static let beginning = 3

  init(_ termbase: Termbase) {
    for concept in termbase.concepts where concept.kind == .place {
      for term in concept.terms where term.language.isEnglish && !term.text.contains(" ") {
        let name = term.text.lowercased()
        names[name.prefix(KnownAdjectives.beginning), default: []].append(name)
      }
    }
  }

  /// - Parameter word: in lower case.
  func contains(_ word: String) -> Bool {
    if PlaceAdjective.isIrregular(word) { return true }
    return names[word.prefix(KnownAdjectives.beginning)]?.contains {
      PlaceAdjective.length(in: [word], of: $0) == 1
    } ?? false
  }
}
