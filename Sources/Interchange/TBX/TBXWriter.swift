import PersianText
public import Termbase

/// Writes concepts as a termbase: TBX-Basic in the DCA style of ISO 30042:2019.
///
/// Terms are written as they are, without normalisation and without direction marks; only what XML cannot hold is
/// taken out, and reported. The document goes out as it is made; only the identifiers are held.
public struct TBXWriter: ~Copyable {
  private var xml: XMLWriter
  private let name: String
  private var identifiers: Set<String> = []
  private var report = ExportReport()

  /// Writes the head of the document.
  ///
  /// - Parameter output: a file descriptor, which stays the caller's to close. The caller makes the file atomic.
  /// - Throws: where memory is lacking. That the output refuses shows later, at the latest in ``end()``.
  public init(
    title: String, output: Int32, options: ExportOptions
  ) throws(InterchangeFault) {
    xml = try XMLWriter(descriptor: output)
    name = options.name
    xml.startDocument()
    xml.start(
      "tbx",
      [
        ("type", "TBX-Basic"), ("style", "dca"), ("xml:lang", "en"),
        ("xmlns", "urn:iso:std:iso:30042:ed-2"),
      ])
    writeHeader(title: title, options)
    xml.start("text")
    report.note(removed: xml.takeRemoved(), from: "header", of: name)
  }

  /// Writes a concept: its languages in the order of the glossary files, the terms of each in the order given.
  ///
  /// A concept is left out that has no term, or whose identifier is no slug or has been used before, since the
  /// document would be invalid. Of these, only the first goes unreported; it is counted.
  ///
  /// - Throws: where the output refuses. The document is then lost.
  public mutating func add(_ concept: Concept) throws(InterchangeFault) {
    let terms = concept.terms.filter { !XMLText.isBlank($0.text) }
    if terms.count < concept.terms.count {
      warn("export/empty-term", "concept \(concept.id): a term without text is left out")
    }
    guard Concept.isIdentifier(concept.id) else {
      return skip("concept \(concept.id): not an identifier (a-z, 0-9, hyphens), left out")
    }
    guard !terms.isEmpty else {
      report.skipped += 1
      return
    }
    guard identifiers.insert(concept.id).inserted else {
      return skip("concept \(concept.id): stands here twice, the second is left out")
    }
    // A body must not be empty, so the first concept opens it.
    if report.written == 0 { xml.start("body") }
    write(concept, terms: terms)
    report.written += 1
    report.note(removed: xml.takeRemoved(), from: "concept \(concept.id)", of: name)
    try xml.check()
  }

  /// Closes the document. One that is let go without this stays broken, so that no tool takes it for whole.
  ///
  /// - Throws: where the output refused a byte, the last among them.
  public consuming func end() throws(InterchangeFault) -> ExportReport {
    let report = report
    try xml.endDocument()
    return report
  }

  /// Writes all the concepts of a termbase.
  ///
  /// - Parameter output: a file descriptor, which stays the caller's to close.
  /// - Throws: where the output refuses; what was written is then not a whole document.
  public static func write(
    _ concepts: [Concept], title: String, to output: Int32, options: ExportOptions
  ) throws(InterchangeFault) -> ExportReport {
    var writer = try TBXWriter(title: title, output: output, options: options)
    for concept in concepts { try writer.add(concept) }
    return try writer.end()
  }

  private mutating func writeHeader(title: String, _ options: ExportOptions) {
    xml.start("tbxHeader")
    xml.start("fileDesc")
    // The published grammar has the publication before the title.
    if let date = options.date {
      xml.start("publicationStmt")
      xml.leaf("p", text: "Exported " + date.extended)
      xml.end()
    }
    xml.start("titleStmt")
    xml.leaf("title", text: title)
    xml.end()
    xml.start("sourceDesc")
    xml.leaf("p", text: "Exported by Dabir " + options.toolVersion)
    xml.end()
    xml.end()
    xml.end()
  }

  private mutating func write(_ concept: Concept, terms: [Term]) {
    xml.start("conceptEntry", [("id", TBXVocabulary.identifier(concept.id))])
    xml.leaf("descrip", [("type", "subjectField")], text: concept.kind.rawValue)
    if !concept.note.isEmpty { xml.leaf("note", text: concept.note) }
    let sections = Dictionary(grouping: terms, by: \.language).sorted { $0.key < $1.key }
    for (language, terms) in sections {
      xml.start("langSec", [("xml:lang", language.tag)])
      for term in terms { write(term) }
      xml.end()
    }
    xml.end()
  }

  /// The grammar wants the term first, then its `termNote`s, then the rest in any order.
  private mutating func write(_ term: Term) {
    xml.start("termSec")
    xml.leaf("term", text: term.text)
    xml.leaf("termNote", [("type", "partOfSpeech")], text: "noun")
    if let status = term.status.administrativeStatus {
      xml.leaf("termNote", [("type", "administrativeStatus")], text: status)
    }
    xml.leaf("termNote", [("type", "termType")], text: term.type.termType)
    if !term.source.isEmpty { xml.leaf("admin", [("type", "source")], text: term.source) }
    for note in term.notes { xml.leaf("note", text: note) }
    xml.end()
  }

  private mutating func skip(_ message: String) {
    report.skipped += 1
    warn("export/concept-id", message)
  }

  private mutating func warn(_ rule: String, _ message: String) {
    report.diagnostics.append(
      Diagnostic(rule: rule, severity: .warning, at: .init(name), message))
  }
}
