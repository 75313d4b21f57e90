import Alignment
import ArgumentParser
import Checking
import PersianText
import Termbase

struct AlignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Align the sentences of a document with those of its translation.",
    discussion: """
      Formats: tsv (source and target, a bead a line), jsonl (the same with indices and cost), beads \
      ([0]:[0, 1]:cost, indices from 0), tmx (TMX 1.4b). With --gold the scores are printed, and the alignment \
      only where -o names a file for it.

      Examples:
        dabir align article.fa.txt article.en.txt
        dabir align article.fa.txt article.en.txt --format tmx -o article.tmx
        dabir align --segmented a.fa.snt a.en.snt --gold a.gold
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case tsv, jsonl, beads, tmx }

  @Argument(help: "The document.")
  var source: String

  @Argument(help: "Its translation.")
  var target: String

  @OptionGroup var pairOptions: PairOptions

  @Option(help: "What to write.")
  var format: Format = .tsv

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  @Option(help: "Score the alignment against this file of gold beads.")
  var gold: String?

  @OptionGroup var glossary: GlossaryOptions

  @Flag(help: "Align without a glossary.")
  var noGlossary = false

  func validate() throws {
    try Inputs.validate([source, target] + [gold].compactMap(\.self), output: output)
    if noGlossary, !glossary.paths.isEmpty {
      throw ValidationError("--glossary and --no-glossary exclude each other.")
    }
  }

  func run() throws {
    let termbase = noGlossary ? Termbase(concepts: []) : try glossary.readIfAny()
    let documents = try AlignedDocuments.read(source, target, termbase, pairOptions)
    let goldBeads = try gold.map { try readGold($0, for: documents) }
    if output != nil || goldBeads == nil { try write(documents) }
    if let goldBeads {
      try Console.print(Scores.line(AlignmentScore(gold: goldBeads, test: documents.beads)))
    }
  }

  private func readGold(_ path: String, for documents: AlignedDocuments) throws -> [BeadLink] {
    let text = try SourceFile.read(path)
    let (beads, faults) = BeadFile.read(text)
    if !faults.isEmpty {
      let reporter = TextReporter(sources: [text], style: TextReporter.Style())
      throw Failure("the gold beads are faulty:\n\(reporter.report(faults))")
    }
    guard !beads.isEmpty else { throw Failure("\(path): holds no beads") }
    if let fault = documents.fault(in: beads) { throw Failure("\(path): \(fault)") }
    return beads
  }

  private func write(_ documents: AlignedDocuments) throws {
    if format == .tmx { return try documents.writeTMX(to: output, pairOptions) }
    try OutputFile.write(to: output) { output in
      guard format != .beads else { return try output.write(BeadFile.text(documents.beads)) }
      for bead in documents.beads {
        let unit = documents.unit(of: bead)
        let line = format == .tsv ? "\(unit.source)\t\(unit.target)" : BeadLine(bead, unit).json
        try output.write(line + "\n")
      }
    }
  }
}

/// The scores of an alignment on one line, in the order of the field's reference script.
enum Scores {
  static func line(_ score: AlignmentScore) -> String {
    let values: [(String, Double)] = [
      ("p_strict", score.strict.precision), ("r_strict", score.strict.recall),
      ("f1_strict", score.strict.f1), ("p_lax", score.lax.precision),
      ("r_lax", score.lax.recall), ("f1_lax", score.lax.f1),
    ]
    return values.map { "\($0)=\(BeadFile.decimal($1))" }.joined(separator: " ")
  }
}
