import PersianText
public import Termbase

/// Which terms go out, by their status.
public struct StatusSelection: Sendable {
  private let statuses: Set<Term.Status>
  /// How many were left out.
  private var counts: [Term.Status: Int] = [:]

  /// All statuses.
  public init() { statuses = Set(Term.Status.allCases) }

  public init(_ statuses: some Sequence<Term.Status>) { self.statuses = Set(statuses) }

  /// What a tool gets that was not told otherwise: all but what nobody has reviewed.
  public static var reviewed: StatusSelection {
    StatusSelection(Term.Status.allCases.filter { $0 != .proposed })
  }

  /// An entry with those of its terms that are chosen; `nil` where none is. A term of which nothing is known is taken.
  mutating func entry(_ entry: TermEntry) -> TermEntry? {
    var entry = entry
    for index in entry.sections.indices {
      entry.sections[index].terms.removeAll { form in
        guard let status = form.status, !statuses.contains(status) else { return false }
        counts[status, default: 0] += 1
        return true
      }
    }
    entry.sections.removeAll { $0.terms.isEmpty && $0.notes.isEmpty && $0.definition.isEmpty }
    return entry.sections.contains { !$0.terms.isEmpty } ? entry : nil
  }

  func diagnostics(of name: String) -> [Diagnostic] {
    Term.Status.allCases.compactMap { status in
      guard let count = counts[status] else { return nil }
      return Diagnostic(
        rule: "export/status", severity: .note, at: .init(name),
        "\(count) \(status.rawValue) \(count == 1 ? "term" : "terms") left out, as chosen; "
          + (status == .proposed ? "--include-proposed takes them" : "--statuses names what is taken"))
    }
  }
}
