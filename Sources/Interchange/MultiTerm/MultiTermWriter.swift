import PersianText
import Termbase

/// Writes entries as MultiTerm XML, in UTF-8, by the schema of MultiTerm's own documentation ("XML Schema: MTF").
///
/// The termbase that imports it must have the descriptive fields `Identifier`, `Subject`, `Definition` and `Note` for
/// entries, and `Status`, `Type`, `Part of Speech`, `Romanisation`, `Source` and `Note` for terms; its languages are
/// named in English.
public struct MultiTermWriter: ~Copyable, TermWriting {
  private var xml: XMLWriter
  private let name: String
  private var losses = LossTally(MultiTermWriter.carriage)
  private var report = ExportReport()

  public static let carriage = FormatCarriage(
    "MultiTerm XML",
    Dictionary(
      uniqueKeysWithValues: FormatCarriage.Field.allCases.map {
        ($0, $0 == .kept ? .only(["of MultiTerm and TBX"]) : .whole)
      }))

  /// Writes the head of the document.
  ///
  /// - Parameter output: a file descriptor, which stays the caller's to close. The caller makes the file atomic.
  /// - Throws: where memory is lacking. That the output refuses shows later, at the latest in ``end()``.
  public init(output: Int32, options: ExportOptions) throws(InterchangeFault) {
    xml = try XMLWriter(descriptor: output)
    name = options.name
    xml.startDocument()
    xml.start("mtf")
  }

  public mutating func add(_ entry: TermEntry) throws(InterchangeFault) {
    let label = entry.identifier.isEmpty ? "line \(entry.line)" : entry.identifier
    let (sections, problems) = WrittenSections.of(entry)
    for problem in problems {
      report.diagnostics.append(
        Diagnostic(
          rule: problem.rule, severity: .warning, at: .init(name),
          "concept \(label): \(problem.message)"))
    }
    guard !sections.isEmpty else {
      report.skipped += 1
      return
    }
    report.written += 1
    write(entry, sections)
    report.note(removed: xml.takeRemoved(), from: "concept \(label)", of: name)
    try xml.check()
  }

  public consuming func end() throws(InterchangeFault) -> ExportReport {
    var report = report
    report.diagnostics += losses.diagnostics(of: name)
    try xml.endDocument()
    return report
  }

  private mutating func write(_ entry: TermEntry, _ sections: [TermEntry.Section]) {
    xml.start("conceptGrp")
    xml.leaf("concept", text: String(report.written))
    kept(entry.kept.filter { $0.name == "system" })
    field(.identifier, entry.identifier)
    field(.subject, entry.kind?.rawValue ?? "")
    field(.subject, entry.subjectField)
    field(.definition, entry.definition, entry.kept)
    for note in entry.notes { field(.note, note) }
    kept(entry.kept.filter { $0.name != "system" })
    for section in sections {
      xml.start("languageGrp")
      xml.leaf(
        "language",
        [
          ("type", MultiTermLanguage.index(section.language)),
          ("lang", MultiTermLanguage.locale(section.language)),
        ])
      field(.definition, section.definition, section.kept)
      for note in section.notes { field(.note, note) }
      kept(section.kept)
      for form in section.terms { write(form) }
      xml.end()
    }
    xml.end()
  }

  private mutating func write(_ form: TermEntry.Form) {
    xml.start("termGrp")
    xml.leaf("term", text: form.text)
    field(.status, form.status?.rawValue ?? "")
    field(.type, form.type?.rawValue ?? "")
    field(.partOfSpeech, form.partOfSpeech)
    field(.romanisation, form.scheme)
    field(.source, form.source)
    for note in form.notes { field(.note, note) }
    kept(form.kept)
    xml.end()
  }

  /// - Parameter kept: of which a group may wait for its head: it is written with its head then, and not here.
  private mutating func field(
    _ field: MultiTermField, _ text: String, _ kept: [KeptElement] = []
  ) {
    guard !text.isEmpty else { return }
    xml.start("descripGrp")
    xml.leaf("descrip", [("type", field.rawValue)], text: text)
    // What a file of TBX says about a definition.
    if let group = kept.first(where: \.hasTakenDefinition) {
      for child in group.children.dropFirst() { write(kept: child) }
    }
    xml.end()
  }

  private mutating func kept(_ elements: [KeptElement]) {
    for element in elements where !element.hasTakenDefinition {
      if element.hasTakenHead {
        for child in element.children.dropFirst() { losses.lose(child.label) }
      } else {
        write(kept: element)
      }
    }
  }

  private mutating func write(kept element: KeptElement) {
    guard let written = MultiTermKept.written(element) else { return losses.lose(element.label) }
    put(written)
  }

  private mutating func put(_ element: KeptElement) {
    let attributes = element.attributes.map { (name: $0.name, value: $0.value) }
    guard element.name.hasSuffix("Grp") else {
      xml.startMixed(named: element.name, attributes)
      for part in element.content {
        switch part {
        case .text(let text): xml.text(text)
        case .element(let child):
          xml.startInline(named: child.name, child.attributes.map { ($0.name, $0.value) })
          xml.text(child.text)
          xml.endInline()
        }
      }
      return xml.endMixed()
    }
    xml.start(named: element.name, attributes)
    for child in element.children { put(child) }
    xml.end()
  }
}

extension KeptElement {
  fileprivate var hasTakenDefinition: Bool {
    hasTakenHead && children.first?["type"] == "definition"
  }
}
