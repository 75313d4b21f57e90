import PersianText

/// In which columns of a table the two texts of a unit stand, counted from 0.
struct TableColumns {
  var source: Int
  var target: Int

  /// Of a table without a header.
  static let first = TableColumns(source: 0, target: 1)

  /// Reads a header: `fa` and `en`, with regions or without, or `source` and `target`; other columns are passed over.
  /// - Returns: `nil` of a row that is no header.
  init?(header cells: [String]) {
    let names = cells.map { $0.lowercased().replacing("_", with: "-") }
    func place(_ name: String, _ isLanguage: (Language) -> Bool) -> Int? {
      names.firstIndex { $0 == name || $0.utf8.count <= 8 && Language($0).map(isLanguage) ?? false }
    }
    guard let source = place("source", \.isPersian) ?? place("src", \.isPersian),
      let target = place("target", \.isEnglish) ?? place("tgt", \.isEnglish)
    else { return nil }
    self.init(source: source, target: target)
  }

  init(source: Int, target: Int) {
    self.source = source
    self.target = target
  }
}
