import PersianText
import Termbase

/// A concept whose rows stand in two places of a file, or in two files.
///
/// An edit of the one place does not show what the other says.
struct SplitConcept: GlossaryRule {
  static let identifier = "glossary/split-concept"
  static let summary = "a concept whose rows do not stand together"
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    wrong: .rows(
      "iran | place | fa | ایران | preferred | full", "iran | place | en | Iran | preferred | full",
      "putin | person | fa | ولادیمیر پوتین | preferred | full",
      "putin | person | en | Vladimir Putin | preferred | full",
      "⟦iran⟧ | place | fa | جمهوری اسلامی ایران | admitted | full"),
    right: .rows(
      "iran | place | fa | ایران | preferred | full",
      "iran | place | fa | جمهوری اسلامی ایران | admitted | full",
      "iran | place | en | Iran | preferred | full"),
    why: """
      Whoever edits the one place does not see what the other says, and the two come to differ.
      """)

  func check(_ termbase: Termbase) -> [Diagnostic] {
    var firsts: [String: PlacedRow] = [:]
    var previous: PlacedRow?
    var findings: [Diagnostic] = []
    for place in termbase.placedRows {
      defer { previous = place }
      if let previous, previous.file == place.file, previous.row.concept == place.row.concept {
        continue
      }
      guard let first = firsts[place.row.concept] else {
        firsts[place.row.concept] = place
        continue
      }
      let other = first.file == place.file ? "in another place" : "in another file"
      findings.append(
        finding(
          .error, place, .concept,
          "the concept “\(place.row.concept)” has rows \(other) too; keep them together",
          notes: [Diagnostic.Note("its first row", at: first.location(of: .concept))]))
    }
    return findings
  }
}
