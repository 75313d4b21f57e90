import PersianText
import Testing

@Suite struct SegmentationTests {
  /// Each segment with `¶` before it where it starts a block; a break in brackets.
  private func shown(_ text: String, _ segmentation: Segmentation) -> [String] {
    let source = SourceText(name: "a", text: text)
    return segmentation.segments(of: source).map { segment in
      let text = source[segment.range]
      return segment.isBreak ? "[\(text)]" : (segment.startsBlock ? "¶" : "") + text
    }
  }

  @Test(arguments: [
    ("a\nb", ["a", "b"]), ("a\n\nb\n", ["a", "[]", "¶b"]), ("", []), ("\n", ["[]"]),
    ("\n\na\n", ["[]", "[]", "a"]), ("a\n \t\nb\nc", ["a", "[ \t]", "¶b", "c"]),
    ("a\r\n\r\nb", ["a", "[]", "¶b"]), ("a\n\n", ["a", "[]"]),
    ("\u{FEFF}a\nb", ["a", "b"]), ("a\n***\nb", ["a", "***", "b"]),
  ])
  func `line by line a blank line is a break, and keeps its number`(
    text: String, expected: [String]
  ) {
    #expect(shown(text, Segmentation(isByLine: true)) == expected)
  }

  @Test(arguments: [
    ("a\n***\nb", ["a", "[***]", "¶b"]), ("a\n  *** \nb", ["a", "[  *** ]", "¶b"]),
    ("a\n****\nb ***", ["a", "****", "b ***"]),
    ("***\na\n\n***\nb", ["[***]", "a", "[]", "[***]", "¶b"]),
  ])
  func `a line of the marker is a break too`(text: String, expected: [String]) {
    #expect(shown(text, Segmentation(isByLine: true, breakMarker: " ***")) == expected)
  }

  @Test func `a raw text has breaks between paragraphs, and at markers, which are no sentences`() {
    let text = "One. Two.\n\nThree.\n* * *\nFour.\nFive.\n* * *\n"
    #expect(
      shown(text, Segmentation(breakMarker: "* * *"))
        == ["One.", "Two.", "¶Three.", "¶Four.", "Five."])
    #expect(shown("One. Two.\n\nThree.", Segmentation()) == ["One.", "Two.", "¶Three."])
  }

  @Test func `a marker of nothing but white space is none`() {
    let text = SourceText(name: "a", text: "a\nb")
    #expect(
      Segmentation(isByLine: true, breakMarker: "  ").segments(of: text)
        == Segmentation(isByLine: true).segments(of: text))
  }

  @Test(arguments: [
    ("", ""), ("  a\t\tb \n c\r\n", "a b c"), ("a\u{85}b\u{2028}c\u{B}d", "a b c d"),
    ("می\u{200C}خواهم\u{A0}او", "می\u{200C}خواهم\u{A0}او"), ("â€", "â€"),
  ])
  func `a text on one line has single spaces`(text: String, line: String) {
    let source = SourceText(name: "a", text: text)
    #expect(String(decoding: source.line(0..<source.bytes.count), as: UTF8.self) == line)
    #expect(source.line(-3..<4_000) == source.line(0..<source.bytes.count))
  }
}
