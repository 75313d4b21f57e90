import ArgumentParser
import Checking
import PersianText
import Termbase
import Transliteration

struct TransliterateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transliterate",
    abstract:
      "Spell names in the other language: as the glossary has them, then as is most probable.",
    discussion: """
      A Persian name is spelt in English and an English one in Persian, unless --to says which is meant. A name of \
      several words is one argument: quote it. What the glossary knows stands first, with status and concept; \
      deprecated forms are not offered. The probability is the share of a candidate among all spellings.

      Formats: human, tsv (with a header: name, rank, candidate, probability, origin, concept, status), jsonl (a name \
      a line, with the letters of each candidate). --explain shows which letters made which: م→mo ح→ha.

      Examples:
        dabir transliterate ساگین‌بایف
        dabir transliterate -n 3 --explain "Mohammad Mosaddegh"
        dabir transliterate --to en --input names.txt --format tsv > names.tsv

      Exit codes: 0 done, 2 a name could not be spelt, or a file not be read.
      """)

  @Argument(help: ArgumentHelp("A name in Persian or Latin letters.", valueName: "name"))
  var names: [String] = []

  @Option(help: "The language to spell names in; by default the one that they are not written in.")
  var to: NameModel.Side?

  @Option(
    name: [.customShort("n"), .customLong("count")],
    help: "How many spellings of each name are given at most.")
  var count = 10

  @Option(
    help: ArgumentHelp("Names from a file, one a line; - is standard input.", valueName: "file"))
  var input: String?

  @Option(help: "What to write.")
  var format: NameFormat = .human

  @Flag(help: "Show which letters made which.")
  var explain = false

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  @OptionGroup var glossary: GlossaryOptions

  @Flag(help: "Spell names without a glossary.")
  var noGlossary = false

  @OptionGroup var model: NameModelOptions

  /// More would be noise; the model's search grows with it.
  private static let mostCandidates = 1000

  func validate() throws {
    if names.isEmpty, input == nil {
      throw ValidationError("Give a name, or a file of names with --input.")
    }
    if !(1...TransliterateCommand.mostCandidates).contains(count) {
      throw ValidationError("-n must be in 1…\(TransliterateCommand.mostCandidates).")
    }
    if noGlossary, !glossary.paths.isEmpty {
      throw ValidationError("--glossary and --no-glossary exclude each other.")
    }
    try Inputs.validate([input, model.path].compactMap(\.self), output: output)
  }

  func run() throws {
    let termbase =
      noGlossary ? Termbase(concepts: []) : try LoadedGlossary(ifAny: glossary).termbase
    let model = try model.read()
    let speller = NameSpeller(termbase, to: to, count: count) {
      model.candidates(for: $0, to: $1, count: $2)
    }
    let text = SpellingText(format: format, isExplained: explain)
    var answers = NameAnswers { name throws(NameFault) in
      NameAnswer(text: text.text(of: try speller.spell(name)))
    }
    try OutputFile.write(to: output) { output in
      try output.write(text.header)
      try answers.write(names, to: &output)
      if let input { try answers.write(namesOf: input, to: &output) }
    }
    if answers.failures > 0 { throw ExitCode(2) }
  }
}
