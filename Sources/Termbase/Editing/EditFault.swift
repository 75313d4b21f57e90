public import PersianText

/// An edit of the glossary that cannot be done; the description says why, and the way out.
public enum EditFault: Error, Sendable, Equatable {
  case notAnIdentifier(String)
  /// `near` holds identifiers that may have been meant, the nearest first.
  case noSuchConcept(String, near: [String])
  /// The rows of a concept stand in several files.
  case dividedConcept(String, files: [String])
  case noSuchTerm(String, of: Concept)
  /// A text is a term in several languages, and none was named.
  case severalLanguages(String, [Language])
  case termExists(Term, concept: String)
  /// A language can have one preferred full form; `present` is it.
  case secondPreferred(present: Term, concept: String)
  case lastTerm(String, concept: String)
  case mergeWithItself(String)
  case kindsDiffer(Concept, Concept)
}

extension EditFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notAnIdentifier(let id):
      "«\(id)» is not a slug of a–z, 0–9 and single hyphens, as damir-sagynbaev"
    case .noSuchConcept(let id, let near):
      "there is no concept \(id)"
        + (near.isEmpty
          ? "; dabir term show NAME finds the concept that has a name"
          : "; near: \(near.joined(separator: ", "))")
    case .dividedConcept(let id, let files):
      "the rows of \(id) stand in several files: \(files.joined(separator: ", ")); "
        + "put them together in one first"
    case .noSuchTerm(let text, let concept):
      "\(concept.id) has no term «\(text)»" + EditFault.list(concept.terms)
    case .severalLanguages(let text, let languages):
      "«\(text)» is a term in several languages; choose one of them with "
        + languages.map { "--lang \($0)" }.joined(separator: ", ")
    case .termExists(let term, let id):
      "\(id) has the \(term.language) term «\(term.text)» already (\(term.status), \(term.type)); "
        + "dabir term edit changes it"
    case .secondPreferred(let present, let id):
      "\(id) has a preferred full form in \(present.language) already, «\(present.text)»; give this "
        + "one --status admitted, or that one first: "
        + "dabir term edit \(id) \"\(present.text)\" --lang \(present.language) --status admitted"
    case .lastTerm(let text, let id):
      "«\(text)» is the only term of \(id); dabir term remove \(id) removes the whole concept"
    case .mergeWithItself(let id):
      "\(id) cannot be merged into itself; name two concepts"
    case .kindsDiffer(let from, let into):
      "\(from.id) is of the kind \(from.kind), \(into.id) of the kind \(into.kind); where they are one thing, give "
        + "their rows one kind in the file first"
    }
  }

  private static func list(_ terms: [Term]) -> String {
    if terms.isEmpty { return ", nor any other" }
    return "; it has: " + terms.map { "«\($0.text)» (\($0.language))" }.joined(separator: ", ")
  }
}
