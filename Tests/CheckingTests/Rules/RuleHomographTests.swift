import PersianText
import Termbase
import Testing

@testable import Checking

/// Forms that are also common words. What is marked is taken for the name.
@Suite struct RuleHomographTests {
  @Test(arguments: [
    "در آستانه نشست سران", "در آستانه\u{200C}ی نشست", "آستانه", "آستانه درد",
    "شهر ⟦آستانه⟧ پایتخت است",
    "«⟦آستانه⟧»", "“⟦آستانه⟧”", "\"⟦آستانه⟧\"", "«شهر ⟦آستانه⟧»", "«آستانه ما»", "پایتخت، آستانه",
    "در شهر\n⟦آستانه⟧",
    "شهرِ ⟦آستانه⟧", "شهر بزرگ آستانه", "به شهر ⟦آستانه⟧ رفت. در آستانه نشست",
    // A surname that many have: after the full name, or behind a title.
    "قاسم\u{200C}اف آمد. کال\u{200C}محمد قاسم\u{200C}اف گفت. ⟦قاسم\u{200C}اف⟧ رفت.",
    "نخست\u{200C}وزیر ⟦قاسم\u{200C}اف⟧ گفت", "وزیر، قاسم\u{200C}اف گفت", "وزیر «⟦قاسم اف⟧» گفت",
    "کال محمد قاسم اف و ⟦قاسماف⟧", "کال\u{200C}محمد قاسم\u{200C}اف\n\n⟦قاسم\u{200C}اف⟧",
    "همگرایی منطقه", "اجلاس ⟦همگرایی⟧", "اعضای شانگهای",
  ])
  func `a homograph is the name where the text says so`(_ marked: String) {
    let text = MarkedText(marked)
    let analysed = RuleTest.analyse(text)
    let found = analysed.mentions.filter { analysed.finder.term($0.form).type == .homograph }
    #expect(found.map(\.range) == text.ranges)
  }
}
