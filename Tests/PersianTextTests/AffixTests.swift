import PersianText
import Testing

@Suite struct AffixTests {
  /// The name, then what is glued to it; in brackets the part that is its ending.
  @Test(arguments: [
    "پوتین", "پوتین[\u{200C}ها]", "پوتین[ها]", "پوتین ها", "پوتین[\u{200C}های] ما", "پوتین[هایی]",
    "پوتین[\u{200C}اش]", "پوتین[شان]", "پوتین[را]", "پوتین[\u{200C}تر]", "پوتین، گفت", "پوتین»",
    "پوتین-ترامپ", "پوتین[\u{200C}است]", "پوتین[\u{200C}اند]", "پوتین[رو]", "پوتین[ش]",
    "پوتین[\u{200C}هاست]", "پوتین[\u{200C}های\u{200C}شان]", "پوتین۲", "اروپا[ی] شرقی",
    "Putin[ʼs]", "Lewis[es]", "Putin['s]", "Putin[’s]", "Putin['S]", "Putin[s]", "Putin[s]' men",
    "Putin",
    "Putin'",
    "Putin-led", "Putin.",
  ])
  func `an ending leaves the name a name`(_ marked: String) throws {
    let (bytes, name, ending) = parse(marked)
    let suffix = try #require(Affixes.suffix(in: bytes, at: name.bytes, letters: name.letters))
    #expect(suffix.range == ending)
    #expect(!suffix.isRelational)
  }

  @Test(arguments: [
    "پوتین[ی]", "پوتین[\u{200C}ای]", "ایران[ی]", "ایران[ی\u{200C}ها]", "ایران[ی‌های]", "ایران[یان]",
    "آمریکا[ئی]", "آمریکا[ئی\u{200C}ها]", "ایران[ی\u{200C}ست]",
    "ایران[یها]", "کره[\u{200C}ای]", "اروپا[یی]", "اروپا[یی\u{200C}ها]", "چین[ی]",
  ])
  func `an adjective is told from the name`(_ marked: String) throws {
    let (bytes, name, ending) = parse(marked)
    let suffix = try #require(Affixes.suffix(in: bytes, at: name.bytes, letters: name.letters))
    #expect(suffix.range == ending)
    #expect(suffix.isRelational)
  }

  @Test(arguments: [
    "پوتین|گ", "پوتین|گراد", "ایران|\u{200C}شناسی", "تهران|\u{200C}پارس", "ایران|شهر",
    "ایران|ی\u{200C}تبار", "لنین|یست", "ریو|ی", "پوتین|و", "پوتین|ه", "چین|م", "Iran|es",
    "Iran|ian", "Iran|s'x", "Iran|'x", "Iran|2", "Oman|i", "قم|ر", "قم|ی", "قم|ری", "رم|ان",
    "چین|ش",
    "Mali|’k",
    "USA|s",
  ])
  func `another word is another word`(_ marked: String) {
    let parts = marked.unicodeScalars.split(separator: "|").map(String.init)
    let bytes = parts.flatMap(\.utf8)
    let (end, letters) = (parts[0].utf8.count, parts[0].unicodeScalars.count)
    #expect(Affixes.suffix(in: bytes, at: end, letters: letters) == nil)
  }

  @Test(arguments: [
    ("سلام", 0, true, false), ("سلام", 2, false, false), ("سلام", 8, false, true),
    ("ab c", 3, true, false),
    ("ab c", 2, false, true), ("«ب»", 2, true, false), ("«ب»", 4, false, true),
    ("a'b", 1, false, false),
    ("a' b", 1, false, true), ("a’", 1, false, true), ("a1", 1, false, false), ("", 0, true, true),
    ("ا\u{200C}ب", 2, false, false), ("ا\u{200C}ب", 5, false, false),
  ])
  func `where words begin and end`(_ text: String, _ offset: Int, _ starts: Bool, _ ends: Bool) {
    let bytes = Array(text.utf8)
    #expect(Affixes.isWordStart(bytes, offset) == starts)
    #expect(Affixes.isWordEnd(bytes, offset) == ends)
  }

  private func parse(_ marked: String) -> (
    bytes: [UInt8], name: (bytes: Int, letters: Int), ending: Range<Int>
  ) {
    let clean = marked.unicodeScalars
    let name = clean.prefix { ScalarClass($0.value).isLetter }
    let start = Substring(name).utf8.count
    let rest = clean.dropFirst(name.count)
    let ending = rest.first == "[" ? rest.dropFirst().prefix { $0 != "]" } : rest.prefix(0)
    let text = String(String.UnicodeScalarView(clean.filter { $0 != "[" && $0 != "]" }))
    return (
      Array(text.utf8), (start, name.count), start..<start + Substring(ending).utf8.count
    )
  }
}
