public import PersianText
import Termbase

/// Writes entries as XLIFF 2.1 with its Glossary Module: a unit for each concept, with the preferred pair as its segment
/// and all approved pairs as its glossary.
///
/// The module knows two languages and no status, so that a form that may not stand in a text is left out, and told. The
/// forms of a language stand in the order of the entry, preferred ones first.
public struct XLIFFGlossaryWriter: ~Copyable, TermWriting {
  private var xml: XMLWriter
  private let name: String
  private let source: Language
  private let target: Language
  private var identifiers = XMLIdentifiers()
  private var losses = LossTally(XLIFFGlossaryWriter.carriage)
  private var report = ExportReport()

  public static let carriage = FormatCarriage(
    "XLIFF 2.1 glossary",
    [
      .identifier: .whole, .definition: .whole, .note: .whole, .languages: .only(["pair"]),
      .source: .whole, .type: .only([Term.TermType.full.rawValue]),
      .kept: .only(["of XLIFF"]),
    ])

  /// Writes the head of the document.
  ///
  /// - Parameter output: a file descriptor, which stays the caller's to close. The caller makes the file atomic.
  /// - Throws: where memory is lacking. That the output refuses shows later, at the latest in ``end()``.
  public init(
    from source: Language, to target: Language, output: Int32, options: ExportOptions
  ) throws(InterchangeFault) {
    xml = try XMLWriter(descriptor: output)
    name = options.name
    self.source = source
    self.target = target
    xml.startDocument()
    xml.start(
      "xliff",
      [
        ("xmlns", "urn:oasis:names:tc:xliff:document:2.0"),
        ("xmlns:gls", GlossaryEntryParser.namespace), ("version", "2.1"),
        ("srcLang", source.tag), ("trgLang", target.tag),
      ])
  }

  /// Writes an entry that has an approved form in the source language.
  public mutating func add(_ entry: TermEntry) throws(InterchangeFault) {
    let label = entry.identifier.isEmpty ? "line \(entry.line)" : entry.identifier
    let sources = forms(of: entry, source)
    let targets = forms(of: entry, target)
    guard let first = sources.first else {
      report.skipped += 1
      losses.lose("an entry without an approved form in \(source)")
      return
    }
    // A glossEntry without a translation must have a definition.
    guard !targets.isEmpty || !entry.definition.isEmpty else {
      report.skipped += 1
      losses.lose("an entry without an approved form in \(target)")
      return
    }
    count(entry, written: sources + targets)
    if report.written == 0 { xml.start("file", [("id", "glossary")]) }
    let identifier = identifiers.takeNearest(TBXVocabulary.identifier(entry.identifier))
    xml.start("unit", [("id", identifier)])
    xml.start("gls:glossary")
    // Without a translation each needs a definition.
    for (index, term) in sources.enumerated() {
      write(
        term, targets, definition: index == 0 || targets.isEmpty ? entry.definition : "",
        id: GlossaryIdentifier.numbered(identifier, index),
        kept: index == 0 ? entry.kept : [])
    }
    xml.end()
    writeNotes(entry.notes)
    xml.start("segment")
    xml.leaf("source", text: first.text)
    if let translation = targets.first { xml.leaf("target", text: translation.text) }
    xml.end()
    xml.end()
    report.written += 1
    report.note(removed: xml.takeRemoved(), from: "concept \(label)", of: name)
    try xml.check()
  }

  public consuming func end() throws(InterchangeFault) -> ExportReport {
    // A document must have a file, and a file a unit: one without is no XLIFF, and says so by being none.
    var report = report
    report.diagnostics += losses.diagnostics(of: name)
    if report.written == 0 {
      report.diagnostics.append(
        Diagnostic(
          rule: "export/empty", severity: .warning, at: .init(name),
          "there is no entry to write, and XLIFF without a unit is not valid"))
    }
    try xml.endDocument()
    return report
  }

  private mutating func write(
    _ term: TermEntry.Form, _ targets: [TermEntry.Form], definition: String, id: String,
    kept: [KeptElement]
  ) {
    xml.start("gls:glossEntry", [("id", id)])
    put("gls:term", term)
    for translation in targets { put("gls:translation", translation) }
    if !definition.isEmpty { xml.leaf("gls:definition", text: definition) }
    for element in kept {
      guard !element.namespace.isEmpty, element.namespace != GlossaryEntryParser.namespace else {
        losses.lose(element.label)
        continue
      }
      let attributes = element.attributes.filter { !$0.name.contains(":") }
      xml.leaf(
        named: element.name,
        [("xmlns", element.namespace)] + attributes.map { ($0.name, $0.value) },
        text: element.text)
    }
    xml.end()
  }

  private mutating func put(_ element: StaticString, _ form: TermEntry.Form) {
    var attributes: [XMLWriter.Attribute] = []
    if !form.source.isEmpty { attributes.append(("source", form.source)) }
    xml.leaf(element, attributes, text: form.text)
  }

  private mutating func writeNotes(_ notes: [String]) {
    guard !notes.isEmpty else { return }
    xml.start("notes")
    for note in notes {
      xml.leaf("note", [("category", GlossaryIdentifier.noteCategory)], text: note)
    }
    xml.end()
  }

  /// The forms that may stand in a text of a language, preferred ones first.
  private func forms(of entry: TermEntry, _ language: Language) -> [TermEntry.Form] {
    guard let tag = language.bestMatch(among: entry.sections.map(\.language)) else { return [] }
    let forms = entry.sections.filter { $0.language == tag }.flatMap(\.terms).filter {
      !XMLText.isBlank($0.text) && ($0.status?.isApproved ?? true)
    }
    return forms.filter { $0.status == .preferred } + forms.filter { $0.status != .preferred }
  }

  /// Counts what stays behind of an entry.
  private mutating func count(_ entry: TermEntry, written: [TermEntry.Form]) {
    var own = entry
    own.sections = []
    losses.count(own)
    for form in written { losses.count(form) }
    let tags = Set(
      [source, target].compactMap { $0.bestMatch(among: entry.sections.map(\.language)) })
    for section in entry.sections {
      guard tags.contains(section.language) else {
        losses.lose("the language \(section.language)", count: section.terms.count)
        continue
      }
      var rest = TermEntry(identifier: "")
      rest.sections = [section]
      rest.sections[0].terms = []
      losses.count(rest)
      for form in section.terms {
        if let status = form.status, !status.isApproved { losses.lose("a \(status) term") }
        for element in form.kept { losses.lose(element.label) }
      }
      for element in section.kept { losses.lose(element.label) }
    }
  }
}
