import PersianText
import TestSupport
import Testing

@Suite struct ParagraphTests {
  static let long = String(repeating: "long line ", count: 20)

  @Test(
    arguments: zip(
      [
        "", "\n\n", "a", "a\nb", "a\n\nb", "a\r\n\r\nb", "a\r\rb", "a\n \t\nb", "a\n\u{A0}\nb",
        "\n\na\n\n\nb\n",
        "one\n- two\n- three", "one\n1. two\n۲) سه\nالف", "one\n2019 two", "one\n-two",
        "\u{FEFF}\na",
        "\(ParagraphTests.long)\nb\nc", "a\n\(ParagraphTests.long)\n\nb\nc",
      ],
      [
        [], [], ["a"], ["a\nb"], ["a", "b"], ["a", "b"], ["a", "b"], ["a", "b"], ["a", "b"],
        ["a", "b"],
        ["one", "- two", "- three"], ["one", "1. two", "۲) سه\nالف"], ["one\n2019 two"],
        ["one\n-two"],
        ["a"], [ParagraphTests.long, "b", "c"], ["a", ParagraphTests.long, "b\nc"],
      ]))
  func `blank lines, list items and unwrapped lines divide`(_ text: String, _ expected: [String]) {
    let bytes = Array(text.utf8)
    let found = ParagraphSplitter().paragraphs(in: bytes).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
    #expect(found == expected)
  }

  @Test(
    arguments: zip(
      [
        "> - a\n> - b", "> a\n> b", "# a\nb", "a\n## b\nc\nd", "#a\nb", "| a |\n| b |\nc",
        "a\n---\nb",
        "a\n===\r\nb", "a\n- - -\nb", "a\n--\nb", "a\n1. b\nc",
      ],
      [
        ["> - a", "> - b"], ["> a\n> b"], ["# a", "b"], ["a", "## b", "c\nd"], ["#a\nb"],
        ["| a |", "| b |", "c"], ["a", "---", "b"], ["a", "===", "b"], ["a", "- - -", "b"],
        ["a\n--\nb"], ["a", "1. b\nc"],
      ]))
  func `in Markdown quoted items, headings, rows and rules divide too`(
    _ text: String, _ expected: [String]
  ) {
    let bytes = Array(text.utf8)
    let found = ParagraphSplitter(format: .markdown).paragraphs(in: bytes).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
    #expect(found == expected)
  }

  @Test(arguments: 0..<300)
  func `any bytes: in order, apart, and nothing but white space between`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = RandomText.bytes(using: &random)
    var end = 0
    for paragraph in ParagraphSplitter().paragraphs(in: bytes) + [bytes.count..<bytes.count] {
      #expect(paragraph.lowerBound >= end)
      let between = String(decoding: bytes[end..<paragraph.lowerBound], as: UTF8.self)
      #expect(
        between.unicodeScalars.allSatisfy {
          ScalarClass($0.value).isWhitespace || $0.value == 0xFEFF
        })
      end = paragraph.upperBound
    }
  }
}
