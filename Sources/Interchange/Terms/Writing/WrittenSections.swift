/// What of an entry an XML format can hold.
enum WrittenSections {
  /// What of an entry can be written: terms with a text, in languages that a grammar allows.
  static func of(
    _ entry: TermEntry
  ) -> (sections: [TermEntry.Section], problems: [(rule: String, message: String)]) {
    var problems: [(rule: String, message: String)] = []
    var sections: [TermEntry.Section] = []
    for var section in entry.sections {
      let count = section.terms.count
      section.terms.removeAll { XMLText.isBlank($0.text) }
      if section.terms.count < count {
        problems.append(("export/empty-term", "a term without text is left out"))
      }
      let tag = section.language.replacing("_", with: "-")
      guard !section.terms.isEmpty else { continue }
      guard XMLText.isLanguage(tag) else {
        problems.append(
          (
            "export/language",
            "«\(section.language)» is no language tag, its terms are left out: \(section.terms.count)"
          ))
        continue
      }
      section.language = tag
      sections.append(section)
    }
    return (sections, problems)
  }
}
