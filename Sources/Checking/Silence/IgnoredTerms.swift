public import PersianText

/// The terms that settings say to ignore, and which of them did.
public struct IgnoredTerms: Sendable {
  private let terms: [Configuration.IgnoredTerm]
  /// The terms of a normal form, by their places.
  private let places: [[UInt8]: [Int]]
  private let today: CalendarDay
  private var used: Set<Int> = []

  /// - Parameter today: behind a term's last day it is not ignored.
  public init(_ terms: [Configuration.IgnoredTerm], today: CalendarDay) {
    self.terms = terms
    self.today = today
    places = Dictionary(grouping: terms.indices) { NormalForm(terms[$0].term).bytes }
  }

  /// The reason not to tell a finding, or `nil`. Words are compared in their normal form.
  public mutating func reason(toIgnore finding: Diagnostic, in source: SourceText) -> String? {
    guard !terms.isEmpty, let range = finding.location.range else { return nil }
    let form = NormalForm(source.line(range)).bytes
    let index = places[form]?.first { index in
      !isOver(terms[index])
        && (terms[index].rules.isEmpty
          || terms[index].rules.contains { $0.matches(finding.rule) })
    }
    guard let index else { return nil }
    used.insert(index)
    return terms[index].reason
  }

  /// The terms whose last day is over.
  public var expired: [Diagnostic] {
    terms.compactMap { term in
      guard isOver(term), let until = term.until else { return nil }
      return SilenceRule.expired.finding(
        at: term.location,
        "“\(term.term)” was to be ignored until \(until); put the texts right, or set another day")
    }
  }

  /// The terms that silenced nothing, of those whose time is not over.
  public var unused: [Diagnostic] {
    terms.indices.filter { !used.contains($0) && !isOver(terms[$0]) }.map { index in
      SilenceRule.unused.finding(
        at: terms[index].location,
        "“\(terms[index].term)” is found by no rule any more; take it out of the ignored terms")
    }
  }

  private func isOver(_ term: Configuration.IgnoredTerm) -> Bool {
    term.until.map { $0 < today } ?? false
  }
}
