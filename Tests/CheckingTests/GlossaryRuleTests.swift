import Checking
import PersianText
import Termbase
import Testing

@Suite struct GlossaryRuleTests {
  private func findings(_ rule: String, _ files: GlossaryFile...) -> [String] {
    for file in files { #expect(file.faults.isEmpty) }
    let found = GlossaryLinter().check(Termbase(files: files)).filter { $0.rule == rule }
    return found.map(\.severity.rawValue)
  }

  private func ofTerm(_ rule: String, _ language: String, _ text: String) -> [String] {
    findings(rule, glossary("a|person|\(language)|\(text)|preferred|full"))
  }

  @Test(
    arguments: [
      ("fa", "نخست\u{200C}وزیر"), ("en", "O’Neill"), ("en", "Jean-Claude"), ("tg", "Душанбе"),
      ("zh", "卡拉OK"), ("ja", "Tシャツ"), ("en", "COVID-19"), ("fa", "کووید-۱۹"), ("ru", "Зоряʼна"),
      ("fa", "نشست G۷"), ("en", "Saʿdī"), ("fa", "شرکت Apple ایران"),
    ])
  func `words of one alphabet`(_ language: String, _ text: String) {
    #expect(ofTerm("glossary/mixed-script", language, text).isEmpty)
  }

  @Test(
    arguments: [
      ("en", "T\u{430}shkent", "U+0430"), ("ru", "М\u{6F}сква", "U+006F"),
      ("fa", "تهرا\u{6E}", "U+006E"), ("en", "P\u{391}RIS", "U+0391"),
      ("en", "Nur ad-D\u{456}n", "U+0456"), ("tg", "\u{43E}\u{3BF}\u{43E}", "U+03BF"),
    ])
  func `a letter of another alphabet is named`(_ language: String, _ text: String, _ code: String) {
    let file = glossary("a|person|\(language)|\(text)|preferred|full")
    let found = GlossaryLinter().check(Termbase(files: [file])).filter {
      $0.rule == "glossary/mixed-script"
    }
    #expect(found.count == 1)
    #expect(found.first?.message.contains(code) == true)
    if let range = found.first?.location.range {
      #expect(codePoints(file.source[range]) == [code])
    }
  }

  private func codePoints(_ text: String) -> [String] {
    text.unicodeScalars.map { scalar in
      let hex = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: 4 - hex.count) + hex
    }
  }

  @Test(
    arguments: [
      ("fa", "۱۹۸۴"), ("en", "1984"), ("fa", "کتاب ABC"), ("fa-Latn", "Tehran"), ("zh", "Beijing"),
      ("ru", "Москва"), ("ar", "مدينة"), ("tg-Cyrl", "Душанбе"),
    ])
  func `a term in the script of its language`(_ language: String, _ text: String) {
    #expect(ofTerm("glossary/script", language, text).isEmpty)
  }

  @Test(
    arguments: [
      ("fa", "Tehran"), ("fa-AF", "Kabul"), ("en", "تهران"), ("en", "北京"), ("ru", "Moskva"),
      ("fa-Latn", "تهران"), ("tg-Cyrl", "دوشنبه"),
    ])
  func `a term in another script`(_ language: String, _ text: String) {
    #expect(ofTerm("glossary/script", language, text) == ["warning"])
  }

  @Test(arguments: [
    "fa", "en", "fa-AF", "zh-Hant-TW", "sr-Latn", "de-1996", "en-a-bcd", "tg-Cyrl-TJ",
  ])
  func `a language tag in canonical form`(_ tag: String) {
    #expect(ofTerm("glossary/language-tag", tag, "x").isEmpty)
  }

  @Test(
    arguments: [
      ("FA", "fa"), ("fa-af", "fa-AF"), ("ZH-hant-tw", "zh-Hant-TW"), ("per", "fa"),
      ("eng-GB", "en-GB"),
      ("sl-ROZAJ", "sl-rozaj"), ("en-A-BCD", "en-a-bcd"),
    ])
  func `a language tag in other letters`(_ tag: String, _ canonical: String) {
    let file = glossary("a|person|\(tag)|x|preferred|full")
    let found = GlossaryLinter().check(Termbase(files: [file])).filter {
      $0.rule == "glossary/language-tag"
    }
    #expect(found.first?.fixes == [Diagnostic.Fix(canonical)])
  }

  @Test(
    arguments: [
      ("رئیس\u{200C}جمهور", "رییس جمهور", true), ("Kyiv", "KYIV", true),
      ("el-Sisi", "el Sisi", true),
      ("Sana'a", "Sanaa", true), ("كتاب", "کتاب", true), ("Putin", "Puttin", false),
      ("آبادان", "ابادان", false),
    ])
  func `one form in two concepts, as the matcher sees it`(_ a: String, _ b: String, _ isSame: Bool)
  {
    let language = a.utf8.first.map { $0 < 0x80 } == true ? "en" : "fa"
    let rows = [
      "a|KIND|\(language)|\(a)|preferred|full", "b|person|\(language)|\(b)|admitted|variant",
    ]
    let same = glossary(rows[0].replacing("KIND", with: "person"), rows[1])
    #expect(findings("glossary/duplicate-term", same) == (isSame ? ["error"] : []))
    let otherKind = glossary(rows[0].replacing("KIND", with: "place"), rows[1])
    #expect(findings("glossary/duplicate-term", otherKind).isEmpty)
  }

  @Test(
    arguments: [
      ("admitted|short", "admitted|short", "note"), ("preferred|acronym", "admitted|short", "note"),
      ("admitted|homograph", "admitted|short", "note"),
      ("preferred|full", "admitted|short", "error"),
      ("preferred|homograph", "preferred|full", "error"),
      ("deprecated|short", "admitted|short", "error"),
      ("superseded|short", "deprecated|short", "note"),
    ])
  func `a surname that two people share is no fault`(_ a: String, _ b: String, _ severity: String) {
    let file = glossary("a|person|en|Rezaei|\(a)", "b|person|en|Rezaei|\(b)")
    #expect(findings("glossary/duplicate-term", file) == [severity])
  }

  @Test(
    arguments: [
      ("رئیس|preferred|full", "رییس|admitted|variant", 0),
      ("رئیس|preferred|full", "رییس|deprecated|variant", 1),
      ("رئیس|preferred|full", "رئیس|admitted|variant", 1),
      ("قم نو|preferred|full", "قم\u{200C}نو|admitted|variant", 0),
      ("كتاب|preferred|full", "کتاب|admitted|variant", 1),
    ])
  func `one form twice in a concept`(_ a: String, _ b: String, _ count: Int) {
    let file = glossary("a|title|fa|\(a)", "a|title|fa|\(b)")
    #expect(findings("glossary/duplicate-term", file).count == count)
  }

  @Test func `the same form in two languages of a concept is no duplicate`() {
    let file = glossary("a|place|fa|کابل|preferred|full", "a|place|fa-AF|کابل|preferred|full")
    #expect(findings("glossary/duplicate-term", file).isEmpty)
  }

  @Test func `a preferred short form is no second preferred form`() {
    let file = glossary(
      "a|person|fa|ب|preferred|full", "a|person|fa|پ|preferred|short",
      "a|person|fa-AF|ت|preferred|full")
    #expect(findings("glossary/two-preferred", file).isEmpty)
  }

  @Test func `a concept with an unreadable row is not said to lack its form`() {
    let file = glossary("a|person|fa|ب|preferred|full", "a|person|en|B|prefered|full")
    let found = GlossaryLinter().check(Termbase(files: [file]))
    #expect(places(found, in: [file]) == ["3:15 glossary/status"])
  }

  @Test(arguments: ["\u{FEFF}", "\r\n"])
  func `a byte order mark or other line ends are not canonical`(_ oddity: String) {
    let sound = glossary("a|person|fa|ب|preferred|full", "a|person|en|B|preferred|full")
    #expect(findings("glossary/order", sound).isEmpty)
    var text = sound.source[0..<sound.source.bytes.count]
    text = oddity == "\r\n" ? text.replacing("\n", with: oddity) : oddity + text
    let odd = GlossaryReader.read(SourceText(name: "odd.tsv", text: text))
    #expect(findings("glossary/order", odd) == ["warning"])
    #expect(GlossaryFixer(odd)?.bytes == sound.source.bytes)
    #expect(GlossaryFixer(odd)?.summary == "line ends or byte order mark")
  }

  @Test func `a fix respells, orders and drops, and counts it`() {
    let file = glossary(
      "b|person|fa|علي|preferred|full", "b|person|EN|Ali|preferred|full",
      "a|person|fa|حسن|preferred|full", "a|person|fa|حسن|preferred|full",
      "a|person|en|Hassan|preferred|full", "b|person|en|Aly|admitted|variant")
    let expected = glossary(
      "a|person|fa|حسن|preferred|full", "a|person|en|Hassan|preferred|full",
      "b|person|fa|علی|preferred|full", "b|person|en|Ali|preferred|full",
      "b|person|en|Aly|admitted|variant")
    let fixer = GlossaryFixer(file)
    #expect(fixer?.bytes == expected.source.bytes)
    #expect(fixer?.summary == "2 rows rewritten, 1 row that stood twice dropped")
    #expect(GlossaryFixer(expected) == nil)
  }

  @Test func `a fix that only orders says so`() {
    let file = glossary("a|person|en|A|preferred|full", "a|person|fa|آ|preferred|full")
    #expect(GlossaryFixer(file)?.summary == "rows put in order")
  }

  @Test func `a file with rows that were passed over is not fixed`() {
    #expect(GlossaryFixer(glossary("a|person|fa|علي|prefered|full")) == nil)
  }
}
