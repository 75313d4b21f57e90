public import PersianText

/// Reads a glossary file row by row; a faulty row is reported with its place and passed over.
///
/// Works on bytes: strings are made of what is kept, and once of what recurs. Some 0.4 µs a row.
public struct GlossaryReader {
  private let source: SourceText
  private var concepts: [Concept] = []
  private var indices: [String: Int] = [:]
  private var places: [GlossaryFile.RowPlace] = []
  private var faults: [Diagnostic] = []
  private var annotated: Set<Int> = []
  private var vocabulary = GlossaryVocabulary()
  /// Where the cells of the row end.
  private var ends: [Int] = []
  /// The concept of the last sound row, and where it is named.
  private var latest: (index: Int, name: Range<Int>)?

  /// Reads the file at a path.
  /// - Throws: where the file cannot be read or is not UTF-8. Faults of its rows are in the result.
  public static func read(_ path: String) throws(FileFault) -> GlossaryFile {
    read(try SourceFile.read(path))
  }

  public static func read(_ source: SourceText) -> GlossaryFile {
    var reader = GlossaryReader(source: source)
    reader.run()
    return GlossaryFile(
      source: source, concepts: reader.concepts, indices: reader.indices, places: reader.places,
      faults: reader.faults)
  }

  private init(source: SourceText) { self.source = source }

  private mutating func run() {
    let lines = source.lines
    var isHeader = true
    places.reserveCapacity(lines.lineStarts.count)
    // A concept has a name in each of two languages, most have more.
    indices.reserveCapacity(lines.lineStarts.count / 2)
    concepts.reserveCapacity(lines.lineStarts.count / 2)
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
      parse(range)
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

  private mutating func parse(_ range: Range<Int>) {
    let faultsBefore = faults.count
    let isClean = divide(range)
    let expected = GlossaryColumn.allCases.count
    guard ends.count == expected else {
      report(.columns, range, "the row has \(ends.count) columns, not \(expected)")
      return
    }
    if !isClean { checkControls(range) }
    let index = concept(range)
    let kind = vocabulary.kind(source.bytes, cell(.kind, range))
    if kind == nil { reportUnknown(.kind, .kind, range, Concept.Kind.self) }
    if let kind, let index, concepts[index].kind != kind {
      report(
        .kind, cell(.kind, range),
        "the concept is a \(concepts[index].kind.rawValue) in an earlier row")
    }
    let isNote = isNoteRow(range)
    let term = isNote ? nil : term(range)
    if isNote { checkNote(of: index, range) }
    guard faults.count == faultsBefore, let kind else { return }
    keep(term, range, in: index ?? add(range, kind))
  }

  // MARK: Cells

  /// Finds the ends of the cells. False where a control character is in one.
  private mutating func divide(_ range: Range<Int>) -> Bool {
    ends.removeAll(keepingCapacity: true)
    let source = source
    let bytes = source.bytes.span
    var isClean = true
    for offset in range {
      let byte = bytes[offset]
      if byte == 0x09 {
        ends.append(offset)
      } else if byte < 0x20 || byte == 0x7F {
        isClean = false
      }
    }
    ends.append(range.upperBound)
    return isClean
  }

  private func cell(_ column: GlossaryColumn, _ row: Range<Int>) -> Range<Int> {
    let index = column.rawValue
    return (index == 0 ? row.lowerBound : ends[index - 1] + 1)..<ends[index]
  }

  private func text(_ column: GlossaryColumn, _ row: Range<Int>) -> String {
    let cell = cell(column, row)
    return cell.isEmpty ? "" : source[cell]
  }

  /// A row without language and term carries the note of the whole concept.
  private func isNoteRow(_ row: Range<Int>) -> Bool {
    ends[GlossaryColumn.source.rawValue] - ends[GlossaryColumn.kind.rawValue]
      == GlossaryColumn.source.rawValue - GlossaryColumn.kind.rawValue
  }

  /// Control characters break the rows and columns of the next reader.
  private mutating func checkControls(_ row: Range<Int>) {
    for column in GlossaryColumn.allCases {
      if let offset = cell(column, row).first(where: {
        source.bytes[$0] < 0x20 || source.bytes[$0] == 0x7F
      }) {
        let hex = String(source.bytes[offset], radix: 16, uppercase: true)
        report(
          .controlCharacter, offset..<offset + 1, "the control character 0x\(hex) in a cell")
      }
    }
  }

  // MARK: Concepts

  /// The index of the concept that a row names, where an earlier row has made it.
  private mutating func concept(_ row: Range<Int>) -> Int? {
    let name = cell(.concept, row)
    if let latest, source.bytes[latest.name].elementsEqual(source.bytes[name]) {
      return latest.index
    }
    let text = source[name]
    if !Concept.isIdentifier(text) {
      report(
        .concept, name, "the concept «\(text)» is not a slug of a–z, 0–9 and single hyphens")
    }
    return indices[text]
  }

  private mutating func add(_ row: Range<Int>, _ kind: Concept.Kind) -> Int {
    let id = source[cell(.concept, row)]
    indices[id] = concepts.count
    concepts.append(Concept(id: id, kind: kind))
    return concepts.count - 1
  }

  private mutating func keep(_ term: Term?, _ row: Range<Int>, in index: Int) {
    latest = (index, cell(.concept, row))
    var place = GlossaryFile.RowPlace(
      range: row, concept: Int32(index), term: -1)
    if let term {
      place.term = Int32(concepts[index].terms.count)
      concepts[index].terms.append(term)
    } else {
      concepts[index].note = text(.note, row)
      annotated.insert(index)
    }
    places.append(place)
  }

  private mutating func checkNote(of concept: Int?, _ row: Range<Int>) {
    let note = cell(.note, row)
    if note.isEmpty {
      report(.term, note, "the row has neither a term nor a note")
    } else if let concept, annotated.contains(concept) {
      report(.note, note, "the concept has a note in an earlier row; write both in one")
    }
  }

  // MARK: Terms

  private mutating func term(_ row: Range<Int>) -> Term? {
    let language = vocabulary.language(source.bytes, cell(.lang, row))
    if language == nil {
      report(
        .language, cell(.lang, row),
        "«\(text(.lang, row))» is not a language tag (BCP 47), as fa, en or fa-AF")
    }
    let term = cell(.term, row)
    let isBlank = source.bytes[term].allSatisfy { $0 == 0x20 }
    if isBlank { report(.term, term, "the row has no term") }
    let status = vocabulary.status(source.bytes, cell(.status, row))
    if status == nil { reportUnknown(.status, .status, row, Term.Status.self) }
    let type = vocabulary.type(source.bytes, cell(.type, row))
    if type == nil { reportUnknown(.type, .type, row, Term.TermType.self) }
    guard let language, let status, let type, !isBlank else { return nil }
    return Term(
      language: language, text: source[term], status: status, type: type,
      scheme: text(.scheme, row), source: text(.source, row), note: text(.note, row))
  }

  private mutating func reportUnknown<Value: RawRepresentable<String> & CaseIterable>(
    _ column: GlossaryColumn, _ fault: GlossaryFault, _ row: Range<Int>, _: Value.Type
  ) {
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    report(
      fault, cell(column, row), "the \(column.name) «\(text(column, row))» is none of: \(known)")
  }

  private mutating func report(_ fault: GlossaryFault, _ range: Range<Int>, _ message: String) {
    faults.append(
      Diagnostic(
        rule: fault.identifier, severity: .error,
        at: Diagnostic.Location(source.name, range), message))
  }
}
