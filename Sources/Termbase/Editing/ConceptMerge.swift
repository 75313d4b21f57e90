import PersianText

extension Concept {
  /// This concept with all that another one has: the two were one thing.
  ///
  /// A term of the other that differs from one of this concept only in what the matcher does not distinguish
  /// (separators, case, the letters that ``NormalForm`` folds) is that term, and the form with the stronger status
  /// stands. Where both have a preferred full form in a language, this concept's stays, and the other's is admitted.
  public func merging(_ other: Concept) throws(EditFault) -> Concept {
    if other.id == id { throw .mergeWithItself(id) }
    if other.kind != kind { throw .kindsDiffer(other, self) }
    var result = self
    result.note = Concept.joined(note, other.note)
    let keys = terms.map(Concept.key)
    for term in other.terms {
      let term = yielding(term)
      if let index = index(ofTermLike: term, keys: keys) {
        result.terms[index] = Concept.unified(result.terms[index], term)
      } else {
        result.terms.append(term)
      }
    }
    return result
  }

  /// A term of another concept as it may stand here, where one form of a language is preferred.
  private func yielding(_ term: Term) -> Term {
    guard term.isPreferredFull, preferred(in: term.language) != nil else { return term }
    var term = term
    term.status = .admitted
    if term.type == .full { term.type = .variant }
    return term
  }

  /// The same text rather than the same letters, where there are both.
  private func index(ofTermLike term: Term, keys: [[UInt8]]) -> Int? {
    let same = terms.firstIndex { $0.language == term.language && $0.text == term.text }
    if let same { return same }
    let key = Concept.key(term)
    guard !key.isEmpty else { return nil }
    return terms.indices.first { keys[$0] == key && terms[$0].language == term.language }
  }

  private static func key(_ term: Term) -> [UInt8] { TermKey(NormalForm(term.text).bytes).letters }

  private static func unified(_ present: Term, _ other: Term) -> Term {
    let isStronger = rank(other.status) < rank(present.status)
    var (term, rest) = isStronger ? (other, present) : (present, other)
    if term.scheme.isEmpty { term.scheme = rest.scheme }
    if term.source.isEmpty { term.source = rest.source }
    term.note = joined(present.note, other.note)
    return term
  }

  /// The cases of ``Term/Status`` stand from the strongest to the weakest.
  private static func rank(_ status: Term.Status) -> Int {
    Term.Status.allCases.firstIndex(of: status) ?? 0
  }

  static func joined(_ a: String, _ b: String) -> String {
    if a.isEmpty || a == b { return b }
    return b.isEmpty ? a : "\(a); \(b)"
  }
}
