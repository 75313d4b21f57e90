import Checking
import Testing

@Suite struct TermSpellingTests {
  @Test(
    arguments: [
      "نخست\u{200C}وزیر", "ساگین\u{200C}بایف", "رئیس", "هیأت", "مؤمن", "إیران", "آب", "قبلاً",
      "۱۹۸۴",
      "اف-۱۶", "کووید-19", "G۲۰\u{200C}ها", "نشست G7 در ۲۰۲۱", "BBC", "۵٫۲", "۱٬۰۰۰", "۱۰٪",
      "کتاب «هزار»، دفتر ۲", "۲۰\u{200C}ساله", "ټولواک",
    ])
  func `a Persian term in canonical spelling`(_ text: String) {
    let spelling = TermSpelling(text, isPersian: true)
    #expect(spelling.faults.isEmpty)
    #expect(spelling.canonical == nil)
  }

  @Test(
    arguments: [
      "O’Neill", "O'Neill", "Sana'a", "Saʿdī", "Niccolò", "São Tomé", "北京", "Душанбе", "مدينة",
      "كتاب", "مُحَمَّد", "Tbilisi (city)", "٤٥", "می\u{200C}رود", "क्\u{200C}ष",
    ])
  func `a term of another language in canonical spelling`(_ text: String) {
    let spelling = TermSpelling(text, isPersian: false)
    #expect(spelling.faults.isEmpty)
    #expect(spelling.canonical == nil)
  }

  @Test(
    arguments: [
      ("علي", "علی"), ("موسى", "موسی"), ("كتاب", "کتاب"), ("ہند", "هند"), ("کوھ", "کوه"),
      ("دە", "ده"), ("خانۀ", "خانه"), ("خانهٔ", "خانه"), ("مُحمّد", "محمد"), ("رحمٰن", "رحمن"),
      ("ایـران", "ایران"), ("\u{FEB3}\u{FEFC}\u{FEE1}", "سلام"), ("لبه\u{200C}", "لبه"),
      ("\u{200C}لبه", "لبه"), ("می\u{200C}\u{200C}رود", "می\u{200C}رود"),
      ("بزرگ \u{200C}شهر", "بزرگ شهر"), ("\u{202B}تبریز\u{202C}", "تبریز"),
      ("اراک\u{FEFF}", "اراک"),
      ("می\u{200B}رود", "می\u{200C}رود"), ("بندر\u{A0}عباس", "بندر عباس"), (" یزد ", "یزد"),
      ("قم  نو", "قم نو"), ("ا\u{653}مل", "آمل"), ("ماده ٤٥", "ماده ۴۵"), ("سند 2۰30", "سند ۲۰۳۰"),
      ("ه\u{200D}", "ه"), ("قبلًا", "قبلا"),
    ])
  func `the canonical spelling of a Persian term`(_ text: String, _ expected: String) {
    let spelling = TermSpelling(text, isPersian: true)
    #expect(!spelling.faults.isEmpty)
    #expect(spelling.canonical.map { Array($0.utf8) } == Array(expected.utf8))
  }

  @Test(
    arguments: [
      ("Tabriz\u{200E}", "Tabriz"), ("New\u{A0}York", "New York"), (" Yazd", "Yazd"),
      ("Qom  City", "Qom City"), ("Cafe\u{301}", "Caf\u{E9}"), ("Na\u{200C}me", "Name"),
      ("مدينة ", "مدينة"), ("Zero\u{200B}", "Zero"), ("北京\u{3000}市", "北京 市"),
    ])
  func `the canonical spelling of another term`(_ text: String, _ expected: String) {
    let spelling = TermSpelling(text, isPersian: false)
    #expect(!spelling.faults.isEmpty)
    #expect(spelling.canonical.map { Array($0.utf8) } == Array(expected.utf8))
  }

  @Test(
    arguments: [
      ("مُحمد", "the mark U+064F"), ("خانهٔ", "the mark U+0654"),
      ("ا\u{653}", "not in Unicode normal form C"),
      ("می\u{200C}\u{200C}رود", "a doubled ZWNJ"), ("لبه\u{200C}", "a ZWNJ that joins nothing"),
      ("علي", "the letter ي (U+064A)"), ("a\u{A0}b", "the space U+00A0"),
      ("سند 2۰", "Persian and Latin digits"),
    ])
  func `a fault is named`(_ text: String, _ fault: String) {
    #expect(TermSpelling(text, isPersian: true).faults == [fault])
  }

  @Test(arguments: ["فاطمة", "آیةالله", "فاطمة "])
  func `teh marbuta is for a person to decide`(_ text: String) {
    let spelling = TermSpelling(text, isPersian: true)
    #expect(!spelling.faults.isEmpty)
    #expect(spelling.canonical == nil)
  }

  @Test func `a term of controls alone has no spelling`() {
    let spelling = TermSpelling("\u{200F}", isPersian: true)
    #expect(spelling.faults == ["the invisible U+200F"])
    #expect(spelling.canonical == nil)
  }

  @Test(arguments: [true, false])
  func `of every scalar: what is canonical has no fault, and what has one can be fixed`(
    _ isPersian: Bool
  ) {
    let teh: Set<UInt32> = [0x0629, 0x06C3, 0xFE93, 0xFE94]
    let values = Array(0x20...0x206F) + Array(0x3000...0x30FF) + Array(0xFB50...0xFEFF)
    var wrong: [String] = []
    for scalar in values.lazy.compactMap({ Unicode.Scalar(UInt32($0)) }) {
      for text in ["ب\(scalar)ب", "b\(scalar)b", "ا\(scalar)", "\(scalar)"] {
        let spelling = TermSpelling(text, isPersian: isPersian)
        let isUndecided = isPersian && teh.contains(scalar.value) || text.unicodeScalars.count == 1
        let isRight =
          if let canonical = spelling.canonical {
            !spelling.faults.isEmpty
              && TermSpelling(canonical, isPersian: isPersian).faults.isEmpty
          } else {
            spelling.faults.isEmpty || isUndecided
          }
        if !isRight { wrong.append("U+\(String(scalar.value, radix: 16)) in \(text)") }
      }
    }
    #expect(wrong == [])
  }
}
