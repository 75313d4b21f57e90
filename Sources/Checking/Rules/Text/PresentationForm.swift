import PersianText

/// A word in Arabic presentation forms: shapes of letters instead of letters, left by old encodings and PDF readers.
///
/// A word is one finding; a text that is full of them is one, with their number.
struct PresentationForm: TextRule {
  static let identifier = "text/presentation-form"
  static let summary = "shapes of letters (U+FB50–U+FEFC) instead of letters"
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    wrong: "شهر ⟦ﺗﻬﺮﺍﻥ⟧ است", right: "شهر تهران است",
    why: """
      Presentation forms are shapes that letters take in print. Text that was copied from a PDF \
      has them in the place of letters: it looks right, and no search finds it. The fix writes \
      the letters.
      """)

  /// From so many words on, the text came through a bad converter, and it is said once.
  private static let most = 20

  func check(_ text: AnalysedText) -> [Diagnostic] {
    let words = TextPlace.words(around: text.census.presentationForms, in: text.source.bytes)
      .filter { !$0.isEmpty }
    if words.count > PresentationForm.most, let first = words.first {
      return [
        text.diagnostic(
          Self.identifier, Self.severity, first,
          "\(words.count) words are written with presentation forms, the first of them "
            + "\(text.quote(first)); have the text converted to letters")
      ]
    }
    return words.map { word in
      let letters = NormalForm(text.source.bytes, range: word).text
      return text.diagnostic(
        Self.identifier, Self.severity, word,
        "\(text.quote(word)) is written with presentation forms, not letters",
        fixes: [Diagnostic.Fix(letters, isSafe: true)])
    }
  }
}
