import PersianText
import Testing

@testable import Checking

/// The rules about names. What is marked is flagged, all else is silent.
@Suite struct RuleNameTests {
  @Test(arguments: [
    "⟦سگین\u{200C}بایف⟧ گفت و ⟦سگینبایف⟧ رفت.", "«⟦نیکولای پاتروشیف⟧» و ⟦پاتروشیف⟧",
    "دمیر ساگین\u{200C}بایف، پاتروشف و نیکولای پاتروشف", "⟦نورسلطان⟧ی\u{200C}ها در ⟦نورسلطان⟧",
    "From ⟦Nursultan⟧ to Astana", "⟦خانگیاس اف⟧ آمد", "", "پوتین",
  ])
  func `deprecated`(_ text: String) { RuleTest.expect("name/deprecated", text) }

  @Test func `a deprecated form says what to write, for whom, and how bad it is`() {
    let text = MarkedText("سگینبایف به نورسلطان رفت.")
    let findings = RuleTest.findings("name/deprecated", text)
    #expect(findings.map(\.severity) == [.error, .warning])
    #expect(
      findings.map(\.message) == [
        "«سگینبایف» is deprecated; write «ساگین\u{200C}بایف» for Damir Sagynbaev",
        "«نورسلطان» is superseded; write «آستانه» for Astana",
      ])
    #expect(findings.map { $0.fixes.map(\.replacement) } == [["ساگین\u{200C}بایف"], ["آستانه"]])
  }

  @Test(arguments: [
    "⟦هندوستان⟧ و هند", "⟦هندوستان⟧ و هندوستان", "جمهوری اسلامی ایران و ایران",
    "⟦نیکولای پاتروشف⟧ و پاتروشف و پاتروشیف",
    "سازمان شانگهای و سازمان همکاری شانگهای", "⟦Wladimir Putin⟧, Putin and the SCO",
    "Islamic Republic of Iran",
    "⟦هندوستان⟧ی و هندوستان",
  ])
  func `variant`(_ text: String) { RuleTest.expect("name/variant", text) }

  @Test func `a variant is no more than a note`() {
    let finding = RuleTest.findings("name/variant", MarkedText("هندوستان")).first
    #expect(finding?.severity == .note)
    #expect(finding?.message == "«هندوستان» is a variant; the preferred form is «هند»")
    #expect(finding?.fixes == [Diagnostic.Fix("هند")])
  }

  @Test(arguments: [
    "⟦پوتین⟧ آمد. ولادیمیر پوتین رفت.", "ولادیمیر پوتین آمد. پوتین رفت.", "پوتین آمد. پوتین رفت.",
    "پوتین\n\nولادیمیر پوتین آمد. پوتین رفت.",
  ])
  func `short first`(_ text: String) { RuleTest.expect("name/short-first", text) }

  @Test(arguments: [
    "⟦شاگهای⟧ شهر است", "سازمان ⟦شاگهای⟧", "⟦شنگهای⟧ و شانگهای", "ولادمیر ⟦پوتیین⟧ و پوتین",
    "پوتینگ و قم",
    "⟦ساگین بایوف⟧ گفت", "«دمیر ⟦ساگینبیف⟧» گفت", "ولادیمیر، پوتین",
    "⟦Shangai⟧ and Shanghai’s", "Shanghai’s shangai", "Shangai shangai",
    "⟦Damir Sagynbayev⟧'s Putinism", "Iranian Indians", "در آستانه",
  ])
  func `near`(_ text: String) { RuleTest.expect("name/near", text) }

  @Test func `a near name asks whether it is meant`() {
    let finding = RuleTest.findings("name/near", MarkedText("شاگهای")).first
    #expect(finding?.severity == .warning)
    #expect(
      finding?.message == "«شاگهای» is no known form; did you mean «شانگهای», Shanghai?")
    #expect(finding?.fixes == [Diagnostic.Fix("شانگهای")])
  }

  @Test(arguments: [
    "دمیر ساگین\u{200C}بایف آمد. ⟦سگینبایف⟧ رفت.", "هند و هند و ⟦هندوستان⟧ و هندوستان",
    "ایران و ایرانی و ایران",
    "ساگین\u{200C}بایف و ⟦ساگین بایف⟧", "ولادیمیر پوتین و پوتین و پوتینِ ما",
    "Putin, PUTIN and Vladimir Putin",
    "Nursultan, ⟦Astana⟧ and Astana", "شانگهای و سازمان همکاری شانگهای و سازمان شانگهای",
    "وزیر و نخست\u{200C}وزیر و نخست وزیر", "پاتروشف و ⟦پاتروشیف⟧",
    "Shanghai Cooperation Organisation (SCO)", "نیکلای پاتروشف و نیکلای\nپاتروشف و نیکلای  پاتروشف",
  ])
  func `inconsistent`(_ text: String) { RuleTest.expect("name/inconsistent", text) }

  @Test func `an inconsistency lists the spellings with their numbers and places`() throws {
    let text = MarkedText("⟦پاتروشف⟧ و ⟦پاتروشیف⟧ و پاتروشف و نیکلای پاتروشف")
    let finding = try #require(RuleTest.findings("name/inconsistent", text).first)
    #expect(finding.severity == .warning)
    #expect(
      finding.message == "Nikolai Patrushev is spelt in 2 ways: «پاتروشف» ×3, «پاتروشیف» ×1; "
        + "the glossary has «پاتروشف»")
    #expect(finding.notes.map(\.location?.range) == text.ranges)
  }

  @Test(arguments: [
    "«⟦جمعه خانگیاس اف⟧» آمد", "⟦ولادیمیرپوتین⟧ و ولادیمیر\u{200C}پوتین و ولادیمیر پوتین",
    "جمعه خان گیاس اف",
    "⟦VladimirPutin⟧", "خانگیاساف",
  ])
  func `split`(_ text: String) { RuleTest.expect("name/split", text) }

  @Test func `a split name is put together as the glossary has it`() {
    let finding = RuleTest.findings("name/split", MarkedText("جمعه خانگیاس اف")).first
    #expect(finding?.severity == .warning)
    #expect(finding?.fixes == [Diagnostic.Fix("جمعه\u{200C}خان گیاس\u{200C}اف")])
  }
}
