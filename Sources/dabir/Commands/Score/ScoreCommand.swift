import ArgumentParser
import Checking
import PersianText
import Termbase

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract:
      "Score a translation, by a machine for instance, by the terms of the glossary that it renders as approved.",
    discussion: """
      Every occurrence of a term in the source counts; it is rendered where an approved form of its concept stands in \
      the segment of the translation, with whatever endings, each form used once (terminology success rate, as in the \
      WMT 2025 terminology task; that task's own average, over the terms of the segments, is told too). Terms that the \
      glossary has no approved rendering of, and adjectives («ایرانی»), do not count. With a reference, the share among \
      the occurrences that the reference itself renders as approved is told as well.

      Consistency is that of Semenov and Bojar (WMT 2022): the share of renderings that are the most frequent one of \
      their term, over terms that are rendered more than once.

      Files of as many lines are compared line by line; else they are aligned by sentences. Segments are numbered from \
      1: lines, sentences of the source, or units of the bitext.

      Examples:
        dabir score --source a.fa.txt --hypothesis mt.en.txt
        dabir score --source a.fa.txt --hypothesis mt.en.txt --reference human.en.txt
        dabir score --pairs memory.tmx --source-lang en --target-lang fa
        dabir score --source a.en.txt --hypothesis mt.fa.txt --format json --fail-under 0.95

      Exit codes: 0 done, 1 the rate is below --fail-under, 2 it could not be done, or lines of the bitext were faulty.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case human, json, jsonl }

  @OptionGroup var inputs: ScoreInputs
  @OptionGroup var glossary: GlossaryOptions

  @Option(help: "What to write.")
  var format: Format = .human

  @Option(
    help: ArgumentHelp(
      "Exit with 1 where a smaller share of the terms is rendered, 0…1.", valueName: "rate"))
  var failUnder: Double?

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  func validate() throws {
    try Inputs.validate(inputs.files, output: output)
    if let failUnder, !(0...1).contains(failUnder) {
      throw ValidationError("--fail-under is \(failUnder), and must be in 0…1.")
    }
  }

  func run() throws {
    let termbase = try LoadedGlossary(glossary).termbase
    var score = TermScore()
    var faultCount = 0
    if let pairs = inputs.pairs {
      (score, faultCount) = try ScoredPairs(inputs, termbase).score(pairs)
    } else if let source = inputs.source, let hypothesis = inputs.hypothesis {
      score = try ScoredFiles(inputs, termbase).score(
        source: source, hypothesis: hypothesis, reference: inputs.reference)
    }
    try OutputFile.write(to: output) { output in
      switch format {
      case .human: try output.write(ScoreText.lines(score))
      case .json: try output.write(ScoreText.json(score))
      case .jsonl: try output.write(ScoreText.jsonLines(score))
      }
    }
    if score.asked == 0 {
      Console.complain(
        "no term of the glossary that has an approved rendering occurs in the source")
    }
    if faultCount > 0 { throw ExitCode(2) }
    if let failUnder, let rate = score.rate, rate < failUnder { throw ExitCode(1) }
  }
}
