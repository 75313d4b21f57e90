import Alignment
import ArgumentParser
import Checking
import PersianText

/// One document and its translation: aligned, reviewed, scored, written.
struct AlignPair {
  let source: String
  let target: String
  let output: String?
  let gold: String?
  let pair: PairOptions
  let evidence: EvidenceOptions
  let writer: AlignmentWriter
  let review: ReviewOptions

  func validate() throws {
    let inputs = [source, target] + [gold, review.applyReview].compactMap(\.self)
    try Inputs.validate(inputs, output: output)
    guard let table = review.review else { return }
    try Inputs.validate(inputs, output: table)
    if let output, Output.isReplaced(output), let identity = FileIdentity(ofOutput: output),
      identity == FileIdentity(ofOutput: table)
    {
      throw ValidationError("--review and --output name one file.")
    }
  }

  func run() throws {
    if source != "-", let identity = FileIdentity(source), identity == FileIdentity(target) {
      Console.complain("\(source) and \(target) are one file, which is aligned with itself")
    }
    var documents = try evidence.aligner().align(files: source, target, pair)
    for remark in documents.remarks { Console.complain(remark) }
    try review.apply(to: &documents)
    let goldBeads = try gold.map { try readGold($0, for: documents) }
    try review.write(documents)
    if output != nil || goldBeads == nil {
      try writer.write(documents, to: output, pair.languages)
    }
    if let remark = writer.remark(documents) { Console.complain(remark) }
    if let goldBeads {
      // A break is no sentence: gold beads may pass it over.
      let known = Set(goldBeads)
      let beads = writer.wanted(documents).filter {
        !documents.isBreak($0) || known.contains(BeadLink($0))
      }
      try Console.print(Scores.line(AlignmentScore(gold: goldBeads, test: beads)))
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
    if let fault = fault(in: beads, documents) { throw Failure("\(path): \(fault)") }
    return beads
  }

  /// What is wrong with gold beads for these documents, if anything.
  private func fault(in beads: [BeadLink], _ documents: AlignedDocuments) -> String? {
    let sides = [
      ("source", beads.flatMap(\.source), documents.source.segments.count),
      ("target", beads.flatMap(\.target), documents.target.segments.count),
    ]
    for (name, indices, count) in sides {
      if let index = indices.first(where: { $0 >= count }) {
        return "the \(name) has \(count) sentences, and no sentence \(index) (they count from 0)"
      }
      var seen: Set<Int> = []
      if let index = indices.first(where: { !seen.insert($0).inserted }) {
        return "sentence \(index) of the \(name) is in two beads"
      }
    }
    return nil
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
