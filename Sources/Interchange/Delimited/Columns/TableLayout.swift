import PersianText

/// Which column of a table holds what, with languages for «source» and «target».
struct TableLayout {
  /// What people call a table of this kind.
  let name: String
  let columns: [Column]
  /// True of one term a row, its language in a column.
  let hasTermRows: Bool

  struct Column {
    /// As the header has it.
    var name: String
    /// `nil` of a column that is kept, and not understood.
    var field: ColumnField?
    /// `nil`: the entry's, or that of the one term in the row.
    var language: String?
  }

  /// Why a table is not understood, and the way out.
  struct Fault: Error {
    var message: String
  }

  /// The languages of the terms, the first of which is the source.
  var languages: [String] {
    columns.filter { $0.field == .term }.compactMap(\.language)
  }

  init(name: String, columns: [Column], hasTermRows: Bool = false) {
    self.name = name
    self.columns = columns
    self.hasTermRows = hasTermRows
  }

  /// Two or three columns without a header: source, target, comment.
  /// - Throws: where there are no languages to go by.
  init(headerless count: Int, _ languages: TableLanguages) throws(Fault) {
    var columns = [
      Column(name: "1", field: .term, language: try languages.known(\.source)),
      Column(name: "2", field: .term, language: try languages.known(\.target)),
    ]
    if count > 2 { columns.append(Column(name: "3", field: .note)) }
    self.init(name: count > 2 ? "source, target and comment" : "pairs", columns: columns)
  }

  /// - Returns: `nil` of a row that is no header: no cell of it names a term.
  /// - Throws: where it is one, and something is missing.
  init?(header cells: [String], _ languages: TableLanguages) throws(Fault) {
    var names = cells.map { ColumnName($0) }
    let sides = Set(names.compactMap { $0?.owner })
    let hasLanguageColumn = names.contains { $0?.field == .language }
    let hasTarget = sides.contains(.target)
    for index in names.indices {
      guard let name = names[index] else { continue }
      if name == ColumnName(field: .term, owner: .source), !hasTarget,
        names.contains(ColumnName(field: .term))
      {
        // Beside a column «term», the authority behind it.
        names[index] = ColumnName(field: .authority)
      } else if name == ColumnName(field: .term), !hasLanguageColumn {
        // Beside a column for each language a name for the row, as with Phrase Strings; else the term of the source.
        names[index] =
          TableLayout.hasSource(names, languages)
          ? ColumnName(field: .identifier) : ColumnName(field: .term, owner: .source)
      }
    }
    let terms = names.count { $0?.field == .term }
    let isUnderstood = zip(cells, names).allSatisfy { $1 != nil || $0.isEmpty }
    // «it» is a language, and a word of a table without a header.
    guard terms > 1 || terms == 1 && (hasLanguageColumn || isUnderstood) else { return nil }
    TableLayout.giveToLanguages(&names)
    var columns: [Column] = []
    for (cell, name) in zip(cells, names) {
      columns.append(
        Column(
          name: ReviewReader.trimmed(cell), field: name?.field,
          language: try name.flatMap { name throws(Fault) in
            try TableLayout.language(of: name.owner, languages)
          }))
    }
    let fields = names.compactMap(\.self)
    if hasLanguageColumn {
      guard fields.contains(ColumnName(field: .identifier)) else {
        throw Fault(
          message:
            "the table has one term a row, and no column that says which terms belong together; it must have one named concept"
        )
      }
    }
    self.init(
      name: TableLayout.name(of: fields, cells, hasLanguageColumn), columns: columns,
      hasTermRows: hasLanguageColumn)
    try checkTerms()
  }

  /// True where columns for languages are enough by themselves.
  private static func hasSource(_ names: [ColumnName?], _ languages: TableLanguages) -> Bool {
    let tags = names.compactMap { name -> String? in
      guard name?.field == .term, case .language(let tag)? = name?.owner else { return nil }
      return tag
    }
    guard let source = languages.source.flatMap({ Language($0) }) else { return tags.count > 1 }
    return source.bestMatch(among: tags) != nil
  }

  /// A note or an example that stands behind every language is that language's: MateCat's columns.
  private static func giveToLanguages(_ names: inout [ColumnName?]) {
    for field in [ColumnField.note, .example, .status, .partOfSpeech] {
      let places = names.indices.filter { names[$0] == ColumnName(field: field) }
      guard places.count > 1 else { continue }
      for place in places {
        let terms = names[..<place].compactMap(\.self).filter { $0.field == .term }
        if let owner = terms.last?.owner { names[place]?.owner = owner }
      }
    }
  }

  private static func language(
    of owner: ColumnName.Owner, _ languages: TableLanguages
  ) throws(Fault) -> String? {
    switch owner {
    case .row: nil
    case .language(let tag): tag
    case .source: try languages.known(\.source)
    case .target: try languages.known(\.target)
    }
  }

  private func checkTerms() throws(Fault) {
    let terms = columns.filter { $0.field == .term }
    if hasTermRows {
      guard terms.count(where: { $0.language == nil }) == 1, terms.count == 1 else {
        throw Fault(message: "the table has a column for the language, and more than one for terms")
      }
      return
    }
    var seen: Set<String> = []
    for term in terms {
      guard let language = term.language else { continue }
      guard seen.insert(language.lowercased()).inserted else {
        throw Fault(message: "two columns hold terms in \(language); give one of them another name")
      }
    }
  }

  private static func name(
    of fields: [ColumnName], _ cells: [String], _ hasLanguageColumn: Bool
  ) -> String {
    if hasLanguageColumn { return "one term a row" }
    let written = Set(cells.map { ReviewReader.trimmed($0).lowercased() })
    if written.isSuperset(of: ["forbidden", "definition", "notes"]) { return "MateCat glossary" }
    if written.contains("term"), !written.isDisjoint(with: ["case_sensitive", "translatable"]) {
      return "Phrase Strings glossary"
    }
    return fields.contains { $0.owner == .target } ? "source and target" : "a column a language"
  }
}

/// The languages of «source» and «target», where they are known.
struct TableLanguages {
  var source: String?
  var target: String?

  /// - Throws: where it is not.
  func known(_ side: KeyPath<TableLanguages, String?>) throws(TableLayout.Fault) -> String {
    guard let tag = self[keyPath: side] else {
      throw TableLayout.Fault(
        message: "the table does not say its languages; say them, as with --from fa --to en")
    }
    return tag
  }
}
