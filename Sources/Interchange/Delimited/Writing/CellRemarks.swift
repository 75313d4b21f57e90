import PersianText

/// What there is to say of cells that a table cannot hold as they are, or that a spreadsheet would not show as they are.
struct CellRemarks {
  let name: String
  private(set) var diagnostics: [Diagnostic] = []

  init(name: String) { self.name = name }

  mutating func note(_ changes: TableText.Changes, _ cells: [String], entry: String) {
    for index in changes.formulas {
      diagnostics.append(
        Diagnostic(
          rule: "export/formula", severity: .warning, at: .init(name, at: nil, entry: entry),
          "«\(cells[index])» of \(entry) begins with what a spreadsheet takes for a formula; it is written as it is, import the column as text"
        ))
    }
    for _ in changes.spaced {
      diagnostics.append(
        Diagnostic(
          rule: "export/control-character", severity: .warning,
          at: .init(name, at: nil, entry: entry),
          "\(entry): a tab, a line end or another control character became a space, the table cannot hold it"
        ))
    }
  }
}
