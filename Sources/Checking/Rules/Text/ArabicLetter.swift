import PersianText

/// An Arabic yeh or kaf in a Persian word: it looks the same in most fonts, and no search finds it.
///
/// A word is one finding; a text that is full of them is one, with their number.
struct ArabicLetter: TextRule {
  static let identifier = "text/arabic-letter"
  static let summary = "an Arabic ي, ى or ك where Persian has ی and ک"
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    wrong: "⟦كتاب⟧ را خواند.",
    right: "کتاب را خواند.",
    why: """
      An Arabic keyboard writes ي and ك where Persian has ی and ک. In most fonts they look the \
      same inside a word, and no search finds the one by the other.
      """)

  /// From so many words on, the text was typed on an Arabic keyboard, and it is said once.
  private static let most = 20

  func check(_ text: AnalysedText) -> [Diagnostic] {
    guard text.isPersian else { return [] }
    let words = wordsWithArabicLetters(text)
    if words.count > ArabicLetter.most, let first = words.first {
      return [
        text.diagnostic(
          Self.identifier, .warning, first,
          "\(words.count) words are written with Arabic ي, ى or ك, the first of them "
            + "\(text.quote(first)); Persian has ی and ک")
      ]
    }
    return words.map { word in
      let right = persian(Array(text.source.bytes[word]))
      return text.diagnostic(
        Self.identifier, .warning, word,
        "\(text.quote(word)) is written with an Arabic letter; Persian has ی and ک",
        fixes: [Diagnostic.Fix(String(decoding: right, as: UTF8.self), isSafe: true)])
    }
  }

  private func wordsWithArabicLetters(_ text: AnalysedText) -> [Range<Int>] {
    var words: [Range<Int>] = []
    for offset in text.census.arabicLetters where offset >= words.last?.upperBound ?? 0 {
      words.append(TextPlace.word(around: offset, in: text.source.bytes))
    }
    return words
  }

  /// U+064A, U+0649, U+0643.
  private func isArabic(_ bytes: [UInt8], _ offset: Int) -> Bool {
    bytes[offset] == 0xD9
      && (bytes[offset + 1] == 0x8A || bytes[offset + 1] == 0x89 || bytes[offset + 1] == 0x83)
  }

  private func persian(_ word: [UInt8]) -> [UInt8] {
    var result = word
    for offset in word.indices.dropLast() where isArabic(word, offset) {
      let letter: [UInt8] = word[offset + 1] == 0x83 ? [0xDA, 0xA9] : [0xDB, 0x8C]
      result.replaceSubrange(offset..<offset + 2, with: letter)
    }
    return result
  }
}
