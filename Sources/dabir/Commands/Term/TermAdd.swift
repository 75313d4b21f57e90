import ArgumentParser
import PersianText
import Termbase

struct TermAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a term to a concept, a concept with its first term, or the rows of a file.",
    discussion: """
      Where it is not said, the first full form of a language is preferred, and what comes after it an admitted \
      variant.

      With --from, all rows of a file in the glossary's own form are added, as dabir mine writes them; or none, where \
      one of them contradicts the glossary. Rows that are there already are passed over. New concepts go into the file \
      of their kind, or into --file.

      Examples:
        dabir term add damir-sagynbaev "Damir Sagynbaev" --lang en --kind person
        dabir term add damir-sagynbaev Sagynbaev --lang en --type short
        dabir term add damir-sagynbaev سگینبایف --lang fa --status deprecated
        dabir term add astana آستانه --lang fa --kind place --file new.tsv
        dabir term add --from mined.tsv --dry-run
      """)

  @Argument(help: "The concept: a slug of a–z, 0–9 and hyphens.")
  var concept: String?

  @Argument(help: "The term, as it is to be written.")
  var term: String?

  @Option(help: "The language of the term (BCP 47).")
  var lang: Language?

  @Option(help: "What the concept is; needed for a new one.")
  var kind: Concept.Kind?

  @Option(help: "What the term may be used for.")
  var status: Term.Status?

  @Option(help: "What kind of form the term is.")
  var type: Term.TermType?

  @Option(help: "The romanisation that the term follows.")
  var scheme = ""

  @Option(help: "The public authority behind the term.")
  var source = ""

  @Option(help: "A note on the term.")
  var note = ""

  @Option(
    help: "The glossary file for a new concept; it is made where there is none.")
  var file: String?

  @Option(
    help: ArgumentHelp(
      "Add the rows of this file; - is standard input.", valueName: "file"))
  var from: String?

  @OptionGroup var options: EditOptions

  func validate() throws {
    if from != nil {
      if concept != nil || lang != nil || kind != nil || status != nil || type != nil
        || !(scheme + source + note).isEmpty
      {
        throw ValidationError("--from takes all of a term from the file; give no term beside it.")
      }
    } else if concept == nil {
      throw ValidationError("Missing expected argument '<concept>'.")
    } else if term == nil {
      throw ValidationError("Missing expected argument '<term>'.")
    } else if lang == nil {
      throw ValidationError("Missing expected argument '--lang <lang>'.")
    }
  }

  func run() throws {
    if let from {
      return try TermImport(from, into: options.glossary, home: file).run(isDry: options.dryRun)
    }
    guard let concept, let term, let lang else { return }
    try add(term, in: lang, to: concept)
  }

  private func add(_ text: String, in language: Language, to concept: String) throws {
    let glossary = try LoadedGlossary(options.glossary, extra: file)
    let holder = glossary.termbase[concept] == nil ? nil : try holder(of: concept, in: glossary)
    let present = try holder?.concept ?? newConcept(concept, in: glossary.termbase)
    let term = try newTerm(text, in: GivenText.language(language), of: present)
    let result = try present.adding(term)
    warnOfOthers(of: term, of: present, in: glossary.termbase)
    var store = try holder.map { try GlossaryStore($0.file) } ?? home(of: present, in: glossary)
    store.put(result)
    let new = holder == nil ? "new \(present.kind) " : ""
    try options.conclude(store, "\(new)\(concept): added \(term.shown)")
  }

  private func holder(of concept: String, in glossary: LoadedGlossary) throws -> (
    concept: Concept, file: GlossaryFile
  ) {
    let holder = try glossary.termbase.editable(concept)
    if let kind, kind != holder.concept.kind {
      throw Failure(
        "\(concept) is of the kind \(holder.concept.kind) in \(holder.file.path); leave --kind out")
    }
    if let file, glossary.file(at: file)?.path != holder.file.path {
      throw Failure(
        "\(concept) stands in \(holder.file.path), and a concept stands in one file; leave --file out"
      )
    }
    return holder
  }

  private func newConcept(_ concept: String, in termbase: Termbase) throws -> Concept {
    guard Concept.isIdentifier(concept) else { throw EditFault.notAnIdentifier(concept) }
    guard let kind else {
      let near = termbase.identifiers(near: concept)
      let kinds = Concept.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(
        "there is no concept \(concept)"
          + (near.isEmpty ? "" : " (near: \(near.joined(separator: ", ")))")
          + "; for a new one say what it is with --kind: \(kinds)")
    }
    return Concept(id: concept, kind: kind)
  }

  private func home(of concept: Concept, in glossary: LoadedGlossary) throws -> GlossaryStore {
    if let file {
      guard let known = glossary.file(at: file) else { return try GlossaryStore(creating: file) }
      return try GlossaryStore(known)
    }
    let files = glossary.termbase.files
    guard let home = glossary.termbase.file(for: concept.kind) else {
      let paths = files.map(\.path).joined(separator: ", ")
      throw Failure(
        "no file of the glossary holds mostly concepts of the kind \(concept.kind); name one with --file: \(paths), "
          + "or a new one")
    }
    if files.count > 1 {
      Console.complain(
        "\(concept.id) goes into \(home.path), where most concepts of the kind \(concept.kind) stand; "
          + "--file names another")
    }
    return try GlossaryStore(home)
  }

  private func newTerm(_ text: String, in language: Language, of concept: Concept) throws -> Term {
    let type = type ?? concept.usualType(in: language)
    return Term(
      language: language, text: try GivenText.term(text, language: language),
      status: status ?? concept.usualStatus(in: language, type: type), type: type,
      scheme: try GivenText.cell(scheme, "--scheme"),
      source: try GivenText.cell(source, "--source"),
      note: try GivenText.cell(note, "--note"))
  }

  /// One name of two concepts of a kind is seldom meant.
  private func warnOfOthers(of term: Term, of concept: Concept, in termbase: Termbase) {
    let others = NameLookup(termbase).concepts(named: term.text).map { termbase.concepts[$0] }
      .filter { $0.id != concept.id && $0.kind == concept.kind }
    if others.isEmpty { return }
    Console.complain(
      "warning: «\(term.text)» is a name of \(others.map(\.id).joined(separator: ", ")) too; where they are "
        + "one, dabir term merge makes them one")
  }
}
