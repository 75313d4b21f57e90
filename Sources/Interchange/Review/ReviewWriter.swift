public import Alignment

/// Writes the doubtful beads of an alignment as a table that a person edits in a spreadsheet or an editor: tabs
/// between cells, a row a bead, an empty line between runs, and how to edit it in the comments at the top.
///
/// Indices are written `3+4`: a spreadsheet takes `3-4` for a date and `3,4` for a number.
public struct ReviewWriter {
  static let columns = [
    "mark", "bead", "source", "target", "confidence", "source_text", "target_text",
  ]
  static let fingerprintMark = "# documents:"

  /// - Parameters:
  ///   - title: what is reviewed, on one line and without quotes.
  ///   - unit: the text of a bead, each side on one line.
  /// - Returns: the whole file, lines ended by LF.
  public static func text(
    _ review: Review, of beads: [Bead], title: String, source: DocumentFingerprint,
    target: DocumentFingerprint, unit: (Bead) -> Bitext.Unit
  ) -> String {
    var text = instructions(title).map { "# \($0)\n" }.joined()
    text += "\(fingerprintMark) \(source) \(target) \(DocumentFingerprint(of: beads))\n"
    text += columns.joined(separator: "\t") + "\n"
    for (number, run) in review.runs.enumerated() {
      if number > 0 { text += "\n" }
      for index in run {
        let bead = beads[index]
        let sides = unit(bead)
        let cells = [
          review.isDoubtful(bead) ? "?" : "", String(index + 1), list(bead.source),
          list(bead.target), BeadFile.decimal(bead.confidence),
          cell(sides.source), cell(sides.target),
        ]
        text += cells.joined(separator: "\t") + "\n"
      }
    }
    return text
  }

  /// A cell for a table with tabs between. Quotes are put about a text that has them, which a spreadsheet would take for
  /// its own, and an apostrophe before one that it would take for a formula.
  private static func cell(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first, "=+-@".unicodeScalars.contains(first) {
      text = "'" + text
    }
    guard text.utf8.contains(0x22) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(
        separator: "\"\"") + "\""
  }

  private static func list(_ range: Range<Int>) -> String {
    range.map(String.init).joined(separator: "+")
  }

  private static func instructions(_ title: String) -> [String] {
    [
      "Doubtful beads of \(title): those marked ? with the beads before and behind them.",
      "Edit the columns source and target: the numbers of the sentences, from 0. Nothing else is read but the mark.",
      "Right as it is: leave the row, or write ok for ? to make it certain.",
      "Merge: put the numbers into one row, as 3+4, and delete the other row.",
      "Split: add a row below, and divide the numbers between the two. Re-pair: change the numbers.",
      "Without a counterpart: leave the other side empty.",
      "A sentence is in one row only, and rows keep the order of the text. A row that is deleted with all its sentences stays as it was aligned.",
      "Then run dabir align again with the same documents and options and --apply-review THIS-FILE.",
    ]
  }
}
