public import PersianText

/// What an incoming concept does to the glossary.
public struct ImportItem: Sendable {
  public enum Outcome: String, Sendable, CaseIterable {
    case new, changed, conflict, present
  }

  /// The concept of the glossary that it is, or becomes.
  public internal(set) var id: String
  public internal(set) var kind: Concept.Kind
  public internal(set) var location: Diagnostic.Location
  public internal(set) var isNew = false
  /// Terms that the concept gets.
  public internal(set) var added: [Term] = []
  /// Terms of which cells change.
  public internal(set) var edited: [Edit] = []
  /// What the concept's note becomes, where it changes.
  public internal(set) var note: String?
  /// What contradicts the glossary, each with its place.
  public internal(set) var conflicts: [Diagnostic] = []
  /// What a person should look at.
  public internal(set) var warnings: [Diagnostic] = []

  public struct Edit: Sendable, Hashable {
    public var before: Term
    public var after: Term
  }

  public var outcome: Outcome {
    if !conflicts.isEmpty { return .conflict }
    if isNew { return .new }
    return added.isEmpty && edited.isEmpty && note == nil ? .present : .changed
  }

  init(id: String, kind: Concept.Kind, at location: Diagnostic.Location) {
    self.id = id
    self.kind = kind
    self.location = location
  }

  mutating func report(_ severity: Severity, _ rule: String, _ message: String) {
    let diagnostic = Diagnostic(rule: rule, severity: severity, at: location, message)
    if severity == .error { conflicts.append(diagnostic) } else { warnings.append(diagnostic) }
  }
}
