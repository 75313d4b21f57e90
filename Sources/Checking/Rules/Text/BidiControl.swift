import PersianText

/// A bidi control that has no partner in its line, or overrides the order of the letters.
///
/// Unicode ends all embeddings and isolates at the end of a paragraph, so each line is looked at by itself.
struct BidiControl: TextRule {
  static let identifier = "text/bidi-control"
  static let summary =
    "a bidi control without its partner, or one that overrides the order of letters"
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    wrong: "آقای ⟦\u{202B}⟧پوتین", right: "آقای \u{202B}پوتین\u{202C}",
    why: """
      An embedding (U+202A, U+202B) or isolate (U+2066–U+2068) that is not closed in its line turns \
      what follows the wrong way round, and a closing control by itself is rubbish from an \
      editor. An override (U+202D, U+202E) shows letters in another order than they are read by a \
      program, and has no place in a text. The fix removes the control.
      """)

  func check(_ text: AnalysedText) -> [Diagnostic] {
    let bytes = text.source.bytes
    var findings: [Diagnostic] = []
    var open: [(offset: Int, scalar: UInt32)] = []
    var lineEnd = 0
    func close() {
      for control in open { findings.append(finding(control.offset, "is not closed", text)) }
      open.removeAll()
    }
    for offset in text.census.bidiControls {
      if offset >= lineEnd {
        close()
        lineEnd = TextPlace.line(around: offset, in: bytes).upperBound
      }
      let scalar = UTF8Decoding.scalar(in: bytes.span, at: offset).value
      switch scalar {
      case 0x202D, 0x202E:
        findings.append(finding(offset, "overrides the order of the letters", text))
        open.append((offset, scalar))
      case 0x202A, 0x202B, 0x2066...0x2068: open.append((offset, scalar))
      case 0x202C, 0x2069:
        if let partner = open.lastIndex(where: { ($0.scalar >= 0x2066) == (scalar == 0x2069) }) {
          open.remove(at: partner)
        } else {
          findings.append(finding(offset, "closes nothing", text))
        }
      default: break
      }
    }
    close()
    var seen: Set<Int> = []
    return findings.filter { seen.insert($0.location.range?.lowerBound ?? 0).inserted }
  }

  private func finding(_ offset: Int, _ what: String, _ text: AnalysedText) -> Diagnostic {
    let scalar = UTF8Decoding.scalar(in: text.source.bytes.span, at: offset)
    let name = Unicode.Scalar(scalar.value).map(codePoint) ?? ""
    return text.diagnostic(
      Self.identifier, Self.severity, offset..<offset + scalar.length,
      "the bidi control \(name) \(what); remove it", fixes: [Diagnostic.Fix("")])
  }
}
