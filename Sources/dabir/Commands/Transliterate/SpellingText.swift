import Termbase
import PersianText
import Transliteration

/// Writes names with their spellings.
struct SpellingText: Sendable {
  let format: NameFormat
  /// With the letters that made each other.
  let isExplained: Bool

  /// The first row of a table; empty of other formats.
  var header: String {
    guard format == .tsv else { return "" }
    return "name\trank\tcandidate\tprobability\torigin\tconcept\tstatus"
      + (isExplained ? "\tletters\n" : "\n")
  }

  func text(of name: SpelledName) -> String {
    switch format {
    case .human: human(name)
    case .tsv: tsv(name)
    case .jsonl: json(name)
    }
  }

  private func human(_ name: SpelledName) -> String {
    let rows = name.spellings.enumerated().map { index, spelling in
      [
        "\(index + 1)", spelling.probability.map { Significant.text($0, digits: 3) } ?? "",
        spelling.entry == nil ? "" : spelling.origin, spelling.entry?.status.rawValue ?? "",
        spelling.entry?.concept ?? "", spelling.text,
      ]
    }
    var text = Shown.words(name.name) + "\n"
    for (line, spelling) in zip(Shown.columns(rows), name.spellings) {
      text += "  \(line)\n"
      if isExplained, !spelling.letters.isEmpty {
        text += "        \(LetterText.line(spelling.letters, to: name.side, show: Shown.words))\n"
      }
    }
    return text
  }

  private func tsv(_ name: SpelledName) -> String {
    var text = ""
    for (index, spelling) in name.spellings.enumerated() {
      var cells = [
        name.name, "\(index + 1)", spelling.text,
        spelling.probability.map { Significant.text($0) } ?? "", spelling.origin,
        spelling.entry?.concept ?? "", spelling.entry?.status.rawValue ?? "",
      ]
      if isExplained { cells.append(LetterText.line(spelling.letters, to: name.side)) }
      text += cells.joined(separator: "\t") + "\n"
    }
    return text
  }

  private func json(_ name: SpelledName) -> String {
    let spellings = name.spellings.enumerated().map { index, spelling in
      var text = "{\"rank\":\(index + 1),\"candidate\":\(JSONText.quoted(spelling.text)),"
      text += "\"probability\":\(spelling.probability.map { Significant.text($0) } ?? "null"),"
      text += "\"origin\":\"\(spelling.origin)\","
      if let entry = spelling.entry {
        text += "\"concept\":\(JSONText.quoted(entry.concept)),\"status\":\"\(entry.status)\","
      }
      return text + "\"letters\":\(LetterText.json(spelling.letters))}"
    }
    return "{\"name\":\(JSONText.quoted(name.name)),\"to\":\"\(name.side.tag)\","
      + "\"candidates\":[\(spellings.joined(separator: ","))]}\n"
  }
}
