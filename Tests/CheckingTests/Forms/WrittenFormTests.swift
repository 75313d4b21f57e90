import Termbase
import Testing

/// The written forms by which checkers of spelling and terminology are compared: what is marked must be found.
@Suite struct WrittenFormTests {
  @Test(arguments: [
    ("putin", "امروز ⟦پوتین⟧ گفت"), ("putin", "امروز ⟦پوتين⟧ گفت"), ("putin", "امروز ⟦پُوتین⟧ گفت"),
    ("putin", "امروز ⟦پوتیـن⟧ گفت"), ("putin", "دو ⟦پوتین⟧\u{200C}ها"),
    ("putin", "نزد ⟦پوتین⟧\u{200C}اش"), ("putin", "نام «⟦پوتین⟧» را"),
    ("putin", "امروز \u{202B}⟦پوتین⟧ گفت"), ("putin", "امروز ⟦ولادیمیرپوتین⟧ گفت"),
    ("putin", "سیاست ⟦پوتین⟧ی"), ("putin", "امروز پوتینگ گفت"),
    ("sagynbaev", "آقای ⟦ساگین\u{200C}بایف⟧ آمد"), ("sagynbaev", "آقای ⟦ساگین بایف⟧ آمد"),
    ("sagynbaev", "آقای ⟦ساگینبایف⟧ آمد"), ("sagynbaev", "آقای ⟦ساگین\u{200C}بائف⟧ آمد"),
    ("khamenei", "آقای ⟦خامنه ای⟧ آمد"), ("kremlin", "کاخ ⟦كرملين⟧ است"),
    ("tehran", "شهر ⟦تہران⟧ است"), ("tehran", "شهر ⟦ﺗﻬﺮﺍﻥ⟧ است"),
    ("putin", "امروز ⟦ولادیمیر\u{A0}پوتین⟧ گفت"), ("putin", "امروز ⟦ولادیمیر\nپوتین⟧ گفت"),
  ])
  func `a name is found`(_ concept: String, _ marked: String) throws {
    try WrittenForm.expect(concept, marked, in: Self.glossary)
  }

  /// The same where the glossary has no more than the surname.
  @Test(arguments: [
    "امروز ⟦پوتین⟧ گفت", "امروز ولادیمیر⟦پوتین⟧ گفت", "امروز ولادیمیر\u{A0}⟦پوتین⟧ گفت",
    "امروز ولادیمیر\n⟦پوتین⟧ گفت", "امروز پوتینگ گفت",
  ])
  func `a surname is found by itself`(_ marked: String) throws {
    try WrittenForm.expect(
      "putin", marked, in: RuleTest.glossary("putin person preferred full پوتین"))
  }

  private static let glossary = RuleTest.glossary(
    """
    putin person preferred full ولادیمیر پوتین
    putin person admitted short پوتین
    putin person preferred full Vladimir Putin
    sagynbaev person preferred full دمیر ساگین\u{200C}بایف
    sagynbaev person admitted short ساگین\u{200C}بایف
    khamenei person preferred full خامنه\u{200C}ای
    kremlin organization preferred full کرملین
    tehran place preferred full تهران
    """)
}
