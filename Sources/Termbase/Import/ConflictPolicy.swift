/// What becomes of a statement from outside that contradicts the glossary.
public enum ConflictPolicy: String, Sendable, CaseIterable {
  /// Nothing at all is written until someone has decided.
  case stop
  /// It is left out; the glossary stands.
  case skip
  /// A form that the glossary does not have is added as proposed; else the glossary stands.
  case propose
  /// It replaces what the glossary says; the form that was preferred is admitted.
  case take
}
