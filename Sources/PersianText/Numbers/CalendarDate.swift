/// A day of the Gregorian or the Iranian (Jalali) calendar.
///
/// The Iranian calendar is reckoned by its cycle of 33 years, which agrees with the observed equinox from 1178 to 1633
/// (Borkowski 1996, "The Persian calendar for 3000 years").
package struct CalendarDate: Sendable, Hashable {
  package enum Calendar: Sendable { case gregorian, jalali }

  package var calendar: Calendar
  package var year: Int
  /// 1…12.
  package var month: Int
  package var day: Int

  package init(_ calendar: Calendar, _ year: Int, _ month: Int, _ day: Int) {
    self.calendar = calendar
    self.year = year
    self.month = month
    self.day = day
  }

  /// The number of the day, from 1 January of the year 1 (Gregorian, proleptic) on, which is 1.
  package var dayNumber: Int {
    switch calendar {
    case .gregorian:
      let before = year - 1
      let leap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0 ? 1 : 0
      let shift = month <= 2 ? 0 : leap - 2
      return 365 * before + before / 4 - before / 100 + before / 400 + (367 * month - 362) / 12
        + shift + day
    case .jalali:
      let days = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6
      return 226_894 + 365 * (year - 1) + (8 * year + 21) / 33 + days + day
    }
  }

  /// The same day in the other calendar.
  package var converted: CalendarDate {
    let number = dayNumber
    switch calendar {
    case .jalali:
      var year = self.year + 621
      if CalendarDate(.gregorian, year + 1, 1, 1).dayNumber <= number { year += 1 }
      let month =
        (1...12).last { CalendarDate(.gregorian, year, $0, 1).dayNumber <= number } ?? 1
      return CalendarDate(
        .gregorian, year, month, number - CalendarDate(.gregorian, year, month, 1).dayNumber + 1)
    case .gregorian:
      var year = self.year - 622
      if CalendarDate(.jalali, year + 1, 1, 1).dayNumber <= number { year += 1 }
      let month = (1...12).last { CalendarDate(.jalali, year, $0, 1).dayNumber <= number } ?? 1
      return CalendarDate(
        .jalali, year, month, number - CalendarDate(.jalali, year, month, 1).dayNumber + 1)
    }
  }
}
