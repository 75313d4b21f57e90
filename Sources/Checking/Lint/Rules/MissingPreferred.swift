import PersianText
import Termbase

/// A concept without a preferred full form in Persian or in English: there is no form to write.
///
/// Nothing that stands there is wrong, so this is a warning. A concept with a row that was passed over is not judged: the form may stand in that row.
struct MissingPreferred: GlossaryRule {
  static let identifier = "glossary/missing-preferred"
  static let summary = "a concept without a preferred full form in fa or in en"
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    wrong: .rows("⟦putin⟧ | person | fa | ولادیمیر پوتین | preferred | full"),
    right: .rows(
      "putin | person | fa | ولادیمیر پوتین | preferred | full",
      "putin | person | en | Vladimir Putin | preferred | full"),
    why: """
      Without a preferred full form in both languages there is nothing to write in the place of another, and nothing to \
      ask of a translation.
      """)

  func check(_ termbase: Termbase) -> [Diagnostic] {
    let unread = Set(termbase.files.flatMap(unreadConcepts))
    return termbase.placedConcepts.flatMap { rows -> [Diagnostic] in
      guard let first = rows.first, !unread.contains(first.row.concept) else { return [] }
      return [Language.persian, .english].compactMap { language in
        let hasPreferred = rows.contains { place in
          place.row.term.map { $0.isPreferredFull && $0.language == language } ?? false
        }
        guard !hasPreferred else { return nil }
        return finding(
          .warning, first, .concept,
          "the concept “\(first.row.concept)” has no preferred full form in \(language)")
      }
    }
  }

  /// What stands in the first column of the rows that were passed over.
  private func unreadConcepts(of file: GlossaryFile) -> [String] {
    file.faults.compactMap { fault in
      guard let offset = fault.location.range?.lowerBound else { return nil }
      let lines = file.source.lines
      let line = lines.contentRange(ofLine: lines.line(at: offset), in: file.source.bytes)
      let cell = file.source.bytes[line].prefix { $0 != 0x09 }
      return String(decoding: cell, as: UTF8.self)
    }
  }
}
