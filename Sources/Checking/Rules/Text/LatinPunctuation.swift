import PersianText

/// A comma, semicolon or question mark of Latin script behind a Persian letter.
///
/// Each is a finding; a text that is full of them is one, with their number.
struct LatinPunctuation: TextRule {
  static let identifier = "text/punctuation"
  static let summary = "a Latin comma, semicolon or question mark in Persian text"
  static let severity = Severity.note
  static let documentation = RuleDocumentation(
    wrong: "تهران⟦,⟧ شیراز", right: "تهران، شیراز",
    why: """
      Persian has ، and ؛ and ؟. The Latin marks look to the wrong side. Marks within Latin text and \
      numbers are left alone.
      """)

  /// From so many on, it is said once.
  private static let most = 20

  func check(_ text: AnalysedText) -> [Diagnostic] {
    guard text.isPersian else { return [] }
    let bytes = text.source.bytes
    let places = text.census.asciiMarks.filter { offset in
      bytes[offset] != 0x22 && (offset + 1 == bytes.count || !isWord(bytes[offset + 1]))
    }
    if places.count > LatinPunctuation.most, let first = places.first {
      return [
        text.diagnostic(
          Self.identifier, Self.severity, first..<first + 1,
          "\(places.count) commas, semicolons and question marks are Latin, the first of them here; "
            + "Persian has «،», «؛» and «؟»")
      ]
    }
    return places.map { offset in
      let right = persian(bytes[offset])
      return text.diagnostic(
        Self.identifier, Self.severity, offset..<offset + 1,
        "\(text.quote(offset..<offset + 1)) is Latin; Persian has «\(right)»",
        fixes: [Diagnostic.Fix(right)])
    }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte == 0x5F
  }

  private func persian(_ mark: UInt8) -> String {
    switch mark {
    case 0x2C: "،"
    case 0x3B: "؛"
    default: "؟"
    }
  }
}
