import PersianText
import Termbase

/// Cuts entries down to what goes out, and counts what does not.
struct EntryCut {
  private let selection: StatusSelection
  private let hidesRejected: Bool
  /// `nil` takes all languages.
  private let languages: Pairing?
  private var chosenAway: [Term.Status: Int] = [:]
  private var hidden = 0
  private var otherLanguages: [String: Int] = [:]

  init(_ selection: StatusSelection, hidesRejected: Bool, languages: Pairing?) {
    self.selection = selection
    self.hidesRejected = hidesRejected
    self.languages = languages
  }

  /// - Returns: `nil` of an entry of which no term is left.
  mutating func entry(_ entry: TermEntry) -> TermEntry? {
    var entry = entry
    if let languages {
      for section in entry.sections where !languages.isWanted(section.language) {
        otherLanguages[section.language, default: 0] += section.terms.count
      }
      entry.sections.removeAll { !languages.isWanted($0.language) }
    }
    for index in entry.sections.indices {
      entry.sections[index].terms.removeAll { isLeftOut($0) }
    }
    entry.sections.removeAll { $0.terms.isEmpty && $0.notes.isEmpty && $0.definition.isEmpty }
    return entry.sections.contains { !$0.terms.isEmpty } ? entry : nil
  }

  /// A term of which no status is known is taken.
  private mutating func isLeftOut(_ form: TermEntry.Form) -> Bool {
    guard let status = form.status else { return false }
    if !selection.statuses.contains(status) {
      chosenAway[status, default: 0] += 1
      return true
    }
    if hidesRejected, status.isRejected {
      hidden += 1
      return true
    }
    return false
  }

  func diagnostics(of name: String, _ consumer: String) -> [Diagnostic] {
    var found = Term.Status.allCases.compactMap { status in
      chosenAway[status].map { count in
        Diagnostic(
          rule: "export/status", severity: .note, at: .init(name),
          "\(count) \(status.rawValue) \(count == 1 ? "term" : "terms") left out, as chosen; "
            + (status == .proposed
              ? "--include-proposed takes them" : "--statuses names what is taken"))
      }
    }
    if hidden > 0 {
      found.append(
        loss(
          name,
          "deprecated or superseded terms left out \(hidden) times: \(consumer) would offer them like the right ones"
        ))
    }
    for (language, count) in otherLanguages.sorted(by: { $0.key < $1.key }) {
      found.append(
        loss(name, "the language \(language) left out \(count) times: the file is for one pair"))
    }
    return found
  }

  private func loss(_ name: String, _ message: String) -> Diagnostic {
    Diagnostic(rule: "export/loss", severity: .warning, at: .init(name), message)
  }
}
