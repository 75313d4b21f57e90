import PersianText

/// Finds concepts by a name, however it is written: separators, case, hamza and diacritics make no difference.
///
/// Building costs a normal form for each term; a look-up, one for the name.
public struct NameLookup: Sendable {
  private let concepts: [[UInt8]: [Int]]

  public init(_ termbase: Termbase) {
    var concepts: [[UInt8]: [Int]] = [:]
    for (index, concept) in termbase.concepts.enumerated() {
      for key in Set(concept.terms.map { NameLookup.key($0.text) }) where !key.isEmpty {
        concepts[key, default: []].append(index)
      }
    }
    self.concepts = concepts
  }

  /// Indices in ``Termbase/concepts``, in their order, of those that have a term of this name in any language.
  public func concepts(named name: String) -> [Int] { concepts[NameLookup.key(name)] ?? [] }

  /// What the spellings of a name have in common that a look-up does not tell apart.
  package static func key(_ text: String) -> [UInt8] {
    TermKey(NormalForm(text, fold: .search).bytes).letters
  }
}
