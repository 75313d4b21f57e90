public import Termbase

/// Which terms go out, by their status.
public struct StatusSelection: Sendable {
  let statuses: Set<Term.Status>

  /// All statuses.
  public init() { statuses = Set(Term.Status.allCases) }

  public init(_ statuses: some Sequence<Term.Status>) { self.statuses = Set(statuses) }

  /// What a tool gets that was not told otherwise: all but what nobody has reviewed.
  public static var reviewed: StatusSelection {
    StatusSelection(Term.Status.allCases.filter { $0 != .proposed })
  }
}
