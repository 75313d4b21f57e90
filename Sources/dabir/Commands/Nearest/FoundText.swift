import Termbase
import PersianText

/// Writes what was found for names.
struct FoundText: Sendable {
  let format: NameFormat

  /// The first row of a table; empty of other formats.
  var header: String {
    format == .tsv ? "query\trank\tentry\tplausibility\tdistance\tconcept\tstatus\n" : ""
  }

  func text(of found: [FoundName], for name: String) -> String {
    switch format {
    case .human: human(found, name)
    case .tsv: tsv(found, name)
    case .jsonl: json(found, name)
    }
  }

  private func human(_ found: [FoundName], _ name: String) -> String {
    let rows = found.enumerated().map { index, entry in
      [
        "\(index + 1)", entry.plausibility.map { Significant.text($0, digits: 3) } ?? "",
        entry.term?.concept ?? "", entry.term?.status.rawValue ?? "", entry.text,
      ]
    }
    let lines = rows.isEmpty ? ["nothing near"] : Shown.columns(rows)
    return Shown.words(name) + "\n" + lines.map { "  \($0)\n" }.joined()
  }

  private func tsv(_ found: [FoundName], _ name: String) -> String {
    found.enumerated().map { index, entry in
      let cells = [
        name, "\(index + 1)", entry.text, entry.plausibility.map { Significant.text($0) } ?? "",
        Significant.text(entry.distance), entry.term?.concept ?? "",
        entry.term?.status.rawValue ?? "",
      ]
      return cells.joined(separator: "\t") + "\n"
    }.joined()
  }

  private func json(_ found: [FoundName], _ name: String) -> String {
    let entries = found.enumerated().map { index, entry in
      var text = "{\"rank\":\(index + 1),\"entry\":\(JSONText.quoted(entry.text)),"
      text += "\"plausibility\":\(entry.plausibility.map { Significant.text($0) } ?? "null"),"
      text += "\"distance\":\(Significant.text(entry.distance))"
      if let term = entry.term {
        text += ",\"concept\":\(JSONText.quoted(term.concept)),\"status\":\"\(term.status)\""
      }
      return text + "}"
    }
    return "{\"query\":\(JSONText.quoted(name)),\"entries\":[\(entries.joined(separator: ","))]}\n"
  }
}
