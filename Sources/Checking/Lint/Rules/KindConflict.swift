import PersianText
import Termbase

/// A concept that is of one kind in one file and of another in the next. In one file the reader sees it.
struct KindConflict: GlossaryRule {
  static let identifier = GlossaryFault.kind.identifier
  static let summary = "a concept of two kinds in two files"
  static let severity = Severity.error
  static let documentation = FaultPages.documentation(of: .kind)

  func check(_ termbase: Termbase) -> [Diagnostic] {
    termbase.placedConcepts.flatMap { rows -> [Diagnostic] in
      guard let first = rows.first else { return [] }
      var judged: Set = [first.file]
      return rows.compactMap { place in
        guard judged.insert(place.file).inserted, place.row.kind != first.row.kind else {
          return nil
        }
        return finding(
          .error, place, .kind,
          "the kind of the concept is “\(first.row.kind.rawValue)” in another file",
          notes: [Diagnostic.Note("its first row", at: first.location(of: .kind))])
      }
    }
  }
}
