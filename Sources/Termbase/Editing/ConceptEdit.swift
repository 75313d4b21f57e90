public import PersianText

/// A term of a concept as an editor names it: by its text as it is written, and its language where that alone
/// does not decide.
public struct TermSelection: Sendable, Hashable {
  public var text: String
  public var language: Language?

  public init(_ text: String, language: Language? = nil) {
    self.text = text
    self.language = language
  }
}

/// The columns of a term that an edit sets; `nil` leaves one as it is, an empty text clears it.
public struct TermChange: Sendable, Hashable {
  public var text: String?
  public var status: Term.Status?
  public var type: Term.TermType?
  public var scheme: String?
  public var source: String?
  public var note: String?

  public init(
    text: String? = nil, status: Term.Status? = nil, type: Term.TermType? = nil,
    scheme: String? = nil, source: String? = nil, note: String? = nil
  ) {
    self.text = text
    self.status = status
    self.type = type
    self.scheme = scheme
    self.source = source
    self.note = note
  }

  func applied(to term: Term) -> Term {
    Term(
      language: term.language, text: text ?? term.text, status: status ?? term.status,
      type: type ?? term.type, scheme: scheme ?? term.scheme, source: source ?? term.source,
      note: note ?? term.note)
  }
}

/// Edits of one concept. Each gives the concept as it is after the edit; none touches a file.
extension Concept {
  /// The type that a new term most likely has: full where the language has no full form yet.
  public func usualType(in language: Language) -> Term.TermType {
    let hasFull = terms.contains {
      $0.language == language && $0.status.isApproved && !$0.type.isShortened
    }
    return hasFull ? .variant : .full
  }

  /// The status that a new term most likely has: preferred where it is the first full form of its language.
  public func usualStatus(in language: Language, type: Term.TermType) -> Term.Status {
    type == .full && preferred(in: language) == nil ? .preferred : .admitted
  }

  public func adding(_ term: Term) throws(EditFault) -> Concept {
    if let present = terms.first(where: { $0.language == term.language && $0.text == term.text }) {
      throw .termExists(present, concept: id)
    }
    try checkPreferred(term, among: terms)
    var result = self
    result.terms.append(term)
    return result
  }

  /// Sets columns of a term. Of a term that stands twice in its language both rows are set.
  public func changing(_ selection: TermSelection, _ change: TermChange) throws(EditFault)
    -> Concept
  {
    let selected = try indices(of: selection)
    let others = terms.indices.filter { !selected.contains($0) }.map { terms[$0] }
    var result = self
    for index in selected {
      let term = change.applied(to: terms[index])
      if let present = others.first(where: { $0.language == term.language && $0.text == term.text })
      {
        throw .termExists(present, concept: id)
      }
      // What was wrong before the edit is for `dabir lint`, not a reason to refuse it.
      if !terms[index].isPreferredFull { try checkPreferred(term, among: others) }
      result.terms[index] = term
    }
    return result
  }

  public func removing(_ selection: TermSelection) throws(EditFault) -> Concept {
    let selected = try indices(of: selection)
    if selected.count == terms.count { throw .lastTerm(selection.text, concept: id) }
    var result = self
    for index in selected.reversed() { result.terms.remove(at: index) }
    return result
  }

  /// The rows of a term, in one language.
  public func rows(of selection: TermSelection) throws(EditFault) -> [Term] {
    try indices(of: selection).map { terms[$0] }
  }

  private func indices(of selection: TermSelection) throws(EditFault) -> [Int] {
    let found = terms.indices.filter { index in
      terms[index].text == selection.text
        && (selection.language == nil || terms[index].language == selection.language)
    }
    if found.isEmpty { throw .noSuchTerm(selection.text, of: self) }
    let languages = Set(found.map { terms[$0].language }).sorted()
    if languages.count > 1 { throw .severalLanguages(selection.text, languages) }
    return found
  }

  private func checkPreferred(_ term: Term, among others: [Term]) throws(EditFault) {
    guard term.isPreferredFull,
      let present = others.first(where: { $0.isPreferredFull && $0.language == term.language })
    else { return }
    throw .secondPreferred(present: present, concept: id)
  }
}
