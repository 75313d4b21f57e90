import Testing

@testable import PersianText

/// A text in which what must be masked stands between ⟦ and ⟧.
@Suite struct ProseMaskTests {
  @Test(arguments: [
    "see ⟦https://example.org/a_(b)?q=1⟧.", "(⟦http://example.org⟧), and",
    "در ⟦https://fa.wikipedia.org/wiki/شانگهای⟧، شانگهای", "«⟦https://a.b/پ⟧» بود",
    "⟦www.example.org/x⟧: yes", "awww.example is prose", "ratio 3://4 and a: // b",
    "write to ⟦first.last+tag@mail.example.org⟧.", "@putin and a@b are prose",
    "⟦<b>⟧Putin⟦</b>⟧ and ⟦<br/>⟧", "3 < 4 and a <5> b", "x ⟦<!-- Putin -->⟧ y",
    "⟦<code>Putin</code>⟧ Putin", "⟦<a href=\"x\">⟧پوتین⟦</a>⟧", "a < b\nand c > d",
    "`Putin` is prose here", "⟦ftp://x.y⟧\n⟦git+ssh://z⟧", "", "://", "@", "<", "<a",
  ])
  func `what is no prose in a plain text`(_ marked: String) { expect(marked, .plain) }

  @Test(arguments: [
    "⟦`Putin`⟧ Putin ⟦``a ` b``⟧", "a ` lone backtick", "\\`no code\\`",
    "over a ⟦`line\nend`⟧ yes", "not over ` a\n\nparagraph `",
    "⟦```swift\nPutin\n```⟧\nPutin", "⟦~~~\nPutin\n```\n~~~⟧\nx", "⟦```\nnever closed\n⟧",
    "> quoted", "a\n⟦> ```\n> code\n> ```⟧\nb",
    "text\n\n⟦    code⟧\n\ntext", "- item\n\n    prose of the item", "text\n    wrapped",
    "[Putin](⟦docs/پوتین.md⟧ \"Putin\") and [x](⟦<a b>⟧)", "[ref]: ⟦docs/a.md⟧ \"Putin\"",
    "[sic]: no address", "![Putin](⟦a.png⟧)",
    "⟦``` inline ```⟧ is a span",
    "⟦```\nhttps://a.b `x\n``` ⟧\n⟦`y`⟧", "\r\n⟦```\r\nPutin\r\n```\r⟧\nPutin",
    // An item, a heading and a row of a table are blocks of their own: no span goes from one into the next.
    "- a ` b\n- Putin ` c", "1. a ` b\n2. Putin ` c", "> * a ` b\n> * Putin ` c",
    "- ⟦`a\n  b`⟧ c", "# a ` b\nPutin ` c", "a ` b\n| Putin ` c |", "a ` b\n***\nPutin ` c",
    // A number that wrapped text begins a line with is no item, but for the first.
    "in ⟦`a\n1986. b`⟧ c", "in ` a\n1. b ` c",
  ])
  func `what is no prose in Markdown`(_ marked: String) { expect(marked, .markdown) }

  @Test func `what is blanked keeps its lines, and its columns in every unit`() {
    let text = "a `é پ € 😀\n` b `x`"
    let source = SourceText(name: "t", text: text)
    let blanked = ProseMask.mask(source.bytes, .markdown).blanked(source.bytes)
    let after = SourceText(name: "t", bytes: blanked)
    #expect(String(decoding: blanked, as: UTF8.self) == "a |¦|¦|‖|\u{10100}\n| b |||")
    for offset in source.bytes.indices {
      for unit in TextUnit.allCases {
        #expect(source.position(at: offset, unit: unit) == after.position(at: offset, unit: unit))
      }
    }
    // Nothing of it can be a part of a word.
    for scalar in "|¦‖\u{10100}".unicodeScalars {
      #expect(ScalarClass(scalar.value) == .punctuation)
    }
  }

  @Test func `a mask knows what it touches`() {
    let mask = TextMask([8..<9, 2..<4, 3..<5, 20..<20])
    #expect(mask.ranges == [2..<5, 8..<9])
    let touched = (0..<12).filter { mask.touches($0..<$0 + 1) }
    #expect(touched == [1, 2, 3, 4, 5, 7, 8, 9])
  }

  @Test func `no text makes it stop or leave its bounds`() {
    var random = SystemRandomNumberGenerator()
    let signs = [
      "`", "```", "<", ">", "!--", "-->", "://", "@", ".", "a", "پ", "\n", " ", "](", ")",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0..<30, using: &random))
        .map { _ in signs.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array(text.utf8)
      for format in MarkupFormat.allCases {
        let mask = ProseMask.mask(bytes, format)
        #expect(mask.ranges.allSatisfy { 0 <= $0.lowerBound && $0.upperBound <= bytes.count })
        #expect(mask.blanked(bytes).count == bytes.count, "\(text)")
      }
    }
  }

  private func expect(_ marked: String, _ format: MarkupFormat) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": start = bytes.count
      case "⟧": ranges.append(start..<bytes.count)
      default: bytes += Array(String(scalar).utf8)
      }
    }
    #expect(ProseMask.mask(bytes, format) == TextMask(ranges), "\(marked)")
  }
}

@Suite struct LanguagePartsTests {
  @Test(arguments: [
    ("شانگهای\n\nShanghai\n\nشهر", ["شانگهای", "شهر"], ["Shanghai"]),
    ("همه فارسی", ["همه فارسی"], []), ("all English", [], ["all English"]), ("", [], []),
    // What has no letters goes with what stands before it, at the beginning with the text.
    (
      "۱۲۳\n\nسلام دنیا\n\n***\n\nHello\n\n123", ["۱۲۳", "سلام دنیا", "***"],
      ["Hello", "123"]
    ),
    ("123\n\nHello", [], ["123", "Hello"]),
    // A third of the letters is enough: names are quoted in Latin letters.
    ("رئیس FATF گفت", ["رئیس FATF گفت"], []),
  ])
  func `each paragraph is in a language`(_ text: String, _ persian: [String], _ english: [String]) {
    let bytes = Array(text.utf8)
    let parts = LanguageParts(bytes)
    func words(_ ranges: [Range<Int>]) -> [String] {
      ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    #expect(words(parts.persian) == persian)
    #expect(words(parts.english) == english)
  }
}
