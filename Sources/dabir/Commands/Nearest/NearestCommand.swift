import ArgumentParser
import PersianText
import Termbase
import Transliteration

struct NearestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nearest",
    abstract: "Find the names that a name most likely names, however it is spelt.",
    discussion: """
      Looks among the names of --entries, a file with one a line, or among all terms of the glossary, where each \
      concept is found once, by the term that is nearest. Both what is asked and what is found may be Persian or \
      English; Cyrillic is read, too. Names are found by their sound, a name of several words also by its first or \
      last ones, and are put in order by the name model. The plausibility is that of the two being one name; names in \
      one script are compared by their sounds alone, and have none. The nearest names are given even where none is \
      near: look at the plausibility and the distance.

      Formats: human, tsv (with a header: query, rank, entry, plausibility, distance, concept, status), jsonl (an \
      object a name). The distance is that of the sounds, in nats: 0 where two names sound alike.

      Examples:
        dabir nearest Saginbaeff
        dabir nearest -n 3 --entries names.fa.txt "Mohamad Mosadegh" Ghasemi
        dabir nearest --entries names.txt --input queries.txt --format tsv > found.tsv

      Exit codes: 0 found, 1 nothing was found for any name, 2 a name or a file could not be used.
      """)

  @Argument(help: ArgumentHelp("A name in Persian or Latin letters.", valueName: "name"))
  var names: [String] = []

  @Option(
    help: ArgumentHelp(
      "Look among the names of this file, one a line, instead of the glossary; - is standard input.",
      valueName: "file"))
  var entries: String?

  @Option(
    name: [.customShort("n"), .customLong("count")],
    help: "How many names are found for each at most.")
  var count = 10

  @Option(
    help: ArgumentHelp("Names from a file, one a line; - is standard input.", valueName: "file"))
  var input: String?

  @Option(help: "What to write.")
  var format: NameFormat = .human

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  @OptionGroup var glossary: GlossaryOptions

  @OptionGroup var model: NameModelOptions

  /// Further away is nothing that is worth a look.
  private static let mostFound = 1000

  func validate() throws {
    if names.isEmpty, input == nil {
      throw ValidationError("Give a name, or a file of names with --input.")
    }
    if !(1...NearestCommand.mostFound).contains(count) {
      throw ValidationError("-n must be in 1…\(NearestCommand.mostFound).")
    }
    if entries != nil, !glossary.paths.isEmpty {
      throw ValidationError("--entries and --glossary exclude each other.")
    }
    try Inputs.validate([entries, input, model.path].compactMap(\.self), output: output)
  }

  func run() throws {
    let entries =
      if let path = entries { try NameEntries(file: path) } else {
        NameEntries(try LoadedGlossary(glossary).termbase)
      }
    let search = NameSearch(entries, count: count, model: try model.read())
    let text = FoundText(format: format)
    var answers = NameAnswers { name throws(NameFault) in
      let found = try search.find(name)
      return NameAnswer(text: text.text(of: found, for: name), isFound: !found.isEmpty)
    }
    try OutputFile.write(to: output) { output in
      try output.write(text.header)
      try answers.write(names, to: &output)
      if let input { try answers.write(namesOf: input, to: &output) }
    }
    if answers.failures + entries.failures > 0 { throw ExitCode(2) }
    if answers.found == 0 { throw ExitCode(1) }
  }
}
