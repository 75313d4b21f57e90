import ArgumentParser
import PersianText
import Termbase

struct TermList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract:
      "List concepts, one a line: slug, kind, and the preferred forms in Persian and English.",
    discussion: """
      With --lang only concepts that have a term in that language, with --status only those that have a term of that \
      status (in that language, where both are given).

      Formats: text (columns; the Persian form stands last, for terminals without right-to-left text), tsv (with a \
      header: concept, kind, fa, en).

      Examples:
        dabir term list --kind person
        dabir term list --status proposed --format tsv
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, tsv }

  @Option(help: "Only concepts of this kind.")
  var kind: Concept.Kind?

  @Option(help: "Only concepts with a term in this language (BCP 47).")
  var lang: Language?

  @Option(help: "Only concepts with a term of this status.")
  var status: Term.Status?

  @Option(help: "What to write.")
  var format: Format = .text

  @OptionGroup var glossary: GlossaryOptions

  func run() throws {
    let termbase = try LoadedGlossary(glossary).termbase
    let concepts = termbase.concepts.filter(isWanted).sorted { $0.id < $1.id }
    switch format {
    case .text:
      let rows = concepts.map { concept in
        [concept.id, concept.kind.rawValue, english(concept), persian(concept)]
      }
      try Console.write(Shown.columns(rows).map { $0 + "\n" }.joined())
    case .tsv:
      let rows = concepts.map { concept in
        [concept.id, concept.kind.rawValue, persian(concept), english(concept)]
      }
      try Console.write(
        ([["concept", "kind", "fa", "en"]] + rows).map { $0.joined(separator: "\t") + "\n" }
          .joined())
    }
  }

  private func isWanted(_ concept: Concept) -> Bool {
    if let kind, concept.kind != kind { return false }
    if lang == nil, status == nil { return true }
    let language = lang.map(GivenText.language)
    return concept.terms.contains { term in
      (language == nil || term.language == language) && (status == nil || term.status == status)
    }
  }

  private func persian(_ concept: Concept) -> String {
    concept.preferred(in: .persian)?.text ?? ""
  }

  private func english(_ concept: Concept) -> String {
    concept.preferred(in: .english)?.text ?? ""
  }
}
