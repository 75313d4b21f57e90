import ArgumentParser
import PersianText

/// A document and its translation on the command line: their languages, and how they come to their sentences.
struct PairOptions: ParsableArguments {
  @Option(help: "Language of the source (BCP 47).")
  var sourceLang = Language.persian

  @Option(help: "Language of the target (BCP 47).")
  var targetLang = Language.english

  @Flag(
    help:
      "The files have one sentence a line; do not cut them into sentences. A blank line is a hard break."
  )
  var segmented = false

  @Option(
    name: .customLong("break"),
    help: ArgumentHelp(
      "A line that consists of this is a hard break, as of a chapter, and no sentence.",
      valueName: "marker"))
  var breakMarker: String?

  var languages: LanguagePair { LanguagePair(source: sourceLang, target: targetLang) }
  var segmentation: Segmentation { Segmentation(isByLine: segmented, breakMarker: breakMarker) }

  func validate() throws {
    guard let breakMarker else { return }
    let scalars = breakMarker.unicodeScalars
    if scalars.allSatisfy(\.properties.isWhitespace) {
      throw ValidationError("The marker of --break is empty; a blank line is a break anyway.")
    }
    if scalars.contains(where: { "\n\r".unicodeScalars.contains($0) }) {
      throw ValidationError("The marker of --break is one line.")
    }
  }
}

/// From which language a document was translated into which.
struct LanguagePair: Sendable {
  var source: Language
  var target: Language
}
