import Checking
import PersianText
import Termbase

/// What an import would do, for people and for machines.
struct ImportPreview {
  let file: ImportedFile
  let plan: ImportPlan
  let path: String

  /// How many entries of an outcome are listed; the others are counted.
  private static let shown = 20

  /// Each outcome with its entries, and a line of counts for each.
  func text(showsAll: Bool) -> String {
    let terms = file.concepts.reduce(0) { $0 + $1.concept.terms.count }
    var text =
      "\(Shown.words(path)): \(file.format), \(ImportPreview.count(file.concepts.count, "entry", "entries")), "
      + "\(ImportPreview.count(terms, "term", "terms"))\n"
    for outcome in ImportItem.Outcome.allCases {
      let items = plan.items.filter { $0.outcome == outcome }
      text += "\(outcome.rawValue)  \(items.count)\n"
      if outcome == .present { continue }
      let listed = showsAll ? items[...] : items.prefix(ImportPreview.shown)
      for item in listed { text += lines(of: item) }
      if listed.count < items.count {
        text += "  … \(items.count - listed.count) more; --all lists them\n"
      }
    }
    return text
  }

  private func lines(of item: ImportItem) -> String {
    let place = item.location.position.map { "  line \($0.line)" } ?? ""
    var text = "  \(item.id)  \(item.kind)\(place)\n"
    let rows =
      item.added.map { ["+", $0.language.tag, $0.status.rawValue, $0.type.rawValue, $0.text] }
      + item.edited.map { edit in
        ["~", edit.after.language.tag, ImportPreview.change(edit), "", edit.after.text]
      }
    for line in Shown.columns(rows) { text += "    \(line)\n" }
    if let note = item.note { text += "    note: \(Shown.words(note))\n" }
    for conflict in item.conflicts { text += "    \(Shown.words(conflict.message))\n" }
    return text
  }

  private static func change(_ edit: ImportItem.Edit) -> String {
    let (a, b) = (edit.before, edit.after)
    let cells = [
      ("status", a.status.rawValue, b.status.rawValue), ("type", a.type.rawValue, b.type.rawValue),
      ("scheme", a.scheme, b.scheme), ("source", a.source, b.source), ("note", a.note, b.note),
    ]
    return cells.filter { $0.1 != $0.2 }.map { "\($0.0): \($0.1.isEmpty ? "∅" : $0.1) → \($0.2)" }
      .joined(separator: ", ")
  }

  private static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  // MARK: Machines

  /// A line of JSON for each entry.
  var json: String {
    plan.items.map { item in
      let line = item.location.position.map { "\($0.line)" } ?? "null"
      let strings = item.conflicts.map { JSONText.quoted($0.message) }.joined(separator: ",")
      return
        "{\"outcome\":\(JSONText.quoted(item.outcome.rawValue)),\"concept\":\(JSONText.quoted(item.id)),"
        + "\"kind\":\(JSONText.quoted(item.kind.rawValue)),\"line\":\(line),"
        + "\"entry\":\(item.location.entry.map(JSONText.quoted) ?? "null"),"
        + "\"added\":[\(item.added.map(ImportPreview.object).joined(separator: ","))],"
        + "\"edited\":[\(item.edited.map { ImportPreview.object($0.after) }.joined(separator: ","))],"
        + "\"conflicts\":[\(strings)]}\n"
    }.joined()
  }

  private static func object(_ term: Term) -> String {
    JSONText.object([
      ("lang", term.language.tag), ("term", term.text), ("status", term.status.rawValue),
      ("type", term.type.rawValue), ("scheme", term.scheme), ("source", term.source),
      ("note", term.note),
    ])
  }
}
