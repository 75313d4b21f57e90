import PersianText
import Termbase

/// Writes the parts of a TBX document in the order that the grammars want.
struct TBXEntryWriter: ~Copyable {
  var xml: XMLWriter
  let form: TBXForm
  var losses: LossTally
  var identifiers = XMLIdentifiers()
  /// Categories that are written though the dialect does not have them.
  var foreign: [String: Int] = [:]

  init(_ xml: consuming XMLWriter, _ form: TBXForm) {
    self.xml = xml
    self.form = form
    losses = LossTally(form.carriage)
  }

  // MARK: The document

  mutating func start(title: String, _ options: ExportOptions) {
    xml.startDocument()
    let is2019 = form.version == .of2019
    var root: [(name: String, value: String)] = [("type", form.type)]
    if is2019 { root.append(("style", form.style.rawValue)) }
    root.append(("xml:lang", form.language))
    if is2019 { root.append(("xmlns", TBXVocabulary.namespace)) }
    if form.isDCT {
      for module in form.modules.sorted() {
        root.append(("xmlns:" + module.prefix, module.namespace))
      }
    }
    xml.start(named: is2019 ? "tbx" : "martif", root)
    xml.start(is2019 ? "tbxHeader" : "martifHeader")
    xml.start("fileDesc")
    xml.start("titleStmt")
    xml.leaf("title", text: title)
    xml.end()
    // The published grammars disagree where a publicationStmt stands, so that the date is said with the source.
    xml.start("sourceDesc")
    xml.leaf("p", text: "Exported by Dabir " + options.toolVersion)
    if let date = options.date { xml.leaf("p", text: "Exported " + date.extended) }
    xml.end()
    xml.end()
    if !is2019 {
      xml.start("encodingDesc")
      xml.leaf("p", [("type", "XCSURI")], text: "TBXBasicXCSV02.xcs")
      xml.end()
    }
    xml.end()
    xml.start("text")
  }

  consuming func endDocument() throws(InterchangeFault) { try xml.endDocument() }

  func diagnostics(of name: String) -> [Diagnostic] {
    losses.diagnostics(of: name)
      + foreign.sorted { $0.key < $1.key }.map { what, count in
        let times = count == 1 ? "once" : "\(count) times"
        return Diagnostic(
          rule: "export/dialect", severity: .note, at: .init(name),
          "\(what) written \(times), though \(form.type) has no such category")
      }
  }

  // MARK: An entry

  /// - Returns: the identifier that it got.
  mutating func write(_ entry: TermEntry, identifier: String) -> String {
    losses.count(entry)
    let identifier = identifiers.takeNearest(identifier)
    xml.start(named: form.version == .of2019 ? "conceptEntry" : "termEntry", [("id", identifier)])
    var kept = entry.kept
    if let kind = entry.kind { field("subjectField", kind.rawValue, .entry, &kept) }
    field("subjectField", entry.subjectField, .entry, &kept)
    field("definition", entry.definition, .entry, &kept)
    for note in entry.notes { self.note(note) }
    write(kept: kept, .entry)
    for section in entry.sections { write(section) }
    xml.end()
    return identifier
  }

  private mutating func write(_ section: TermEntry.Section) {
    xml.start(
      named: form.version == .of2019 ? "langSec" : "langSet", [("xml:lang", section.language)])
    var kept = section.kept
    field("definition", section.definition, .language, &kept)
    for note in section.notes { self.note(note) }
    write(kept: kept, .language)
    for form in section.terms { write(form) }
    xml.end()
  }

  /// The grammar wants the term first, then its `termNote`s, then the rest in any order.
  private mutating func write(_ term: TermEntry.Form) {
    xml.start(named: form.version == .of2019 ? "termSec" : "tig")
    xml.leaf("term", text: term.text)
    var kept = term.kept
    if form.partsOfSpeech.contains(term.partOfSpeech) {
      field("partOfSpeech", term.partOfSpeech, .term, &kept)
    }
    if let status = term.status.flatMap(form.status) {
      field("administrativeStatus", status, .term, &kept)
    }
    if let type = term.type, !overrides("termType", kept) {
      field("termType", type.termType, .term, &kept)
    }
    write(kept: kept.filter { TBXVocabulary.termNotes.contains($0.name) }, .term)
    field("source", term.source, .term, &kept)
    for note in term.writtenNotes { self.note(note) }
    write(kept: kept.filter { !TBXVocabulary.termNotes.contains($0.name) }, .term)
    xml.end()
  }

  private mutating func note(_ text: String) {
    if !text.isEmpty { xml.leaf("note", text: text) }
  }

  /// True where a kept element says a category more exactly than the model, in a value that the dialect has.
  private func overrides(_ category: String, _ kept: [KeptElement]) -> Bool {
    kept.contains { $0["type"] == category && acceptance(of: $0, .term) == .known }
  }

  /// Writes a category of the dialect, in its style; where a kept group waits for its head, in the group.
  private mutating func field(
    _ name: String, _ text: String, _ level: TBXLevel, _ kept: inout [KeptElement]
  ) {
    guard !text.isEmpty, form.carries(name), let category = TBXCategory.named[name] else { return }
    if let index = kept.firstIndex(where: { $0.awaits(category) }) {
      var group = kept.remove(at: index)
      group.fill(text)
      write(kept: [group], level)
    } else if form.isDCT {
      xml.leaf(named: category.module.prefix + ":" + name, text: text)
    } else {
      xml.leaf(named: category.element, [("type", name)], text: text)
    }
  }
}

extension KeptElement {
  /// True of a group whose head the model took, so that it is empty.
  fileprivate func awaits(_ category: TBXCategory) -> Bool {
    guard hasTakenHead, let head = children.first else { return false }
    return head.name == category.element && head["type"] == category.name
  }

  /// Puts a text into the head.
  fileprivate mutating func fill(_ text: String) {
    for index in content.indices {
      guard case .element(var head) = content[index] else { continue }
      head.content = [.text(text)]
      content[index] = .element(head)
      return
    }
  }
}
