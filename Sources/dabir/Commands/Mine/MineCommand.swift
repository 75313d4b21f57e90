import Alignment
import ArgumentParser
import Interchange
import PersianText
import Termbase

struct MineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mine",
    abstract: "Propose new names for the glossary from an aligned bitext.",
    discussion: """
      The bitext is a TMX file, a table of two columns as dabir align writes it, or JSON lines with a source and a target; \
      it is told by its content, and which side is Persian by its letters. What the glossary has is not proposed, but a \
      new spelling of it is. Every row has the status proposed; its note tells how often and where the form was seen, \
      and how sure it is.

      Examples:
        dabir align article.fa.txt article.en.txt | dabir mine -
        dabir mine memory.tmx --min-confidence 0.9 -o new.tsv
        dabir term add --from new.tsv --dry-run
        dabir mine memory.tmx --source-lang fa-IR --target-lang en-GB --format jsonl --limit 50

      Exit codes: 0 done, also where nothing was found, 2 it could not be done, or lines of the bitext were faulty.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case tsv, jsonl }

  @Argument(help: "The bitext: TMX, TSV or JSON lines; - is standard input.")
  var bitext: String

  @Option(help: "Of a TMX file, the language of one side (BCP 47).")
  var sourceLang = Language.persian

  @Option(help: "Of a TMX file, the language of the other side.")
  var targetLang = Language.english

  @Option(help: "The least confidence of a form, 0…1.")
  var minConfidence = NameMiner.defaultConfidence

  @Option(help: "Propose so many names at the most, the surest.")
  var limit: Int?

  @Option(help: "What to write: rows of a glossary, or JSON lines with counts and places.")
  var format: Format = .tsv

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  @OptionGroup var glossary: GlossaryOptions

  @Flag(help: "Mine without a glossary.")
  var noGlossary = false

  @OptionGroup var model: NameModelOptions

  func validate() throws {
    try Inputs.validate([bitext], output: output)
    guard 0...1 ~= minConfidence else {
      throw ValidationError("--min-confidence is \(minConfidence), and must be in 0…1.")
    }
    if let limit, limit < 1 { throw ValidationError("--limit is \(limit), and must be 1 or more.") }
    if noGlossary, !glossary.paths.isEmpty {
      throw ValidationError("--glossary and --no-glossary exclude each other.")
    }
  }

  func run() throws {
    let termbase =
      noGlossary ? Termbase(concepts: []) : try LoadedGlossary(ifAny: glossary).termbase
    var miner = NameMiner(termbase: termbase, model: try model.read())
    var units = try MinedUnits(bitext, source: sourceLang, target: targetLang)
    try units.read(into: &miner)
    var proposals = miner.proposals(confidence: minConfidence)
    if let limit { proposals = Array(proposals.prefix(limit)) }
    try OutputFile.write(to: output) { output in
      switch format {
      case .tsv: try output.write(ProposalText.rows(proposals))
      case .jsonl:
        for proposal in proposals { try output.write(ProposalText.json(proposal) + "\n") }
      }
    }
    let new = proposals.count { !$0.isKnown }
    Console.complain(
      "\(units.summary): \(new) new name\(new == 1 ? "" : "s"), new spellings of "
        + "\(proposals.count - new) known one\(proposals.count - new == 1 ? "" : "s")")
    if units.faultCount > 0 { throw ExitCode(2) }
  }
}
