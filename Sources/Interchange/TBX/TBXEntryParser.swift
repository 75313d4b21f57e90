import Termbase

/// Makes a ``TermEntry`` of the tree of an entry, in any of the forms of TBX: `termEntry` or `conceptEntry`, `tig`,
/// `ntig` or `termSec`, categories by `type` or by element.
struct TBXEntryParser: EntryParsing {
  static let form = EntryForm(
    format: "TBX", rules: "tbx", roots: ["tbx", "martif", "TBX"],
    entries: ["conceptEntry", "termEntry"],
    passedOver: ["refObject"])

  var findings = ReadFindings()

  mutating func entries(_ element: EntryElement, root: EntryElement) -> [TermEntry] {
    entry(element).map { [$0] } ?? []
  }

  /// - Returns: `nil` where the entry has no term.
  private mutating func entry(_ element: EntryElement) -> TermEntry? {
    var entry = TermEntry(identifier: TBXVocabulary.slug(element["id"] ?? ""))
    entry.line = element.line
    findings.lose(attributesOf: element, but: ["id"])
    for child in element.children {
      switch child.name {
      case "langSet", "langSec":
        if let section = section(child) { entry.sections.append(section) }
      case "note": entry.notes.append(take(child))
      case "noteGrp": entry.notes += minNotes(child)
      default:
        let rest = remainder(TBXEntryParser.normal(child)) { category, head in
          switch category {
          case "descrip/subjectField": entry.take(subject: head.lineOfText)
          case "descrip/definition": entry.definition.take(head.text)
          default: false
          }
        }
        if let rest { entry.kept.append(rest.kept) }
      }
    }
    guard entry.sections.contains(where: { !$0.terms.isEmpty }) else {
      findings.report("the entry is left out: it has no term", line: element.line)
      return nil
    }
    return entry
  }

  private mutating func section(_ element: EntryElement) -> TermEntry.Section? {
    guard let language = element["xml:lang"] ?? element["lang"], !language.isEmpty else {
      findings.report(
        "<\(element.name)> is left out: it has no xml:lang, so that nobody knows its language",
        line: element.line)
      return nil
    }
    findings.lose(attributesOf: element, but: ["xml:lang", "lang"])
    var section = TermEntry.Section(language: language)
    for child in element.children {
      switch child.name {
      case "tig", "ntig", "termSec":
        guard let form = form(child, definition: &section.definition) else { continue }
        section.terms.append(form)
      case "note": section.notes.append(take(child))
      default:
        let rest = remainder(TBXEntryParser.normal(child)) { category, head in
          category == "descrip/definition" && section.definition.take(head.text)
        }
        if let rest { section.kept.append(rest.kept) }
      }
    }
    return section
  }

  /// - Parameter definition: that of the language, which takes one that stands with the term.
  private mutating func form(
    _ element: EntryElement, definition: inout String
  ) -> TermEntry.Form? {
    var form = TermEntry.Form("")
    form.line = element.line
    var statuses = TBXStatuses()
    var parts: [EntryElement] = []
    // An ntig has the term and its notes in a group of their own.
    for child in element.children {
      if child.name == "termGrp" { parts += child.children } else { parts.append(child) }
    }
    findings.lose(attributesOf: element)
    for child in parts {
      switch child.name {
      case "term" where form.text.isEmpty:
        form.text = child.lineOfText
        findings.loseMarkup(in: child)
        findings.lose(attributesOf: child)
      case "note": form.read(note: take(child))
      case "noteGrp": form.notes += minNotes(child)
      default:
        let normal = TBXEntryParser.normal(child)
        let rest = remainder(normal) { category, head in
          switch category {
          case "termNote/partOfSpeech": form.partOfSpeech.take(head.lineOfText)
          case "admin/source": form.source.take(head.lineOfText)
          case "descrip/definition": definition.take(head.text)
          case "termNote/termType": form.take(type: head.lineOfText)
          default: statuses.take(category, head.lineOfText)
          }
        }
        if let rest { form.kept.append(rest.kept) }
      }
    }
    form.status = statuses.best ?? form.status
    form.kept += statuses.others
    guard !form.text.isEmpty else {
      findings.report("<\(element.name)> is left out: it has no term", line: element.line)
      return nil
    }
    return form
  }

  // MARK: Parts

  /// What is left of an element when the model has taken its category; `nil` where nothing is.
  ///
  /// Of a group the model takes the head; what stands behind it stays, with a head that is empty.
  private mutating func remainder(
    _ element: EntryElement, take: (_ category: String, EntryElement) -> Bool
  ) -> EntryElement? {
    var head = element
    var rest: [EntryElement] = []
    if TBXVocabulary.groups.contains(element.name) {
      guard let first = element.children.first else { return element }
      head = first
      rest = Array(element.children.dropFirst())
    }
    guard let type = head["type"], take(head.name + "/" + type, head) else { return element }
    findings.loseMarkup(in: head)
    if rest.isEmpty {
      findings.lose(attributesOf: head, but: ["type"])
      return nil
    }
    head.content = []
    var group = element
    group.content = ([head] + rest).map { .element($0) }
    return group
  }

  /// The text of a note.
  private mutating func take(_ note: EntryElement) -> String {
    findings.loseMarkup(in: note)
    findings.lose(attributesOf: note)
    return note.text
  }

  /// TBX-Min of 2013 has notes with keys.
  private func minNotes(_ group: EntryElement) -> [String] {
    group.children.map { note in
      let parts = note.children
      guard let value = parts.first(where: { $0.name == "noteValue" })?.text else {
        return note.text
      }
      let key = parts.first { $0.name == "noteKey" }?.text ?? ""
      return key.isEmpty ? value : "\(key): \(value)"
    }
  }

  /// An element in the DCA style, whatever style it came in; its parts too.
  private static func normal(_ element: EntryElement) -> EntryElement {
    var element = element
    if TBXVocabulary.groups.contains(element.name) {
      element.content = element.children.map { .element(normal($0)) }
      return element
    }
    let name = minNames[element.name] ?? element.name
    guard !TBXVocabulary.metaElements.contains(name), let category = TBXCategory.named[name],
      element.namespace.isEmpty || element.namespace == category.module.namespace
    else { return element }
    element.name = category.element
    element.namespace = ""
    element.attributes.removeAll { $0.name == "metaType" }
    element.attributes.insert(KeptElement.Attribute("type", name), at: 0)
    return element
  }

  /// What TBX-Min of 2013 calls categories that have another name since.
  private static let minNames = [
    "termStatus": "administrativeStatus", "customer": "customerSubset",
  ]
}

extension TermEntry.Form {
  /// - Returns: true where the type says all that the value did, so that nothing need be kept.
  fileprivate mutating func take(type value: String) -> Bool {
    guard type == nil, let (known, isExact) = Term.TermType.read(value) else { return false }
    type = known
    return isExact
  }
}
