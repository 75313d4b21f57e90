import Termbase

/// Makes entries of the glossary of a `unit` (XLIFF 2.1, 5.3, the Glossary Module).
struct GlossaryEntryParser: EntryParsing {
  static let form = EntryForm(format: "XLIFF", rules: "xliff", roots: ["xliff"], entries: ["unit"])
  static let namespace = "urn:oasis:names:tc:xliff:glossary:2.0"

  var findings = ReadFindings()

  mutating func entries(_ element: EntryElement, root: EntryElement) -> [TermEntry] {
    let parts = element.children
    var entries: [TermEntry] = []
    var first = ""
    for glossary in parts where glossary.name == "glossary" && GlossaryEntryParser.isOwn(glossary) {
      for child in glossary.children where child.name == "glossEntry" {
        guard let entry = entry(child, root) else { continue }
        let identifier = child["id"] ?? ""
        if !entries.isEmpty, GlossaryIdentifier.isNext(identifier, to: first) {
          entries[entries.count - 1].merge(entry)
        } else {
          first = identifier
          entries.append(entry)
        }
      }
    }
    // The notes of the unit are the segment's, but those that say so.
    let notes = parts.filter { $0.name == "notes" }.flatMap(\.children)
      .filter { $0["category"] == GlossaryIdentifier.noteCategory }.map(\.text)
    if !entries.isEmpty { entries[0].notes = notes.filter { !$0.isEmpty } }
    return entries
  }

  private mutating func entry(_ element: EntryElement, _ root: EntryElement) -> TermEntry? {
    var entry = TermEntry(identifier: TBXVocabulary.slug(element["id"] ?? ""))
    entry.line = element.line
    findings.lose(attributesOf: element, but: ["id"])
    var source = TermEntry.Section(language: root["srcLang"] ?? "")
    var target = TermEntry.Section(language: root["trgLang"] ?? "")
    for child in element.children {
      switch child.name {
      case "term" where GlossaryEntryParser.isOwn(child): source.terms += form(child)
      case "translation" where GlossaryEntryParser.isOwn(child): target.terms += form(child)
      case "definition" where GlossaryEntryParser.isOwn(child):
        if !entry.definition.take(child.text) { fallthrough }
        findings.lose(attributesOf: child)
      default: entry.kept.append(child.kept)
      }
    }
    guard !source.terms.isEmpty else {
      findings.report("<glossEntry> is left out: it has no term", line: element.line)
      return nil
    }
    guard !source.language.isEmpty else {
      findings.report("<glossEntry> is left out: <xliff> has no srcLang", line: element.line)
      return nil
    }
    entry.sections = [source]
    if !target.terms.isEmpty {
      if target.language.isEmpty {
        findings.report("the translations are left out: <xliff> has no trgLang", line: element.line)
      } else {
        entry.sections.append(target)
      }
    }
    return entry
  }

  private mutating func form(_ element: EntryElement) -> [TermEntry.Form] {
    findings.loseMarkup(in: element)
    findings.lose(attributesOf: element, but: ["id", "source"])
    let text = element.lineOfText
    guard !text.isEmpty else { return [] }
    var form = TermEntry.Form(text, source: element["source"] ?? "")
    form.line = element.line
    return [form]
  }

  private static func isOwn(_ element: EntryElement) -> Bool { element.namespace == namespace }
}

/// A concept with several source terms is several `glossEntry` elements, since each has one: `ali`, `ali.2`, `ali.3`.
enum GlossaryIdentifier {
  static let noteCategory = "glossary"

  static func numbered(_ identifier: String, _ index: Int) -> String {
    index == 0 ? identifier : "\(identifier).\(index + 1)"
  }

  static func isNext(_ identifier: String, to first: String) -> Bool {
    guard !first.isEmpty, identifier.hasPrefix(first + ".") else { return false }
    let number = identifier.utf8.dropFirst(first.utf8.count + 1)
    return !number.isEmpty && number.allSatisfy { 0x30...0x39 ~= $0 }
  }
}

extension TermEntry {
  /// Takes up another source term of the concept; translations and definition are those of the first.
  fileprivate mutating func merge(_ other: TermEntry) {
    kept += other.kept
    for section in other.sections {
      guard let index = sections.firstIndex(where: { $0.language == section.language }) else {
        sections.append(section)
        continue
      }
      for form in section.terms
      where !sections[index].terms.contains(where: {
        $0.text == form.text && $0.source == form.source
      }) {
        sections[index].terms.append(form)
      }
    }
  }
}
