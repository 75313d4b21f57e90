import PersianText

/// A ZWNJ that joins nothing: doubled, or not between two letters.
struct StrayJoiner: TextRule {
  static let identifier = "text/stray-zwnj"
  static let summary = "a ZWNJ that is doubled, or does not stand between two letters"
  static let severity = Severity.note
  static let documentation = RuleDocumentation(
    wrong: "این ⟦\u{200C}⟧ نام",
    right: "این نام",
    why: """
      A ZWNJ at the edge of a word, or two in a row, is invisible, and makes two words that \
      look alike differ.
      """)

  func check(_ text: AnalysedText) -> [Diagnostic] {
    let bytes = text.source.bytes
    var findings: [Diagnostic] = []
    var offset = 0
    while offset + 2 < bytes.count {
      guard bytes.isJoiner(at: offset) else {
        offset += 1
        continue
      }
      var end = offset
      while bytes.isJoiner(at: end) { end += 3 }
      if let what = fault(offset..<end, in: bytes) {
        let fix = what.isDoubled ? "\u{200C}" : ""
        findings.append(
          text.diagnostic(
            Self.identifier, .note, offset..<end, what.message,
            fixes: [Diagnostic.Fix(fix, isSafe: true)]))
      }
      offset = end
    }
    return findings
  }

  private func fault(_ run: Range<Int>, in bytes: [UInt8]) -> (message: String, isDoubled: Bool)? {
    let before = UTF8Decoding.scalar(in: bytes.span, before: run.lowerBound)?.value ?? 0x20
    let after =
      run.upperBound < bytes.count
      ? UTF8Decoding.scalar(in: bytes.span, at: run.upperBound).value : 0x20
    let joins = [before, after].allSatisfy {
      let kind = ScalarClass($0)
      return kind.isLetterOrDigit || kind == .mark || $0 == 0x0640
    }
    if !joins { return ("a ZWNJ (U+200C) at the edge of a word joins nothing; remove it", false) }
    return run.count > 3 ? ("the ZWNJ (U+200C) is doubled", true) : nil
  }
}
