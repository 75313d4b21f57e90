import ArgumentParser

struct AlignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Align the sentences of a document with those of its translation.",
    usage: """
      dabir align SOURCE TARGET [options]
      dabir align --pairs LIST.tsv [options]
      dabir align --jsonl [options] < PAIRS > RESULTS
      """,
    discussion: """
      Formats: tsv (source and target, a bead a line), jsonl (the same with indices, cost and confidence), beads \
      ([0]:[0, 1]:cost, indices from 0), tmx (TMX 1.4b, with the confidence as the property x-confidence). With --gold \
      the scores are printed, and the alignment only where -o names a file for it.

      The confidence of a bead, 0…1, is how probable it is that it takes these sentences, no fewer and no more. --review \
      writes those in doubt to a table that tells at its top how to edit it, in a spreadsheet or an editor; \
      --apply-review takes it back, with the same documents and options.

      --pairs LIST aligns many pairs on all cores: a pair a line, source, target and output with tabs between; the \
      columns may be named in a first line, in another order. Paths are as on the command line: relative to the working \
      directory. A pair that fails is told of with its line, and the others go on.

      --jsonl answers each line of standard input, {"id": …, "source": TEXT, "target": TEXT}, with a line: {"id": …, \
      "confidence": …, "beads": […]}, beads as in the format jsonl. TEXT is a string, or a list of strings, one a \
      sentence. source_lang and target_lang may stand in it. A line that is faulty is answered with its number and an \
      error.

      Examples:
        dabir align article.fa.txt article.en.txt
        dabir align article.fa.txt article.en.txt --format tmx -o article.tmx
        dabir align --segmented a.fa.snt a.en.snt --gold a.gold
        dabir align book.fa.txt book.en.txt --break '***' -o book.tsv
        dabir align book.fa.txt book.en.txt --review doubtful.tsv -o book.tsv
        dabir align book.fa.txt book.en.txt --apply-review doubtful.tsv -o book.tsv
        dabir align buch.de.txt livre.fr.txt --source-lang de --target-lang fr
        dabir align --pairs list.tsv --format tmx --min-confidence 0.9
        dabir align --jsonl < pairs.jsonl > beads.jsonl

      Exit codes: 0 done; 2 it could not be done, or a pair of several could not.
      """)

  @Argument(help: "The document.")
  var source: String?

  @Argument(help: "Its translation.")
  var target: String?

  @Option(help: ArgumentHelp("Align the pairs of this table.", valueName: "list"))
  var pairs: String?

  @Flag(help: "Align pairs that come as JSON lines on standard input.")
  var jsonl = false

  @OptionGroup var pairOptions: PairOptions
  @OptionGroup var format: FormatOptions

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  @Option(help: "Score the alignment against this file of gold beads.")
  var gold: String?

  @OptionGroup var review: ReviewOptions
  @OptionGroup var evidence: EvidenceOptions

  func validate() throws {
    if pairs != nil || jsonl { return try validateMany() }
    guard let pair else {
      throw ValidationError(
        "Name a document and its translation, or a list of pairs with --pairs, or give pairs with --jsonl."
      )
    }
    try pair.validate()
  }

  /// Many pairs come from elsewhere, and what is for one pair does not go with them.
  private func validateMany() throws {
    let mode = jsonl ? "--jsonl" : "--pairs"
    let others = [
      (jsonl && pairs != nil, "--pairs"), (source != nil, "a document as an argument"),
      (output != nil, "--output"), (gold != nil, "--gold"),
      (review.isUsed, "--review and --apply-review"),
      (jsonl && pairOptions.segmented, "--segmented; give a list of strings for sentences"),
      (jsonl && (format.format != .tsv || format.withConfidence), "--format"),
    ]
    if let other = others.first(where: \.0) {
      throw ValidationError("\(mode) does not go with \(other.1).")
    }
  }

  private var pair: AlignPair? {
    guard let source, let target else { return nil }
    return AlignPair(
      source: source, target: target, output: output, gold: gold, pair: pairOptions,
      evidence: evidence, writer: format.writer, review: review)
  }

  func run() throws {
    if jsonl {
      try AlignStream(pair: pairOptions, evidence: evidence, minConfidence: format.minConfidence)
        .run()
    } else if let pairs {
      try AlignPairs(list: pairs, pair: pairOptions, evidence: evidence, writer: format.writer)
        .run()
    } else {
      try pair?.run()
    }
  }
}
