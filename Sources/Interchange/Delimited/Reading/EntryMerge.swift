import Termbase

/// Joins the rows of one concept into one entry.
enum EntryMerge {
  /// Adds a row to the entry that the rows before it made.
  ///
  /// Where a row is a pair, its status belongs to that side of it that is new: a source that is forbidden stands beside
  /// the target that is written for it. Of two synonyms that are approved in pairs the first is the preferred.
  static func add(_ row: TermEntry, to entry: inout TermEntry, isPair: Bool) {
    if entry.kind == nil { entry.kind = row.kind }
    if entry.subjectField.isEmpty { entry.subjectField = row.subjectField }
    if entry.definition.isEmpty {
      entry.definition = row.definition
    } else if !row.definition.isEmpty, row.definition != entry.definition {
      entry.notes.append(row.definition)
    }
    for note in row.notes where !entry.notes.contains(note) { entry.notes.append(note) }
    for element in row.kept where !entry.kept.contains(element) { entry.kept.append(element) }
    let isNew = row.sections.map { section in
      section.terms.contains { !has($0.text, section.language, entry) }
    }
    let status = row.sections.count == 2 ? row.sections[1].terms.first?.status : nil
    for (index, section) in row.sections.enumerated() {
      var section = section
      // A source that is new beside a target that is known takes the status of the pair.
      if row.sections.count == 2, index == 0, isNew == [true, false], let status {
        for term in section.terms.indices {
          section.terms[term].status = status
          section.terms[term].hasStatusOfPair = false
        }
      }
      if isPair { demote(&section, in: entry) }
      add(section, to: &entry)
    }
  }

  private static func has(_ text: String, _ language: String, _ entry: TermEntry) -> Bool {
    entry.sections.contains { section in
      section.language == language && section.terms.contains { $0.text == text }
    }
  }

  private static func add(_ section: TermEntry.Section, to entry: inout TermEntry) {
    guard let index = entry.sections.firstIndex(where: { $0.language == section.language }) else {
      return entry.sections.append(section)
    }
    for form in section.terms where !has(form.text, section.language, entry) {
      entry.sections[index].terms.append(form)
    }
    if entry.sections[index].definition.isEmpty {
      entry.sections[index].definition = section.definition
    }
    for note in section.notes where !entry.sections[index].notes.contains(note) {
      entry.sections[index].notes.append(note)
    }
  }

  private static func demote(_ section: inout TermEntry.Section, in entry: TermEntry) {
    let known = entry.sections.filter { $0.language == section.language }.flatMap(\.terms)
    for index in section.terms.indices where section.terms[index].status == .preferred {
      let type = section.terms[index].type
      if known.contains(where: { $0.status == .preferred && $0.type == type }) {
        section.terms[index].status = .admitted
      }
    }
  }
}
