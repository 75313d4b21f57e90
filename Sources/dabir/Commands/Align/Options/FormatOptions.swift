import ArgumentParser

/// How an alignment is written, and how much of it, on the command line.
struct FormatOptions: ParsableArguments {
  @Option(help: "What to write.")
  var format: AlignmentWriter.Format = .tsv

  @Option(
    help: ArgumentHelp(
      "Leave out the beads whose confidence is below this, 0…1.", valueName: "number"))
  var minConfidence: Double?

  @Flag(help: "In tsv: the confidence of each bead in a third column.")
  var withConfidence = false

  func validate() throws {
    try FormatOptions.check(minConfidence, "--min-confidence")
    if withConfidence, format != .tsv {
      throw ValidationError(
        "--with-confidence goes with --format tsv; jsonl and tmx have the confidence anyway.")
    }
  }

  /// - Throws: where a confidence is not in 0…1.
  static func check(_ confidence: Double?, _ name: String) throws {
    if let confidence, !(0...1).contains(confidence) {
      throw ValidationError("\(name) must be in 0…1.")
    }
  }

  var writer: AlignmentWriter {
    AlignmentWriter(format: format, minConfidence: minConfidence, withConfidence: withConfidence)
  }
}

extension AlignmentWriter.Format: ExpressibleByArgument {}
