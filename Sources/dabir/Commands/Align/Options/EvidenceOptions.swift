import Alignment
import ArgumentParser
import Termbase

/// What the aligner goes by.
struct EvidenceOptions: ParsableArguments {
  @OptionGroup var glossary: GlossaryOptions

  @Flag(help: "Align without a glossary.")
  var noGlossary = false

  @Option(
    help: ArgumentHelp(
      "A kind of evidence that does not count, to learn what it is worth; the lengths of sentences always do. May be given several times.",
      valueName: "kind"))
  var without: [Aligner.Evidence] = []

  func validate() throws {
    if noGlossary, !glossary.paths.isEmpty {
      throw ValidationError("--glossary and --no-glossary exclude each other.")
    }
  }

  func aligner() throws -> PairAligner {
    let termbase = noGlossary ? Termbase(concepts: []) : try glossary.readIfAny()
    return PairAligner(
      termbase, evidence: Set(Aligner.Evidence.allCases).subtracting(without))
  }
}
