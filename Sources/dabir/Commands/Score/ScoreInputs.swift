import ArgumentParser
import PersianText

/// What is scored: files that belong together, or one bitext.
struct ScoreInputs: ParsableArguments {
  @Option(help: ArgumentHelp("The text that was translated.", valueName: "file"))
  var source: String?

  @Option(help: ArgumentHelp("The translation to score.", valueName: "file"))
  var hypothesis: String?

  @Option(help: ArgumentHelp("A translation by people.", valueName: "file"))
  var reference: String?

  @Option(
    help: ArgumentHelp(
      "Instead: a bitext of sources and translations, as TMX, a table of two columns, or JSON lines.",
      valueName: "bitext"))
  var pairs: String?

  @Option(
    help:
      "Language of the source (BCP 47), instead of judging by its letters. Of a TMX document: Persian, if it is not named."
  )
  var sourceLang: Language?

  @Option(help: "Language of the translation. Default: of Persian and English the other.")
  var targetLang: Language?

  var files: [String] { [source, hypothesis, reference, pairs].compactMap(\.self) }

  func validate() throws {
    if pairs != nil {
      if source != nil || hypothesis != nil || reference != nil {
        throw ValidationError("--pairs does not go with --source, --hypothesis and --reference.")
      }
    } else if source == nil || hypothesis == nil {
      throw ValidationError(
        "Name a text and its translation with --source and --hypothesis, or a bitext with --pairs.")
    }
    if let sourceLang, let targetLang, sourceLang.root == targetLang.root {
      throw ValidationError("The source and its translation are both said to be in \(sourceLang).")
    }
    try Inputs.validate(files)
  }

  /// The languages, as far as they are given, and else as the letters of a text and its translation show them.
  func languages(of source: [UInt8], _ target: [UInt8]) -> LanguagePair {
    let guess =
      source.contains(where: ScoreInputs.isLetter)
      ? TextLanguage.guess(source) : TextLanguage.guess(target).counterpart
    let source = sourceLang ?? targetLang?.counterpart ?? guess
    return LanguagePair(source: source, target: targetLang ?? source.counterpart)
  }

  /// True of ASCII letters and of what begins any other scalar.
  private static func isLetter(_ byte: UInt8) -> Bool {
    0x41...0x5A ~= byte & 0xDF || byte >= 0xC2
  }
}
