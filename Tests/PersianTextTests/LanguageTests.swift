import PersianText
import Testing

@Suite struct LanguageTests {
  @Test(arguments: [
    "fa", "en", "fa-AF", "tg", "zh-Hant-TW", "prs", "de-1996", "EN", "sr-Latn", "es-419",
  ])
  func `a tag is kept as it was written`(_ tag: String) throws {
    #expect(try #require(Language(tag)).tag == tag)
    #expect(Language(tag)?.description == tag)
  }

  @Test(arguments: [
    "", "f", "farsi", "fa-", "-fa", "fa--AF", "fa_AF", "fa AF", "فا", "f1", "12", "en-toolongtag",
    "fa-AF ", "i-klingon",
    "x-private",
  ])
  func `what is no tag is none`(_ tag: String) {
    #expect(Language(tag) == nil)
  }

  @Test(arguments: [
    ("fa", "fa", true, false), ("fa-AF", "fa", true, false), ("FA", "fa", true, false),
    ("per", "per", true, false),
    ("prs", "prs", true, false), ("en", "en", false, true), ("en-GB", "en", false, true),
    ("eng", "eng", false, true),
    ("EN-us", "en", false, true), ("fan", "fan", false, false), ("enm", "enm", false, false),
  ])
  func `the root says which language it is`(
    _ tag: String, _ root: String, _ isPersian: Bool, _ isEnglish: Bool
  ) throws {
    let language = try #require(Language(tag))
    #expect(language.root == root)
    #expect(language.isPersian == isPersian)
    #expect(language.isEnglish == isEnglish)
  }

  @Test(arguments: [
    ("en", true), ("de-AT", true), ("RU", true), ("fa", false), ("ar", false), ("ku", false),
    ("azb", false), ("ms", false), ("und", false), ("mul", false),
  ])
  func `some languages are never written in Arabic letters`(_ tag: String, _ isNever: Bool) {
    #expect(Language(tag)?.isNeverArabicScript == isNever)
  }

  @Test func `Persian and English come first, then the tags`() {
    let sorted = ["ru", "en", "fa-AF", "fa", "ar", "en-GB"].compactMap(Language.init).sorted()
    #expect(sorted.map(\.tag) == ["fa", "en", "ar", "en-GB", "fa-AF", "ru"])
  }

  @Test(arguments: [
    ("سلام دنیا", true), ("hello world", false), ("", false), ("123 !", false), ("Дамир", false),
    ("به گزارش Reuters", true), ("The word «سلام» is Persian for a greeting", false),
    ("\u{FEFF}سلام", true),
    ("bbبب", true), ("bbbبب", true), ("bbbbbبب", false),
  ])
  func `a text is Persian by its letters`(_ text: String, _ isPersian: Bool) {
    #expect(TextLanguage.guess(Array(text.utf8)).isPersian == isPersian)
  }
}
