import PersianText
import Termbase

/// Makes what a row of a table says into a part of an entry.
struct RowReader {
  let layout: TableLayout
  /// What messages call the file.
  let name: String
  private(set) var diagnostics: [Diagnostic] = []

  init(_ layout: TableLayout, name: String) {
    self.layout = layout
    self.name = name
  }

  mutating func takeDiagnostics() -> [Diagnostic] {
    defer { diagnostics = [] }
    return diagnostics
  }

  /// - Returns: `nil` of a row that holds no term and no note, or cannot be read; that is then in the diagnostics.
  mutating func entry(_ record: DelimitedRecords.Record) -> TermEntry? {
    if record.cells.allSatisfy(\.isEmpty) { return nil }
    guard checkWidth(record) else { return nil }
    let row = Row(record, layout)
    var entry = TermEntry(identifier: row.text(.identifier))
    entry.line = record.place(0).line
    let kind = row.text(.kind)
    if !kind.isEmpty { takeSubject(kind, in: &entry) }
    let domain = [row.text(.subject), row.text(.subdomain)].filter { !$0.isEmpty }
    if !domain.isEmpty { takeSubject(domain.joined(separator: " / "), in: &entry) }
    row.definitions.dropFirst().forEach { entry.notes.append($0) }
    entry.definition = row.definitions.first ?? ""
    let isRead =
      layout.hasTermRows
      ? takeTermRow(row, record, in: &entry) : takeLanguages(row, record, in: &entry)
    guard isRead else { return nil }
    takeKept(record, in: &entry)
    return entry
  }

  /// Cells behind the last column would be lost.
  private mutating func checkWidth(_ record: DelimitedRecords.Record) -> Bool {
    let count = layout.columns.count
    guard
      let extra = record.cells.indices.dropFirst(count).first(where: { !record.cells[$0].isEmpty })
    else { return true }
    report(
      "table/columns", .error, record.place(extra), record.cells.first,
      "the row has \(extra + 1) cells, and the header \(count); the row is left out. A separator within a cell wants quotes about it"
    )
    return false
  }

  private func takeSubject(_ word: String, in entry: inout TermEntry) {
    if entry.kind == nil, let kind = Concept.Kind(rawValue: word.lowercased()) {
      entry.kind = kind
    } else if entry.subjectField.isEmpty {
      entry.subjectField = word
    } else if entry.subjectField != word {
      entry.notes.append("subject: " + word)
    }
  }

  /// One term, or a note of the entry or of a language.
  private mutating func takeTermRow(
    _ row: Row, _ record: DelimitedRecords.Record, in entry: inout TermEntry
  ) -> Bool {
    let language = row.text(.language)
    let text = row.text(.term)
    let notes = row.notes(nil)
    if text.isEmpty {
      guard !notes.isEmpty || !entry.definition.isEmpty || !entry.subjectField.isEmpty else {
        report(
          "table/term", .error, record.place(row.column(.term)), entry.identifier,
          "the row has neither a term nor a note, and is left out")
        return false
      }
      guard !language.isEmpty else {
        entry.notes = notes + entry.notes
        return true
      }
      var section = TermEntry.Section(language: language)
      (section.definition, section.notes) = (entry.definition, notes)
      entry.definition = ""
      entry.sections = [section]
      return checkLanguage(language, row, record, entry.identifier)
    }
    guard checkLanguage(language, row, record, entry.identifier) else { return false }
    var form = self.form(text, row, nil, record, entry.identifier)
    form.notes = notes
    entry.sections = [.init(language: language, terms: [form])]
    return true
  }

  private mutating func checkLanguage(
    _ language: String, _ row: Row, _ record: DelimitedRecords.Record, _ identifier: String
  ) -> Bool {
    if LanguageTag(language) != nil { return true }
    report(
      "table/language", .error, record.place(row.column(.language)), identifier,
      "«\(language)» is no language tag (BCP 47), as fa or en; the row is left out")
    return false
  }

  /// A term of each language that the row has one for.
  private mutating func takeLanguages(
    _ row: Row, _ record: DelimitedRecords.Record, in entry: inout TermEntry
  ) -> Bool {
    for language in layout.languages {
      let text = row.text(.term, language)
      var form = self.form(text, row, language, record, entry.identifier)
      form.notes = row.notes(language)
      guard !text.isEmpty else {
        if !form.notes.isEmpty {
          var section = TermEntry.Section(language: language)
          section.notes = form.notes
          entry.sections.append(section)
        }
        continue
      }
      entry.sections.append(.init(language: language, terms: [form]))
    }
    entry.notes += row.notes(nil)
    guard entry.sections.contains(where: { !$0.terms.isEmpty }) else {
      report(
        "table/term", .error, record.place(0), entry.identifier,
        "the row has no term in any of \(layout.languages.joined(separator: ", ")), and is left out"
      )
      return false
    }
    takeRowStatus(row, record, in: &entry)
    return true
  }

  /// A status that the row has but once is that of the pair. What speaks against it speaks against the target: a text
  /// may well contain the source.
  private mutating func takeRowStatus(
    _ row: Row, _ record: DelimitedRecords.Record, in entry: inout TermEntry
  ) {
    var status = self.status(row, nil, record, entry.identifier)
    if row.isForbidden { status = .deprecated }
    guard let status else { return }
    let isPair = entry.sections.count > 1
    for index in entry.sections.indices
    where !isPair || index > 0 || status.isApproved || status == .proposed {
      for term in entry.sections[index].terms.indices
      where entry.sections[index].terms[term].status == nil {
        entry.sections[index].terms[term].status = status
        entry.sections[index].terms[term].hasStatusOfPair = isPair && index == 0
      }
    }
  }

  private mutating func form(
    _ text: String, _ row: Row, _ language: String?, _ record: DelimitedRecords.Record,
    _ identifier: String
  ) -> TermEntry.Form {
    var form = TermEntry.Form(
      text, scheme: row.text(.scheme, language), source: row.text(.authority, language))
    if language == nil || row.has(.status, language) {
      form.status = status(row, language, record, identifier)
    }
    let type = row.text(.type, language)
    if !type.isEmpty {
      form.type = TypeWord.type(type)
      if form.type == nil {
        report(
          "table/type", .warning, record.place(row.column(.type, language)), identifier,
          "the type «\(type)» is not known, and kept as a note")
        form.kept.append(KeptElement(name: "type", content: [.text(type)]))
      }
    }
    // A part of speech that the row has but once is that of all its terms.
    let own = row.text(.partOfSpeech, language)
    form.partOfSpeech = TypeWord.partOfSpeech(own.isEmpty ? row.text(.partOfSpeech) : own)
    form.line = record.place(row.column(.term, language)).line
    return form
  }

  private mutating func status(
    _ row: Row, _ language: String?, _ record: DelimitedRecords.Record, _ identifier: String
  ) -> Term.Status? {
    let word = row.text(.status, language)
    guard !word.isEmpty else { return nil }
    if let status = StatusWord.status(word) { return status }
    report(
      "table/status", .warning, record.place(row.column(.status, language)), identifier,
      "the status «\(word)» is not known, the term is read without one; it may be "
        + Term.Status.allCases.map(\.rawValue).joined(separator: ", "))
    return nil
  }

  private func takeKept(_ record: DelimitedRecords.Record, in entry: inout TermEntry) {
    for (column, cell) in zip(layout.columns, record.cells) where column.field == nil {
      guard !cell.isEmpty else { continue }
      entry.kept.append(KeptElement(name: column.name, content: [.text(cell)]))
    }
  }

  private mutating func report(
    _ rule: String, _ severity: Severity, _ place: TextPosition, _ entry: String?, _ message: String
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: severity,
        at: .init(name, at: place, entry: entry?.isEmpty == false ? entry : nil), message))
  }
}
