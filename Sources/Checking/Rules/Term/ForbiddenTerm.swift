import PersianText
import Termbase

/// A rendering that the glossary rejects, of a term that the source has in the same bead.
///
/// Where it is found, the target's own finding about the form (`name/deprecated`) says no more, and is left out.
struct ForbiddenTerm: PairRule {
  static let identifier = "term/forbidden"
  static let summary = "a source term rendered by a form that the glossary rejects"
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    wrong: .pair("به شهر آستانه رفت.", "He went to ⟦Nursultan⟧."),
    right: .pair("به شهر آستانه رفت.", "He went to Astana."),
    why: """
      The glossary has the form and says not to use it, as deprecated or superseded. The fix is the \
      approved form. A text that speaks of the past may need the old name: ignore it there.
      """)

  func check(_ pair: AnalysedPair) -> [Diagnostic] {
    var sources = MentionCursor(pair.source)
    var targets = MentionCursor(pair.target)
    var findings: [Diagnostic] = []
    for bead in pair.beads {
      let wanted = sources.take(in: bead.source)
      let found = targets.take(in: bead.target)
      for mention in found {
        let term = pair.target.finder.term(mention.form)
        guard term.status.isRejected,
          let source = wanted.first(where: { $0.concepts.contains(mention.form.concept) })
        else { continue }
        let right = pair.target.finder.approvedForm(for: mention.form)
        findings.append(
          pair.target.diagnostic(
            Self.identifier, term.status == .deprecated ? .error : .warning, mention.range,
            "\(pair.target.quote(mention.range)) is \(term.status.rawValue) for "
              + pair.source.quote(source.range)
              + (right.map { "; write \(pair.target.quote($0))" } ?? ""),
            notes: [
              Diagnostic.Note(
                "the source", at: Diagnostic.Location(pair.source.source.name, source.range))
            ],
            fixes: right.map { [Diagnostic.Fix($0.text)] } ?? []))
      }
    }
    return findings
  }
}
