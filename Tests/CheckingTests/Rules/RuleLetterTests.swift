import PersianText
import Testing

@testable import Checking

/// The rules about letters and marks. What is marked is flagged, all else is silent.
@Suite struct RuleLetterTests {
  @Test(arguments: [
    "«کتاب» و “کتاب”", "⟦\"⟧کتاب⟦\"⟧ و کتاب", "لوله 5\" است",
  ])
  func quotes(_ text: String) { RuleTest.expect("text/quotes", text) }

  @Test(arguments: [
    "تهران⟦,⟧ شیراز و قم⟦;⟧ چرا⟦?⟧", "1,000 کتاب و SARS, MERS و کتاب", "کتاب، قلم؛ چرا؟",
    "نشانی کتاب?q=1 است",
  ])
  func punctuation(_ text: String) { RuleTest.expect("text/punctuation", text) }

  @Test func `a text full of Latin marks says so once`() {
    let text = MarkedText(String(repeating: "کتاب, ", count: 30))
    let findings = RuleTest.findings("text/punctuation", text)
    #expect(findings.count == 1 && findings[0].message.hasPrefix("30 commas"))
  }

  @Test(arguments: [
    "سال ⟦۱۳9۸⟧ است", "سال ۱۳۹۸ و COVID-19 و B12 است", "سال ۱۳۹۸ و ۱۳۹۷ و ⟦2019⟧ است",
    "سال ⟦٤٥⟧ و ۱۳۹۸ و ۱۳۹۷ است", "سال 1398 و 2019", "مبلغ ۲٬۵۰۰ و ۳.۵ و ۱۳۹۸/۳/۱۵",
  ])
  func digits(_ text: String) { RuleTest.expect("text/mixed-digits", text) }

  @Test func `a number in two sets is put right`() {
    let finding = RuleTest.findings("text/mixed-digits", MarkedText("سال ۱۳9٨ است")).first
    #expect(finding?.fixes.map(\.replacement) == ["۱۳۹۸"] && finding?.severity == .warning)
  }

  @Test(arguments: [
    "آقای ⟦\u{202B}⟧پوتین", "آقای \u{202B}پوتین\u{202C} آمد", "آقای پوتین⟦\u{202C}⟧ آمد",
    "آقای \u{2067}پوتین\u{2069} و ⟦\u{2066}⟧Putin\nآمد", "نشانه\u{200E} و\u{200F} نشانه",
    "a⟦\u{202E}⟧b\u{202C}c",
  ])
  func controls(_ text: String) { RuleTest.expect("text/bidi-control", text) }

  @Test(arguments: [
    "Mr ⟦P\u{443}tin⟧ came", "Mr Путин came", "Mr ⟦Putіn⟧’s", "نسخه PDFهای کتاب",
    "آقای ⟦پوxتین⟧ آمد",
    "Putin-Путин", "β-carotene and αβ",
  ])
  func scripts(_ text: String) { RuleTest.expect("text/mixed-script", text) }

  @Test func `a letter that looks like another is put right`() {
    let finding = RuleTest.findings("text/mixed-script", MarkedText("P\u{443}tin")).first
    #expect(finding?.fixes.map(\.replacement) == ["Pytin"])
  }

  @Test(arguments: ["شهر ⟦ﺗﻬﺮﺍﻥ⟧ و ⟦ﻗﻢ⟧", "شهر تهران"])
  func shapes(_ text: String) { RuleTest.expect("text/presentation-form", text) }

  @Test(arguments: [
    "آقای ⟦پُوتین⟧ و پوتینِ ما", "کتابِ خوب و مُدیر", "آقای ⟦پوتیِن⟧ و پوتین",
  ])
  func harakat(_ text: String) { RuleTest.expect("text/harakat", text) }

  @Test(arguments: [
    "آقای پرادیپ چاندوالا آمد و پرادیپ ⟦چاندوللا⟧ رفت", "کتابخانه و کتابخانه",
    "Mr Chandwalla saw Mr ⟦Chandwala⟧ there", "the Chandwalla and the Chandwallas",
  ])
  func `spellings of a name that no glossary has`(_ text: String) {
    RuleTest.expect("name/inconsistent", text)
  }
}
