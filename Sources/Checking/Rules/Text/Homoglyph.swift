import PersianText

/// A word with a letter of another script that looks like one of its own: a Cyrillic «о» in a Latin word, a Latin letter
/// in a Persian one.
struct Homoglyph: TextRule {
  static let identifier = "text/mixed-script"
  static let summary = "letters of two scripts in one word"
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    wrong: "Mr ⟦P\u{443}tin⟧ came.", right: "Mr Putin came.",
    why: """
      Letters of different scripts may look the same and are not: a word with one of them is found \
      by no search. Where all the strange letters look like letters of the word's script, the fix \
      writes those. Words of two scripts that are merely written together are left alone.
      """)

  func check(_ text: AnalysedText) -> [Diagnostic] {
    TextPlace.words(around: text.census.seams, in: text.source.bytes).compactMap { word in
      let scalars = Array(text.source[word].unicodeScalars)
      let latin = scalars.count { isLatin($0) }
      let persian = scalars.count { ScalarClass($0.value) == .persianLetter }
      if persian > 0 { return strangeLetter(scalars, latin: latin, persian: persian, word, text) }
      return lookalike(scalars, latin: latin, word, text)
    }
  }

  /// Of Latin and Cyrillic or Greek letters the fewer are wrong, if each has a twin.
  private func lookalike(
    _ scalars: [Unicode.Scalar], latin: Int, _ word: Range<Int>, _ text: AnalysedText
  ) -> Diagnostic? {
    let others = scalars.count { 0x0370...0x052F ~= $0.value }
    let table = latin >= others ? Homoglyph.latinTwins : Homoglyph.cyrillicTwins
    var fixed = String.UnicodeScalarView()
    for scalar in scalars {
      let isStrange = latin >= others ? 0x0370...0x052F ~= scalar.value : isLatin(scalar)
      guard isStrange else {
        fixed.append(scalar)
        continue
      }
      guard let twin = table[scalar] else { return nil }
      fixed.append(twin)
    }
    return text.diagnostic(
      Self.identifier, Self.severity, word,
      "\(text.quote(word)) has letters of two scripts that look alike",
      fixes: [Diagnostic.Fix(String(fixed))])
  }

  /// A single Latin letter between Persian ones is a slip of the keyboard.
  private func strangeLetter(
    _ scalars: [Unicode.Scalar], latin: Int, persian: Int, _ word: Range<Int>, _ text: AnalysedText
  ) -> Diagnostic? {
    guard latin == 1, persian > 2, let first = scalars.first, let last = scalars.last,
      !isLatin(first), !isLatin(last)
    else { return nil }
    return text.diagnostic(
      Self.identifier, Self.severity, word, "\(text.quote(word)) has a Latin letter inside")
  }

  private func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    0x41...0x5A ~= scalar.value || 0x61...0x7A ~= scalar.value
  }

  private static let pairs: [(Unicode.Scalar, Unicode.Scalar)] =
    Array(
      zip(
        "аеорсухіјѕһԁԛԝАВЕКМНОРСТХІЈЅҮ".unicodeScalars,
        "aeopcyxijshdqwABEKMHOPCTXIJSY".unicodeScalars))
    + Array(zip("οαΑΒΕΖΗΙΚΜΝΟΡΤΥΧ".unicodeScalars, "oaABEZHIKMNOPTYX".unicodeScalars))
  private static let latinTwins = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  private static let cyrillicTwins = Dictionary(
    pairs.map { ($0.1, $0.0) }, uniquingKeysWith: { first, _ in first })
}
