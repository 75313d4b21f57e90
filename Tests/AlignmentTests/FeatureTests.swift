import PersianText
import Testing

@testable import Alignment

@Suite struct FeatureTests {
  private func clues(_ text: String, _ kinds: Clue.Kind...) -> [Clue] {
    let features = SegmentFeatures([text])
    return features.clues.filter { kinds.map { Int($0.rawValue) }.contains($0.kindIndex) }
  }

  @Test(arguments: [
    ("", 0), ("   ", 0), ("abc", 3), (" a  b\t\nc ", 5), ("می\u{200C}خواهم", 7), ("مُحَمَّد", 4),
    ("\u{202B}متن\u{202C}", 3), ("کتـــاب", 4), ("naïve", 5), ("na\u{0131}\u{0308}ve", 5),
    ("🙂.", 2),
  ])
  func `a length counts scalars that writers do not leave out`(text: String, length: Int32) {
    #expect(SegmentFeatures([text]).lengths == [length])
  }

  @Test(arguments: [
    ("سال ۲۰۱۹", "in 2019"), ("۱٬۲۳۴٬۵۶۷", "1,234,567"), ("۱،۲۰۰ نفر", "1200 people"),
    ("۳٫۵ درصد", "3.5%"), ("۱۲/۴ درصد", "12.4 per cent"), ("2019- 2021", "2019-2021"),
    ("٤٥ و 45", "45"), ("کووید-۱۹", "COVID-19"), ("۰۵", "5"), ("۱۳۹۸/۰۲/۱۵", "15/2/1398"),
    ("۱٬۲۳۴٫۵", "1,234.5"), ("در سال ۲۰۱۹.", "2019"), ("دهه ۱۹۹۰", "1990s"), ("۳، ۴", "3, 4"),
    ("۲,۵۰", "2 50"), ("هیچ", "none"),
  ])
  func `numbers have one form in either language`(persian: String, english: String) {
    #expect(clues(persian, .number, .digit) == clues(english, .number, .digit))
  }

  @Test(arguments: [
    ("1234", "1,2345"), ("3.5", "35"), ("3.5", "3,5"), ("19", "20"), ("1000", "1.000"),
  ])
  func `different numbers differ`(one: String, other: String) {
    #expect(clues(one, .number, .digit) != clues(other, .number, .digit))
  }

  @Test func `a number of one digit is a kind of its own`() {
    #expect(clues("۵ و ۱۵", .digit).count == 1)
    #expect(clues("۵ و ۱۵", .number).count == 1)
    #expect(clues("3.5", .digit).isEmpty)
  }

  @Test(arguments: [
    ("GOOGLE", "Google", true), ("Citroën", "citroen", true), ("x", "y", true),
    ("SARS", "CoV", false), ("كتاب", "کتاب", true), ("می\u{200C}خواهم", "میخواهم", true),
    ("کتابخانه\u{200C}های", "کتابخانه", true), ("Häuser", "häuslich", false),
    ("МОСКВА", "Москва", true),
  ])
  func `a word counts by its beginning, folded`(_ one: String, _ other: String, isEqual: Bool) {
    #expect((clues(one, .word) == clues(other, .word)) == isEqual)
  }

  @Test func `where no spaces stand between words, each letter is one`() {
    #expect(clues("北京大学", .word).count == 4)
    #expect(!Set(clues("北京", .word)).isDisjoint(with: clues("京都", .word)))
  }

  @Test(arguments: [
    ("چرا؟", "Why?", true), ("«چرا؟»", "\"Why?\"", true), ("وای!", "Oh!", true),
    ("چرا؟", "Why!", false), ("گفت: بله.", "He said: yes.", true), ("(الف)", "[a]", true),
    ("بله.", "Yes.", true), ("چرا؟ چون", "Because.", false),
  ])
  func `marks are those of either script`(persian: String, english: String, isEqual: Bool) {
    #expect((clues(persian, .mark) == clues(english, .mark)) == isEqual)
  }

  private func keys(_ text: String) -> Set<UInt64> {
    Set(SegmentFeatures([text]).nameKeys.map(\.key))
  }

  @Test(arguments: [
    ("دمیر ساگین\u{200C}بایف گفت", "said Sagynbaev"), ("در شانگهای", "in Shanghai"),
    ("پاتروشف", "Patrushev’s"), ("نورسلطان", "NURSULTAN"), ("قرقيزستان", "Kyrgyzstan"),
  ])
  func `words that sound alike share a key`(_ persian: String, _ english: String) {
    #expect(!keys(persian).isDisjoint(with: keys(english)))
  }

  @Test(arguments: [
    ("ساگین\u{200C}بایف", "sagynbaev"), ("علی", "Ali"), ("پاتروشف", "Petersburg"),
    ("۱۲۳۴۵", "ABCDEF"),
  ])
  func `common words, short ones and other names share none`(_ persian: String, _ english: String) {
    #expect(keys(persian).isDisjoint(with: keys(english)))
  }

  @Test func `concepts come from outside, once each`() {
    var features = SegmentFeatures()
    features.append(Array("متن".utf8), concepts: [7, 3, 7])
    #expect(features.clues.count { $0.kindIndex == Int(Clue.Kind.concept.rawValue) } == 2)
    #expect(features.count == 1)
  }

  @Test func `a segment may start a block, and does not unless it is said`() {
    var features = SegmentFeatures()
    features.append(Array("a".utf8))
    features.append(Array("b".utf8), startsBlock: true)
    #expect(features.startsBlock == [false, true])
    #expect(SegmentFeatures(["a", "b"]).startsBlock == [false, false])
  }

  @Test func `segments may be ranges of one text`() {
    let text = SourceText(name: "a", text: "یک ۱۲. two 34?")
    let features = SegmentFeatures(
      text, segments: [0..<10, 11..<text.bytes.count], concepts: [[], [1]])
    #expect(features.lengths == [6, 7])
    // A word and a number; a word, a number, the final mark and a concept.
    #expect(features.clueRange(of: 0).count == 2)
    #expect(features.clueRange(of: 1).count == 4)
  }

  @Test func `broken UTF-8 and ranges past the end are read without harm`() {
    var features = SegmentFeatures()
    features.append([0xD9, 0x41, 0xFF, 0x42], in: 0..<400)
    features.append([], in: 5..<9)
    #expect(features.lengths == [4, 0])
  }
}
