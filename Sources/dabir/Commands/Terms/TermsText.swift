import Checking
import PersianText
import Termbase

/// The terms of a text as they are written.
enum TermsText {
  // MARK: TSV

  static let header =
    "source\ttarget\tkind\tstatus\ttype\tconcept\tcount\tfile\tline\tcolumn\tadmitted\tnever\n"

  /// A row: the term, what to write for it, what else may be written and what must not, several divided by bars.
  static func row(_ entry: TermInventory.Entry) -> String {
    let approved = entry.renderings.approved
    let cells = [
      entry.term.text, approved.first ?? "", entry.concept.kind.rawValue,
      entry.term.status.rawValue, entry.term.type.rawValue, entry.concept.id, "\(entry.count)",
      TextReporter.visible(entry.source), "\(entry.position.line)", "\(entry.position.column)",
      approved.dropFirst().joined(separator: " | "),
      entry.renderings.rejected.joined(separator: " | "),
    ]
    return cells.joined(separator: "\t") + "\n"
  }

  // MARK: JSON

  static func json(_ entry: TermInventory.Entry) -> String {
    let place =
      "{\"file\":\(JSONText.quoted(entry.source)),\"line\":\(entry.position.line),"
      + "\"column\":\(entry.position.column)}"
    return "{\"term\":\(JSONText.quoted(entry.term.text)),\"lang\":\"\(entry.term.language)\","
      + "\"to\":\"\(entry.renderings.language)\",\"renderings\":\(list(entry.renderings.approved)),"
      + "\"never\":\(list(entry.renderings.rejected)),"
      + "\"concept\":\(JSONText.quoted(entry.concept.id)),"
      + "\"kind\":\"\(entry.concept.kind.rawValue)\",\"status\":\"\(entry.term.status.rawValue)\","
      + "\"type\":\"\(entry.term.type.rawValue)\",\"count\":\(entry.count),\"first\":\(place)}\n"
  }

  static func list(_ texts: [String]) -> String {
    "[" + texts.map(JSONText.quoted).joined(separator: ",") + "]"
  }

  // MARK: People

  /// The term and what to write, with its kind, its place and how often it occurs, then what must not be written.
  static func lines(_ entry: TermInventory.Entry) -> String {
    let approved = entry.renderings.approved
    let file = TextReporter.visible(entry.source)
    let facts =
      "\(file):\(entry.position.line):\(entry.position.column)  \(entry.concept.kind.rawValue)  "
      + "×\(entry.count)"
    var text = "\(Shown.words(entry.term.text)) → "
    text += approved.first.map(Shown.words) ?? "(no approved rendering)"
    text += "  \(facts)\n"
    if !entry.term.status.isApproved {
      text += "      the text has a form that is \(entry.term.status.rawValue)\n"
    }
    let others = approved.dropFirst().map(Shown.words)
    if !others.isEmpty { text += "      also: \(others.joined(separator: ", "))\n" }
    let never = entry.renderings.rejected.map(Shown.words)
    if !never.isEmpty { text += "      never: \(never.joined(separator: ", "))\n" }
    return text
  }
}
