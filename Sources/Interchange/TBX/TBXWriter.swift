import PersianText
public import Termbase

/// Writes entries as a termbase: TBX of 2019 (ISO 30042:2019, DCA or DCT) or of 2008, in one of the published dialects.
///
/// Terms are written as they are, without normalisation and without direction marks; only what XML cannot hold is
/// taken out, and reported. What the dialect has no category for is left out and told once for each kind. The document
/// goes out as it is made; only the identifiers are held.
public struct TBXWriter: ~Copyable, TermWriting {
  private var body: TBXEntryWriter
  private let name: String
  private var report = ExportReport()

  /// Writes the head of the document.
  ///
  /// - Parameter output: a file descriptor, which stays the caller's to close. The caller makes the file atomic.
  /// - Throws: where memory is lacking. That the output refuses shows later, at the latest in ``end()``.
  public init(
    title: String, output: Int32, options: ExportOptions, form: TBXForm = TBXForm()
  ) throws(InterchangeFault) {
    body = TBXEntryWriter(try XMLWriter(descriptor: output), form)
    name = options.name
    body.start(title: title, options)
    report.note(removed: body.xml.takeRemoved(), from: "header", of: name)
  }

  /// Writes an entry: its languages and terms in the order given.
  ///
  /// A term without text is left out, and an entry without terms. An identifier that XML does not allow, or that stands
  /// already, is changed. All that is reported, but for entries that never had a term, which are counted.
  ///
  /// - Throws: where the output refuses. The document is then lost.
  public mutating func add(_ entry: TermEntry) throws(InterchangeFault) {
    let label = entry.identifier.isEmpty ? "line \(entry.line)" : entry.identifier
    let (sections, problems) = WrittenSections.of(entry)
    for problem in problems { warn(problem.rule, "concept \(label): \(problem.message)") }
    guard !sections.isEmpty else {
      report.skipped += 1
      return
    }
    var entry = entry
    entry.sections = sections
    let wanted = TBXVocabulary.identifier(entry.identifier)
    // A body must not be empty, so the first entry opens it.
    if report.written == 0 { body.xml.start("body") }
    let identifier = body.write(entry, identifier: wanted)
    if !wanted.isEmpty, identifier != wanted {
      let why = XMLIdentifiers.isName(wanted) ? "stands already" : "is none that XML allows"
      warn(
        "export/concept-id",
        "concept \(entry.identifier): the identifier \(why), it is written as \(identifier)")
    }
    report.written += 1
    report.note(removed: body.xml.takeRemoved(), from: "concept \(label)", of: name)
    try body.xml.check()
  }

  /// Closes the document. One that is let go without this stays broken, so that no tool takes it for whole.
  ///
  /// - Throws: where the output refused a byte, the last among them.
  public consuming func end() throws(InterchangeFault) -> ExportReport {
    var report = report
    report.diagnostics += body.diagnostics(of: name)
    try body.endDocument()
    return report
  }

  /// Writes all the concepts of a termbase.
  ///
  /// - Parameter output: a file descriptor, which stays the caller's to close.
  /// - Throws: where the output refuses; what was written is then not a whole document.
  public static func write(
    _ concepts: [Concept], title: String, to output: Int32, options: ExportOptions,
    form: TBXForm = TBXForm()
  ) throws(InterchangeFault) -> ExportReport {
    try TBXWriter(title: title, output: output, options: options, form: form).write(concepts)
  }

  private mutating func warn(_ rule: String, _ message: String) {
    report.diagnostics.append(
      Diagnostic(rule: rule, severity: .warning, at: .init(name), message))
  }
}
