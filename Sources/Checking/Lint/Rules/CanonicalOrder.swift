import PersianText
import Termbase

/// A file whose rows are not in the one order, or not in the one form, that makes the edits of two people merge.
///
/// A file with rows that were passed over is not judged.
struct CanonicalOrder: GlossaryRule {
  static let identifier = "glossary/order"
  static let summary = "a file that is not in canonical order and form"
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    wrong: .rows(
      "⟦putin | person | en | Vladimir Putin | preferred | full |  |  | ⟧",
      "putin | person | fa | ولادیمیر پوتین | preferred | full"),
    right: .rows(
      "putin | person | fa | ولادیمیر پوتین | preferred | full",
      "putin | person | en | Vladimir Putin | preferred | full"),
    why: """
      In one order and one form the edits of two people merge, and a diff shows what was \
      edited and nothing else. `dabir lint --fix` puts a file in order.
      """)

  func check(_ termbase: Termbase) -> [Diagnostic] {
    termbase.files.compactMap { file in
      guard file.faults.isEmpty else { return nil }
      let canonical = GlossaryWriter.bytes(file.concepts)
      let bytes = file.source.bytes
      guard canonical != bytes else { return nil }
      let offset = zip(canonical, bytes).enumerated().first { $1.0 != $1.1 }?.offset
      let lines = file.source.lines
      let line = lines.line(at: offset ?? min(canonical.count, bytes.count))
      return Diagnostic(
        rule: Self.identifier, severity: .warning,
        at: Diagnostic.Location(file.path, lines.contentRange(ofLine: line, in: bytes)),
        "from this row on the file is not in canonical order and form; dabir lint --fix writes it")
    }
  }
}
