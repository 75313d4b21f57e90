import Alignment
import Interchange
import PersianText

/// How an alignment is written, and how much of it.
struct AlignmentWriter: Sendable {
  enum Format: String, CaseIterable { case tsv, jsonl, beads, tmx }

  var format: Format
  /// Beads with less confidence are left out.
  var minConfidence: Double?
  /// In a table: the confidence is the third column.
  var withConfidence = false

  /// The beads that are confident enough.
  func wanted(_ documents: AlignedDocuments) -> [Bead] {
    guard let minConfidence else { return documents.beads }
    return documents.beads.filter { $0.confidence >= minConfidence }
  }

  /// Says how many beads are left out, if any.
  func remark(_ documents: AlignedDocuments) -> String? {
    let count = documents.beads.count - wanted(documents).count
    guard let minConfidence, count > 0 else { return nil }
    return
      "\(count) of \(documents.beads.count) beads left out: their confidence is below \(minConfidence)"
  }

  /// Writes the alignment to a file that appears when it is whole, or to standard output.
  func write(_ documents: AlignedDocuments, to path: String?, _ languages: LanguagePair) throws {
    let beads = wanted(documents)
    if format == .tmx { return try writeTMX(beads, of: documents, to: path, languages) }
    try OutputFile.write(to: path) { output in
      guard format != .beads else { return try output.write(BeadFile.text(beads)) }
      for bead in beads { try output.write(line(bead, documents.unit(of: bead)) + "\n") }
    }
  }

  private func line(_ bead: Bead, _ unit: Bitext.Unit) -> String {
    if format == .jsonl { return BeadLine(bead, unit).json }
    let sides = "\(unit.source)\t\(unit.target)"
    return withConfidence ? "\(sides)\t\(BeadFile.decimal(bead.confidence))" : sides
  }

  /// A break is no translation unit.
  private func writeTMX(
    _ beads: [Bead], of documents: AlignedDocuments, to path: String?, _ languages: LanguagePair
  ) throws {
    let bitext = Bitext(
      sourceLanguage: languages.source, targetLanguage: languages.target,
      units: beads.filter { !documents.isBreak($0) }.map(documents.unit))
    try OutputFile.write(to: path) { output in
      try output.export { descriptor, options throws(InterchangeFault) in
        try TMXWriter.write(bitext, to: descriptor, options: options)
      }
    }
  }
}
