import PersianText
import Testing

@testable import Checking

/// Numbers and dates of a sentence and its translation. What is marked differs.
@Suite struct RuleNumberTests {
  @Test(arguments: [
    ("۲۵۰۰ نفر آمدند", "2,500 people came"), ("۲۵۰۰ نفر آمدند", "⟦2,600⟧ people came"),
    ("۲٫۳ میلیون نفر", "2.3 million people"), ("۲ میلیون و ۳۰۰ هزار نفر", "2,300,000 people"),
    ("۱۵ خرداد ۱۳۹۸", "5 June 2019"), ("۱۵ خرداد ۱۳۹۸", "June 5, 2019"),
    ("۱۵ خرداد ۱۳۹۸", "⟦June 15, 2019⟧"), ("در سال ۱۳۹۸", "in 2019"), ("در سال ۱۳۹۸", "in 2020"),
    ("در سال ۱۳۹۸", "in ⟦2018⟧"), ("۳ نفر آمدند", "three people came"),
    ("۲۲ بهمن", "11 February"), ("۲۰ ژوئن ۲۰۱۹", "20 June 2019"), ("۲۰ ژوئن", "⟦21 June⟧"),
    ("۲۰۱۹-۲۰۲۰", "2019–2020"), ("کووید-19", "COVID-19"), ("", ""), ("۵۰٪", "50%"),
    ("۲.۲۳ تا ۴.۸۲", "2.23-4.82"), ("۲.۲۳ تا ۴.۸۲", "2.23–⟦4.72⟧"), ("20-2019", "2019–20"),
    ("۲۰۱۹ تا ۲۰۲۰", "2019-20"), ("۲۰۱۵ تا ۲۰۱۹", "2015–⟦16⟧"),
  ])
  func `a number is asked for in the translation`(_ source: String, _ target: String) {
    let (source, target) = (MarkedText(source), MarkedText(target))
    let whole = AnalysedPair.Bead(source: 0..<source.bytes.count, target: 0..<target.bytes.count)
    let pair = AnalysedPair(
      source: RuleTest.analyse(source, .persian), target: RuleTest.analyse(target, .english),
      beads: [whole])
    let found = NumberMismatch().check(pair).filter { $0.severity == .warning }
    #expect(found.map(\.location.range) == target.ranges)
  }

  /// Numbers that belong to a word, or are written in one, answer to others and are not asked for.
  @Test(arguments: [
    ("بیماران کووید-۱۹", "patients"), ("کووید ۱۹", "COVID-19"), ("کووید ۱۹", "COVID19"),
    ("هواپیمای اف-۱۶", "the jet"), ("اف ۱۶", "F-16"), ("نوزدهمین روز", "the 19th day"),
    ("بیست و پنج نفر", "25 people"), ("۲۵ نفر", "twenty-five people"),
    ("۲۰ میلیون نفر", "twenty million people"), ("۱۹ روز", "on the nineteenth day"),
  ])
  func `a number in a word is no difference`(_ source: String, _ target: String) {
    let (source, target) = (MarkedText(source), MarkedText(target))
    let whole = AnalysedPair.Bead(source: 0..<source.bytes.count, target: 0..<target.bytes.count)
    let pair = AnalysedPair(
      source: RuleTest.analyse(source, .persian), target: RuleTest.analyse(target, .english),
      beads: [whole])
    #expect(NumberMismatch().check(pair).map(\.message) == [])
  }

  @Test(
    arguments: [
      ((1398, 3, 15), (2019, 6, 5)), ((1399, 12, 30), (2021, 3, 20)),
      ((1357, 11, 22), (1979, 2, 11)),
      ((1400, 1, 1), (2021, 3, 21)), ((1403, 12, 30), (2025, 3, 20)),
      ((1304, 9, 24), (1925, 12, 15)),
      ((1378, 10, 11), (2000, 1, 1)), ((1395, 12, 30), (2017, 3, 20)),
    ] as [((Int, Int, Int), (Int, Int, Int))])
  func `a day of one calendar is one of the other`(
    _ jalali: (Int, Int, Int), _ gregorian: (Int, Int, Int)
  ) {
    let (a, b) = (
      CalendarDate(.jalali, jalali.0, jalali.1, jalali.2),
      CalendarDate(.gregorian, gregorian.0, gregorian.1, gregorian.2)
    )
    #expect(a.converted == b && b.converted == a)
  }

  @Test func `every day comes back`() {
    for year in stride(from: 1250, through: 1450, by: 7) {
      for month in 1...12 {
        for day in [1, 15, month <= 6 ? 31 : 29] {
          let date = CalendarDate(.jalali, year, month, day)
          #expect(date.converted.converted == date && date.converted.dayNumber == date.dayNumber)
        }
      }
    }
  }
}
