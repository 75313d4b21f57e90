public import PersianText

/// Reads a glossary file row by row; a faulty row is reported with its place and passed over.
public struct GlossaryReader {
  private let source: SourceText
  private var rows: [GlossaryFile.Row] = []
  private var faults: [Diagnostic] = []
  private var kinds: [String: Concept.Kind] = [:]
  private var annotated: Set<String> = []

  /// Reads the file at a path.
  /// - Throws: where the file cannot be read or is not UTF-8. Faults of its rows are in the result.
  public static func read(_ path: String) throws(FileFault) -> GlossaryFile {
    read(try SourceFile.read(path))
  }

  public static func read(_ source: SourceText) -> GlossaryFile {
    var reader = GlossaryReader(source: source)
    reader.run()
    return GlossaryFile(
      source: source, rows: reader.rows, concepts: reader.concepts(), faults: reader.faults)
  }

  private init(source: SourceText) { self.source = source }

  private mutating func run() {
    let lines = source.lines
    var isHeader = true
    for line in 1...lines.lineStarts.count {
      var range = lines.contentRange(ofLine: line, in: source.bytes)
      if line == 1, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        range = 3..<max(3, range.upperBound)
      }
      if range.isEmpty {
        if line < lines.lineStarts.count, !isHeader { report(.columns, range, "the row is empty") }
        continue
      }
      if isHeader {
        isHeader = false
        if checkHeader(range) { continue }
        return
      }
      if let row = parse(range) { rows.append(row) }
    }
    if isHeader { report(.header, 0..<0, "the file is empty; its first row must be the header") }
  }

  private mutating func checkHeader(_ range: Range<Int>) -> Bool {
    guard source[range] != GlossaryColumn.header else { return true }
    let names = GlossaryColumn.allCases.map(\.name).joined(separator: ", ")
    report(
      .header, range,
      "the first row is not the header; it must name, with tabs between them: \(names)")
    return false
  }

  private mutating func parse(_ range: Range<Int>) -> GlossaryFile.Row? {
    let cells = cells(of: range)
    let expected = GlossaryColumn.allCases.count
    guard cells.count == expected else {
      report(.columns, range, "the row has \(cells.count) columns, not \(expected)")
      return nil
    }
    let faultsBefore = faults.count
    checkCells(cells)
    let concept = source[cells[GlossaryColumn.concept.rawValue]]
    if !Concept.isIdentifier(concept) {
      report(
        .concept, cells[0],
        "the concept «\(concept)» is not a slug of a–z, 0–9 and single hyphens")
    }
    let kind: Concept.Kind? = value(.kind, cells, else: .kind)
    if let kind, let known = kinds[concept], known != kind {
      report(.kind, cells[1], "the concept is a \(known.rawValue) in an earlier row")
    }
    let isNote = isNoteRow(cells)
    let term = isNote ? nil : term(cells)
    if isNote { checkNote(of: concept, cells) }
    guard faults.count == faultsBefore, let kind else { return nil }
    kinds[concept] = kind
    if isNote { annotated.insert(concept) }
    return GlossaryFile.Row(
      concept: concept, kind: kind, term: term,
      note: source[cells[GlossaryColumn.note.rawValue]], range: range, cells: cells)
  }

  private func cells(of range: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    for offset in range where source.bytes[offset] == 0x09 {
      cells.append(start..<offset)
      start = offset + 1
    }
    cells.append(start..<range.upperBound)
    return cells
  }

  /// A row without language and term carries the note of the whole concept.
  private func isNoteRow(_ cells: [Range<Int>]) -> Bool {
    cells[GlossaryColumn.lang.rawValue..<GlossaryColumn.note.rawValue].allSatisfy(\.isEmpty)
  }

  private mutating func checkNote(of concept: String, _ cells: [Range<Int>]) {
    let note = cells[GlossaryColumn.note.rawValue]
    if note.isEmpty {
      report(.term, note, "the row has neither a term nor a note")
    } else if annotated.contains(concept) {
      report(.note, note, "the concept has a note in an earlier row; write both in one")
    }
  }

  private mutating func term(_ cells: [Range<Int>]) -> Term? {
    let tag = source[cells[GlossaryColumn.lang.rawValue]]
    let language = Language(tag)
    if language == nil {
      report(
        .language, cells[GlossaryColumn.lang.rawValue],
        "«\(tag)» is not a language tag (BCP 47), as fa, en or fa-AF")
    }
    let text = source[cells[GlossaryColumn.term.rawValue]]
    let isBlank = text.utf8.allSatisfy { $0 == 0x20 }
    if isBlank { report(.term, cells[GlossaryColumn.term.rawValue], "the row has no term") }
    let status: Term.Status? = value(.status, cells, else: .status)
    let type: Term.TermType? = value(.type, cells, else: .type)
    guard let language, let status, let type, !isBlank else { return nil }
    return Term(
      language: language, text: text, status: status, type: type,
      scheme: source[cells[GlossaryColumn.scheme.rawValue]],
      source: source[cells[GlossaryColumn.source.rawValue]],
      note: source[cells[GlossaryColumn.note.rawValue]])
  }

  private mutating func value<Value: RawRepresentable<String> & CaseIterable>(
    _ column: GlossaryColumn, _ cells: [Range<Int>], else fault: GlossaryFault
  ) -> Value? {
    let range = cells[column.rawValue]
    let text = source[range]
    if let value = Value(rawValue: text) { return value }
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    report(fault, range, "the \(column.name) «\(text)» is none of: \(known)")
    return nil
  }

  /// Control characters break the rows and columns of the next reader.
  private mutating func checkCells(_ cells: [Range<Int>]) {
    for cell in cells {
      if let offset = cell.first(where: { source.bytes[$0] < 0x20 || source.bytes[$0] == 0x7F }) {
        let hex = String(source.bytes[offset], radix: 16, uppercase: true)
        report(
          .controlCharacter, offset..<offset + 1, "the control character 0x\(hex) in a cell")
      }
    }
  }

  private mutating func report(_ fault: GlossaryFault, _ range: Range<Int>, _ message: String) {
    faults.append(
      Diagnostic(
        rule: fault.identifier, severity: .error,
        at: Diagnostic.Location(source.name, range), message))
  }

  private func concepts() -> [Concept] {
    var concepts: [Concept] = []
    var indices: [String: Int] = [:]
    for row in rows {
      let index = indices[row.concept] ?? concepts.count
      if index == concepts.count {
        indices[row.concept] = index
        concepts.append(Concept(id: row.concept, kind: row.kind))
      }
      if let term = row.term {
        concepts[index].terms.append(term)
      } else {
        concepts[index].note = row.note
      }
    }
    return concepts
  }
}
