import PersianText

/// A straight quotation mark around Persian words, which have guillemets.
///
/// Each is a finding; a text that is full of them is one, with their number.
struct StraightQuote: TextRule {
  static let identifier = "text/quotes"
  static let summary = "a straight quotation mark where Persian has « and »"
  static let severity = Severity.note
  static let documentation = RuleDocumentation(
    wrong: "کتاب ⟦\"⟧شاهنامه⟦\"⟧ را", right: "کتاب «شاهنامه» را",
    why: """
      Persian quotes with guillemets, which show where a quotation begins and where it ends. The fix \
      takes a mark before a word for the beginning, and one behind a word for the end.
      """)

  /// From so many on, it is said once.
  private static let most = 20

  func check(_ text: AnalysedText) -> [Diagnostic] {
    guard text.isPersian else { return [] }
    let bytes = text.source.bytes
    let places = text.census.asciiMarks.filter { bytes[$0] == 0x22 }
    if places.count > StraightQuote.most, let first = places.first {
      return [
        text.diagnostic(
          Self.identifier, Self.severity, first..<first + 1,
          "\(places.count) quotation marks are straight, the first of them here; Persian has « and »"
        )
      ]
    }
    return places.map { offset in
      let isOpening = offset == 0 || isSpace(bytes[offset - 1])
      let right = isOpening ? "«" : "»"
      return text.diagnostic(
        Self.identifier, Self.severity, offset..<offset + 1,
        "the quotation mark is straight; Persian has \(right)", fixes: [Diagnostic.Fix(right)])
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x28 || byte == 0x5B
  }
}
