import PersianText
import TestSupport
import Testing

@Suite struct TokenTests {
  @Test(
    arguments: zip(
      [
        "می\u{200C}خواهم بروم.", "مُحَمَّد", "ســلام ما", "پوتین\u{200C} آمد", "don't O’Neil",
        "the boys' book", "'quoted'", "Sana\u{2BC}a", "COVID19 ب۱۲", "Ōsaka e\u{301}a",
        "ولادیمیر Putin",
        "ایرانx", "Дамир 東京", "«شهر»", "a\u{200E}b c\u{200F}", "سلام\u{AD}", "", " \n\u{200C} ",
      ],
      [
        "P[می\u{200C}خواهم] P[بروم] .[.]", "P[مُحَمَّد]", "P[ســلام] P[ما]", "P[پوتین] P[آمد]",
        "L[don't] L[O’Neil]", "L[the] L[boys] .['] L[book]", ".['] L[quoted] .[']",
        "L[Sana\u{2BC}a]",
        "L[COVID19] P[ب] N[۱۲]", "L[Ōsaka] L[e\u{301}a]", "P[ولادیمیر] L[Putin]", "M[ایرانx]",
        "O[Дамир] O[東京]", ".[«] P[شهر] .[»]", "L[a\u{200E}b] L[c]", "P[سلام]", "", "",
      ]))
  func `words keep what stands inside them`(_ text: String, _ expected: String) {
    #expect(scalars(described(text)) == scalars(expected))
  }

  @Test(
    arguments: zip(
      [
        "10.5", "۲٬۵۰۰", "۱۲٫۵", "2019-2021", "۲۰۱۹–۲۰۲۱", "2019- 2021", "3/4", "10:30",
        "1,000,000.25",
        "He has 10.", "10..5", "-5", "5%", "5th", "۱۹ام", "1.\u{200C}2",
      ],
      [
        "N[10.5]", "N[۲٬۵۰۰]", "N[۱۲٫۵]", "N[2019-2021]", "N[۲۰۱۹–۲۰۲۱]", "N[2019] .[-] N[2021]",
        "N[3/4]",
        "N[10:30]", "N[1,000,000.25]", "L[He] L[has] N[10] .[.]", "N[10] .[.] .[.] N[5]",
        ".[-] N[5]",
        "N[5] .[%]", "N[5] L[th]", "N[۱۹] P[ام]", "N[1] .[.] N[2]",
      ]))
  func `numbers keep their separators, and leave the full stop`(
    _ text: String, _ expected: String
  ) {
    #expect(scalars(described(text)) == scalars(expected))
  }

  @Test func `only the part that is asked for is read`() {
    let bytes = Array("ab cd ef".utf8)
    #expect(Tokenizer(bytes, range: 1..<4).map(\.range) == [1..<2, 3..<4])
    #expect(Tokenizer(bytes, range: 6..<99).map(\.range) == [6..<8])
    #expect(Array(Tokenizer(bytes, range: 3..<3)).isEmpty)
  }

  @Test(arguments: 0..<400)
  func `any bytes: in order, apart, and every letter and digit is in one`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = RandomText.bytes(using: &random)
    var covered = [Bool](repeating: false, count: bytes.count)
    var end = 0
    for token in Tokenizer(bytes) {
      #expect(token.range.lowerBound >= end && !token.range.isEmpty)
      for offset in token.range { covered[offset] = true }
      end = token.range.upperBound
    }
    #expect(end <= bytes.count)
    var offset = 0
    while offset < bytes.count {
      let scalar = UTF8Decoding.scalar(in: bytes.span, at: offset)
      let kind = ScalarClass(scalar.value)
      if kind.isLetterOrDigit || kind == .punctuation {
        #expect(
          covered[offset..<offset + scalar.length].allSatisfy { $0 }, "at \(offset): \(bytes)")
      }
      offset += scalar.length
    }
  }

  /// The tokens with their kinds: P, L, O and M for words, N for numbers, a full stop for punctuation.
  private func described(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return Tokenizer(bytes).map { token in
      let kind =
        switch token.kind {
        case .word(.persian): "P"
        case .word(.latin): "L"
        case .word(.other): "O"
        case .word(.mixed): "M"
        case .number: "N"
        case .punctuation: "."
        }
      return "\(kind)[\(String(decoding: bytes[token.range], as: UTF8.self))]"
    }.joined(separator: " ")
  }

  /// Strings are the same to Swift that are canonically equivalent; these must be the same to the scalar.
  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}
