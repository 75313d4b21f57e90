import PersianText
import TestSupport
import Testing

@Suite struct SentenceTests {
  @Test(
    .enabled(if: SharedData.mustRun, .init(rawValue: SharedData.missing)), arguments: ["fa", "en"])
  func `the seed article gives its gold sentences`(_ language: String) throws {
    let text = try SharedData.bytes("data/seed/sco-2019.\(language).txt")
    let gold = try SharedData.text("data/seed/sco-2019.\(language).snt")
    #expect(sentences(text) == gold.split(separator: "\n").map(String.init))
  }

  @Test(arguments: ["fa", "en"])
  func `the sample article gives its gold sentences`(_ language: String) throws {
    let text = try Fixtures.bytes("sample/article.\(language).txt")
    let gold = try Fixtures.text("sample/article.\(language).snt")
    #expect(sentences(text) == gold.split(separator: "\n").map(String.init))
  }

  @Test(arguments: try Fixtures.rows("sentences.tsv"))
  func `hard cases`(_ row: [String]) {
    let text = row[2].replacing("\\r", with: "\r").replacing("\\n", with: "\n")
    let expected = text.split(separator: "⏐").map { $0.trimmingWhitespace() }
    let found = sentences(Array(text.replacing("⏐", with: "").utf8))
    #expect(found == expected, "\(row[0]) \(row[1])")
  }

  @Test(arguments: 0..<300)
  func `any bytes: in order, apart, and nothing but white space between`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = RandomText.bytes(using: &random)
    var end = 0
    for sentence in SentenceSplitter().sentences(in: bytes) + [bytes.count..<bytes.count] {
      #expect(sentence.lowerBound >= end)
      let between = String(decoding: bytes[end..<sentence.lowerBound], as: UTF8.self)
      #expect(
        between.unicodeScalars.allSatisfy {
          ScalarClass($0.value).isWhitespace || $0.value == 0xFEFF
        })
      end = sentence.upperBound
    }
  }

  private func sentences(_ bytes: [UInt8]) -> [String] {
    SentenceSplitter().sentences(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}

extension StringProtocol {
  fileprivate func trimmingWhitespace() -> String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
