extension RuleDocumentation.Example {
  /// Rows of a glossary file, their cells divided by bars; those that are left out at the end are empty.
  static func rows(_ rows: String...) -> RuleDocumentation.Example {
    let lines = rows.map { row -> String in
      // A row with tabs is as it shall be: of too few cells, say.
      if row.utf8.contains(0x09) { return row.replacing(" \t ", with: "\t") }
      let cells = row.split(separator: " | ", omittingEmptySubsequences: false).map(String.init)
      let missing = Array(repeating: "", count: max(0, 9 - cells.count))
      return (cells + missing).joined(separator: "\t")
    }
    return RuleDocumentation.Example(stringLiteral: lines.joined(separator: "\n"))
  }
}
