import Alignment
import ArgumentParser
import Checking
import Interchange
import PersianText

/// The review of an alignment by a person: written for her, and taken back.
struct ReviewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write the doubtful beads and their neighbours to this table, for a person to edit.",
      valueName: "file"))
  var review: String?

  @Option(
    help: ArgumentHelp(
      "The confidence below which a bead is doubtful, 0…1. Default: \(Review.usualThreshold).",
      valueName: "number"))
  var reviewBelow: Double?

  @Option(
    help: ArgumentHelp(
      "Take back such a table: its beads are fixed, all else stays as aligned.", valueName: "file"))
  var applyReview: String?

  var isUsed: Bool { review != nil || reviewBelow != nil || applyReview != nil }

  func validate() throws {
    try FormatOptions.check(reviewBelow, "--review-below")
    if reviewBelow != nil, review == nil {
      throw ValidationError("--review-below goes with --review.")
    }
    if review == "-" {
      throw ValidationError("--review writes a file; the alignment goes to standard output.")
    }
  }

  /// Puts the beads of a review in their place.
  /// - Throws: ``Failure`` with all that is wrong with it.
  func apply(to documents: inout AlignedDocuments) throws {
    guard let applyReview else { return }
    let text = try SourceFile.readTable(applyReview)
    do throws(ReviewFaults) {
      let review = try ReviewReader(text)
      let sides = [
        ("source", review.source, documents.source), ("target", review.target, documents.target),
      ]
      for (name, expected, side) in sides {
        let found = side.fingerprint
        guard found != expected else { continue }
        let what =
          found.count == expected.count
          ? "its sentences are others now"
          : "it has \(found.count) sentences, and had \(expected.count)"
        throw ReviewFaults([
          ReviewFault(
            line: nil,
            "the \(name), \(side.text.name), has changed since the review was written, or is cut into sentences "
              + "otherwise: \(what); write the review anew with --review")
        ])
      }
      if review.alignment != DocumentFingerprint(of: documents.beads) {
        Console.complain(
          "\(text.name) was written for another alignment of these documents, by other options, another glossary or another "
            + "version; what is in no row of it stays as it is aligned now")
      }
      documents.beads = try ReviewMerge.apply(review.rows, to: documents.beads)
    } catch {
      throw Failure(Self.message(error.faults, file: text.name))
    }
  }

  private static func message(_ faults: [ReviewFault], file: String) -> String {
    let most = 20
    var lines = faults.prefix(most).map { fault in
      "\(file)\(fault.line.map { ":\($0)" } ?? ""): \(TextReporter.visible(fault.reason))"
    }
    if faults.count > most { lines.append("\(file): \(faults.count - most) faults more") }
    return lines.joined(separator: "\n")
  }

  /// Writes the doubtful beads, and says how many there are.
  func write(_ documents: AlignedDocuments) throws {
    guard let path = review else { return }
    let review = Review(of: documents.beads, below: reviewBelow ?? Review.usualThreshold)
    let names = [documents.source.text.name, documents.target.text.name]
      .map { TextReporter.visible($0).replacing("\"", with: "'") }
    let text = ReviewWriter.text(
      review, of: documents.beads, title: names.joined(separator: " and "),
      source: documents.source.fingerprint, target: documents.target.fingerprint,
      unit: documents.unit)
    try OutputFile.write(to: path) { try $0.write(text) }
    Console.complain(
      "\(path): \(review.doubtfulCount) of \(documents.beads.count) beads to be reviewed")
  }
}
