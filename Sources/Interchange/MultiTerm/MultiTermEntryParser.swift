import Termbase

/// Makes a ``TermEntry`` of a `conceptGrp`.
///
/// What the model has no field for is kept in TBX's words, so that a termbase may change its format: a descriptive field
/// as a `descrip` of that type, a transaction as a `transacGrp` of `transactionType` and `responsibility`.
struct MultiTermEntryParser: EntryParsing {
  static let form = EntryForm(
    format: "MultiTerm XML", rules: "multiterm", roots: ["mtf"], entries: ["conceptGrp"])

  var findings = ReadFindings()

  mutating func entries(_ element: EntryElement, root: EntryElement) -> [TermEntry] {
    var entry = TermEntry(identifier: "")
    entry.line = element.line
    var number = ""
    for child in element.children {
      switch child.name {
      case "concept": number = child.lineOfText
      case "languageGrp":
        if let section = section(child) { entry.sections.append(section) }
      default:
        let rest = remainder(child) { field, text in
          switch field {
          case .identifier:
            guard entry.identifier.isEmpty else { return false }
            entry.identifier = text
          case .subject: return entry.take(subject: text)
          case .definition: return entry.definition.take(text)
          case .note: entry.notes.append(text)
          default: return false
          }
          return true
        }
        if let rest { entry.kept.append(rest) }
      }
    }
    if entry.identifier.isEmpty { entry.identifier = number }
    guard entry.sections.contains(where: { !$0.terms.isEmpty }) else {
      findings.report("the entry is left out: it has no term", line: element.line)
      return []
    }
    return [entry]
  }

  private mutating func section(_ element: EntryElement) -> TermEntry.Section? {
    guard let language = element.children.first(where: { $0.name == "language" }),
      let tag = language["lang"] ?? language["type"], !tag.isEmpty
    else {
      findings.report(
        "<languageGrp> is left out: it has no <language lang=\"…\">, so that nobody knows its language",
        line: element.line)
      return nil
    }
    findings.lose(attributesOf: language, but: ["lang", "type"])
    var section = TermEntry.Section(language: tag)
    for child in element.children where child.name != "language" {
      if child.name == "termGrp" {
        if let form = form(child) { section.terms.append(form) }
        continue
      }
      let rest = remainder(child) { field, text in
        switch field {
        case .definition: return section.definition.take(text)
        case .note: section.notes.append(text)
        default: return false
        }
        return true
      }
      if let rest { section.kept.append(rest) }
    }
    return section
  }

  private mutating func form(_ element: EntryElement) -> TermEntry.Form? {
    var form = TermEntry.Form("")
    form.line = element.line
    for child in element.children {
      if child.name == "term", form.text.isEmpty {
        form.text = child.lineOfText
        findings.loseMarkup(in: child)
        findings.lose(attributesOf: child)
        continue
      }
      let rest = remainder(child) { field, text in form.take(field, text) }
      if let rest { form.kept.append(rest) }
    }
    guard !form.text.isEmpty else {
      findings.report("<termGrp> is left out: it has no term", line: element.line)
      return nil
    }
    return form
  }

  /// What is left of an element when the model has taken its field; `nil` where nothing is.
  private mutating func remainder(
    _ element: EntryElement, take: (MultiTermField, _ text: String) -> Bool
  ) -> KeptElement? {
    switch element.name {
    case "transacGrp": return MultiTermKept.transaction(element)
    case "descripGrp":
      let parts = element.children
      guard let head = parts.first, head.name == "descrip", let type = head["type"] else {
        return element.kept
      }
      let rest = Array(parts.dropFirst())
      let field = MultiTermField(named: type)
      let text = field == .definition || field == .note ? head.text : head.lineOfText
      if rest.isEmpty, !text.isEmpty, let field, take(field, text) {
        findings.loseMarkup(in: head)
        findings.lose(attributesOf: head, but: ["type"])
        return nil
      }
      return MultiTermKept.field(element)
    default: return element.kept
    }
  }
}

extension TermEntry.Form {
  fileprivate mutating func take(_ field: MultiTermField, _ text: String) -> Bool {
    switch field {
    case .status:
      guard status == nil, let known = Term.Status.read(text), known.isExact else { return false }
      status = known.status
    case .type:
      guard type == nil else { return false }
      guard let known = Term.TermType(rawValue: text.lowercased()) else {
        guard let read = Term.TermType.read(text) else { return false }
        type = read.type
        return read.isExact
      }
      type = known
    case .partOfSpeech: return partOfSpeech.take(text)
    case .romanisation: return scheme.take(text)
    case .source: return source.take(text)
    case .note: notes.append(text)
    case .identifier, .subject, .definition: return false
    }
    return true
  }
}
