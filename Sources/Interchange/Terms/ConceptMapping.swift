import PersianText
public import Termbase

extension TermEntry {
  /// A concept of the glossary as an entry; its terms by language in the order of the glossary files.
  public init(_ concept: Concept) {
    self.init(identifier: concept.id, kind: concept.kind)
    (definition, notes) = GlossaryNote.parts(concept.note)
    let byLanguage = Dictionary(grouping: concept.terms, by: \.language)
    sections = byLanguage.sorted { $0.key < $1.key }.map { language, terms in
      Section(language: language.tag, terms: terms.map(Form.init))
    }
  }

  /// The concept that the glossary can hold of this entry.
  ///
  /// - Parameters:
  ///   - identifier: a slug, the caller's to choose where the entry has none.
  ///   - kind: of an entry that names none.
  /// - Returns: the concept, those of its terms whose status is that of their pair, and the labels of what the glossary
  ///   has no column for, each once for each time it occurs.
  public func concept(identifier: String, kind: Concept.Kind) -> (
    concept: Concept, sources: Set<Term>, losses: [String]
  ) {
    var losses = kept.map(\.label)
    var sources: Set<Term> = []
    var notes = notes
    if !subjectField.isEmpty { notes.insert("subject: " + subjectField, at: 0) }
    var concept = Concept(
      id: identifier, kind: self.kind ?? kind,
      note: GlossaryNote.joined(definition: definition, notes))
    for section in sections {
      losses += section.kept.map(\.label)
      guard let language = LanguageTag.glossary(section.language) else {
        losses.append("the language «\(section.language)»")
        continue
      }
      if !section.definition.isEmpty || !section.notes.isEmpty {
        let note = GlossaryNote.joined(definition: section.definition, section.notes)
        concept.note = GlossaryNote.appended(concept.note, "\(language): \(note)")
      }
      for form in section.terms {
        losses += form.kept.map(\.label)
        let term = form.term(in: language)
        concept.terms.append(term)
        if form.hasStatusOfPair { sources.insert(term) }
      }
    }
    return (concept, sources, losses)
  }
}

extension TermEntry.Form {
  public init(_ term: Term) {
    self.init(
      term.text, status: term.status, type: term.type, scheme: term.scheme, source: term.source,
      notes: NoteCell.pieces(term.note))
    // The glossary holds names and titles.
    partOfSpeech = "noun"
  }

  /// What no tool has judged is a proposal.
  func term(in language: Language) -> Term {
    Term(
      language: language, text: GlossaryNote.onLine(text), status: status ?? .proposed,
      type: type ?? .full, scheme: GlossaryNote.onLine(scheme),
      source: GlossaryNote.onLine(source), note: GlossaryNote.joined(definition: "", notes))
  }
}

extension LanguageTag {
  /// A tag of a file as the glossary writes it: `FA-IR`, `per` and `fa_IR` are `fa`, `prs` is `fa-AF`.
  static func glossary(_ written: String) -> Language? {
    guard let tag = LanguageTag(written) else { return nil }
    var subtags = [tag.language]
    if !tag.script.isEmpty {
      subtags.append(tag.script.prefix(1).uppercased() + tag.script.dropFirst())
    }
    if !tag.region.isEmpty { subtags.append(tag.region.uppercased()) }
    if !tag.rest.isEmpty { subtags.append(tag.rest) }
    return Language(subtags.joined(separator: "-"))
  }
}

/// The note cell of a glossary row, which holds the notes of an interchange file with « | » between them, and a
/// definition behind the word.
enum GlossaryNote {
  private static let definition = "definition: "

  static func joined(definition text: String, _ notes: [String]) -> String {
    (notes + (text.isEmpty ? [] : [definition + text])).filter { !$0.isEmpty }.map(onLine)
      .joined(separator: NoteCell.separator)
  }

  /// A cell holds one line: where a file breaks its text, or has a tab, there is one space.
  static func onLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
    return text.unicodeScalars.split { $0.value < 0x20 || $0.value == 0x7F }
      .map { String($0).trimmingPrefix { $0 == " " } }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  static func appended(_ note: String, _ other: String) -> String {
    note.isEmpty ? other : note + NoteCell.separator + other
  }

  static func parts(_ note: String) -> (definition: String, notes: [String]) {
    let pieces = NoteCell.pieces(note)
    let definitions = pieces.filter { $0.hasPrefix(definition) }.map {
      $0.dropFirst(definition.count)
    }
    // Two of them are no definition that a format could hold.
    guard definitions.count == 1, let only = definitions.first else { return ("", pieces) }
    return (String(only), pieces.filter { !$0.hasPrefix(definition) })
  }
}
