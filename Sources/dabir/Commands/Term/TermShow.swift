import ArgumentParser
import PersianText
import Termbase

struct TermShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show all that the glossary knows of a name.",
    discussion: """
      A name is found however it is written: ZWNJ, spaces, hyphens, case and hamza make no difference. Where it is not \
      found, names near it are offered. A name of several words is one argument: quote it.

      Formats: text, tsv (the rows, as in the files), jsonl (a concept a line).

      Examples:
        dabir term show ساگین‌بایف
        dabir term show "Damir Sagynbaev" nikol-pashinyan
        dabir term show damir-sagynbaev --format jsonl

      Exit codes: 0 found, 1 one of the names was not, 2 it could not be done.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, tsv, jsonl }

  @Argument(
    help: ArgumentHelp("The slug of a concept, or a name in any language.", valueName: "name"))
  var names: [String]

  @Option(help: "What to write.")
  var format: Format = .text

  @OptionGroup var glossary: GlossaryOptions

  func validate() throws {
    if names.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("A name has no letters.")
    }
  }

  func run() throws {
    let termbase = try LoadedGlossary(glossary).termbase
    let lookup = NameLookup(termbase)
    var found: [Int] = []
    var missing: [String] = []
    for name in names {
      let concepts = [termbase.index(of: name)].compactMap(\.self) + lookup.concepts(named: name)
      if concepts.isEmpty { missing.append(name) }
      for concept in concepts where !found.contains(concept) { found.append(concept) }
    }
    try Console.write(text(of: found.map { termbase.concepts[$0] }, in: termbase))
    if missing.isEmpty { return }
    let suggestions = Suggestions(termbase)
    for name in missing { Console.complain(suggestions.line(for: name)) }
    throw ExitCode(1)
  }

  private func text(of concepts: [Concept], in termbase: Termbase) -> String {
    if concepts.isEmpty { return "" }
    switch format {
    case .text:
      return concepts.map { ConceptView($0, in: termbase).text }.joined(separator: "\n")
    case .tsv:
      return String(decoding: GlossaryWriter.bytes(concepts), as: UTF8.self)
    case .jsonl:
      return concepts.map { ConceptView($0, in: termbase).json + "\n" }.joined()
    }
  }
}

/// Names of the glossary that someone may have meant.
private struct Suggestions {
  private let termbase: Termbase
  private let index: NearIndex

  init(_ termbase: Termbase) {
    self.termbase = termbase
    let languages = Set(termbase.concepts.flatMap { $0.terms.map(\.language) })
    index = NearIndex(termbase, languages: Array(languages))
  }

  func line(for name: String) -> String {
    let words = NormalForm(name).bytes.split(separator: 0x20).map { NearIndex.letters(of: $0) }
    var near = index.candidates(for: words).prefix(3).map { candidate in
      let concept = termbase.concepts[candidate.reference.concept]
      return "«\(concept.terms[candidate.reference.term].text)» (\(concept.id))"
    }
    if near.isEmpty { near = termbase.identifiers(near: name) }
    return "«\(name)» is not in the glossary"
      + (near.isEmpty ? "" : "; near: \(near.joined(separator: ", "))")
  }
}
