import Termbase

extension String {
  /// Takes a value where there is none yet.
  /// - Returns: whether it did.
  mutating func take(_ value: String) -> Bool {
    guard isEmpty, !value.isEmpty else { return false }
    self = value
    return true
  }
}

extension TermEntry {
  /// A subject that is a kind of the glossary's is the kind.
  mutating func take(subject: String) -> Bool {
    if kind == nil, let known = Concept.Kind(rawValue: subject) {
      kind = known
      return true
    }
    return subjectField.take(subject)
  }
}
