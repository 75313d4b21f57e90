import ArgumentParser
import PersianText
import Termbase

struct TermEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change a term: its spelling, status, type, scheme, source or note.",
    discussion: """
      What is not named stays as it is; an empty text clears a scheme, a source or a note.

      Examples:
        dabir term edit damir-sagynbaev Saginbayev --note "old spelling"
        dabir term edit damir-sagynbaev سگینبایف --set-term سگین‌بایف
        dabir term edit astana Astana --lang en --source "" --dry-run
      """)

  @Argument(help: "The concept.")
  var concept: String

  @Argument(help: "The term, as it is written in the glossary.")
  var term: String

  @Option(help: "The language of the term, where it is a term in several.")
  var lang: Language?

  @Option(help: "What is to be written instead.")
  var setTerm: String?

  @Option(help: "What the term may be used for.")
  var status: Term.Status?

  @Option(help: "What kind of form the term is.")
  var type: Term.TermType?

  @Option(help: "The romanisation that the term follows.")
  var scheme: String?

  @Option(help: "The public authority behind the term.")
  var source: String?

  @Option(help: "A note on the term.")
  var note: String?

  @OptionGroup var options: EditOptions

  func validate() throws {
    if setTerm == nil, status == nil, type == nil, scheme == nil, source == nil, note == nil {
      throw ValidationError(
        "Say what to change: --set-term, --status, --type, --scheme, --source or --note.")
    }
  }

  func run() throws {
    let (present, file) = try LoadedGlossary(options.glossary).termbase.editable(concept)
    var store = try GlossaryStore(file)
    let selection = TermSelection(term, language: lang.map(GivenText.language))
    let rows = try present.rows(of: selection)
    guard let language = rows.first?.language else { return }
    let change = try change(in: language)
    let result = try present.changing(selection, change)
    store.put(result)
    result.warnOfLostPreferred(since: present)
    let now = TermSelection(change.text ?? term, language: language)
    let after = try result.rows(of: now)
    try options.conclude(
      store, "\(concept): \(Shown.words(term)) is now \(after.map(\.shown).joined(separator: ", "))"
    )
  }

  private func change(in language: Language) throws -> TermChange {
    TermChange(
      text: try setTerm.map { try GivenText.term($0, language: language) }, status: status,
      type: type, scheme: try scheme.map { try GivenText.cell($0, "--scheme") },
      source: try source.map { try GivenText.cell($0, "--source") },
      note: try note.map { try GivenText.cell($0, "--note") })
  }
}
