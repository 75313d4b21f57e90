import PersianText

/// A ZWNJ that joins nothing: doubled, or not between two letters.
struct StrayJoiner: TextRule {
  static let identifier = "text/stray-zwnj"
  static let summary = "a ZWNJ that is doubled, or does not stand between two letters"
  static let severity = Severity.note
  static let documentation = RuleDocumentation(
    wrong: "کتاب⟦\u{200C}⟧ خوب", right: "کتاب‌های خوب",
    why: """
      A ZWNJ (U+200C) at the edge of a word, or two in a row, is invisible, and makes two words \
      that look alike differ. The fix removes it, or leaves one of two.
      """)

  func check(_ text: AnalysedText) -> [Diagnostic] {
    let bytes = text.source.bytes
    return text.census.oddJoiners.compactMap { run in
      guard let what = fault(run, in: bytes) else { return nil }
      let fix = what.isDoubled ? "\u{200C}" : ""
      return text.diagnostic(
        Self.identifier, Self.severity, run, what.message,
        fixes: [Diagnostic.Fix(fix, isSafe: true)])
    }
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
