/// The names of the months, in Persian and English, of both calendars.
package enum MonthNames {
  /// The month that a word names: calendar and number.
  /// - Parameter word: a word of a normal form, English in any case.
  package static func month(_ word: String) -> (CalendarDate.Calendar, Int)? {
    let key = word.lowercased()
    return table[key].map { ($0 < 100 ? .gregorian : .jalali, $0 % 100) }
  }

  private static let table: [String: Int] = {
    let gregorian = [
      "january jan ژانویه ژانویهٔ", "february feb فوریه", "march mar مارس", "april apr آوریل آپریل",
      "may مه می", "june jun ژوئن", "july jul ژوئیه جولای ژوییه", "august aug اوت آگوست آگست",
      "september sep sept سپتامبر", "october oct اکتبر", "november nov نوامبر",
      "december dec دسامبر",
    ]
    let jalali = [
      "farvardin فروردین", "ordibehesht اردیبهشت", "khordad خرداد", "tir تیر",
      "mordad مرداد امرداد",
      "shahrivar شهریور", "mehr مهر", "aban آبان", "azar آذر", "dey دی", "bahman بهمن",
      "esfand اسفند",
    ]
    var table: [String: Int] = [:]
    for (months, shift) in [(gregorian, 0), (jalali, 100)] {
      for (index, names) in months.enumerated() {
        for name in names.split(separator: " ") { table[String(name)] = shift + index + 1 }
      }
    }
    return table
  }()
}
