import PersianText

/// A number or a date of one side of a bead that the other side does not have.
///
/// Only numbers in figures are asked for, and not those below 13, which one of the languages may write in words. Dates
/// are compared across calendars, and a year of one answers to the two years of the other that it falls into.
struct NumberMismatch: PairRule {
  static let identifier = "number/mismatch"
  static let summary = "a number or date that differs between a text and its translation"
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    wrong: .pair("در ۱۵ خرداد ۱۳۹۸ آمد.", "He came on ⟦6 June 2019⟧."),
    right: .pair("در ۱۵ خرداد ۱۳۹۸ آمد.", "He came on 5 June 2019."),
    why: """
      A wrong figure is the error that readers forgive least. Digits of any set are the same, and so \
      are 2.3 million and 2,300,000; dates of the Iranian calendar are converted. Where a number \
      has no counterpart at all it is a note, for it may be written in words.
      """)

  func check(_ pair: AnalysedPair) -> [Diagnostic] {
    pair.beads.flatMap { bead -> [Diagnostic] in
      let (sourceBytes, targetBytes) = (pair.source.source.bytes, pair.target.source.bytes)
      // Words alone are never asked for.
      guard
        QuantityReader.hasDigit(in: sourceBytes, range: bead.source)
          || QuantityReader.hasDigit(in: targetBytes, range: bead.target)
      else { return [] }
      let source = QuantityReader.quantities(in: sourceBytes, range: bead.source)
      let target = QuantityReader.quantities(in: targetBytes, range: bead.target)
      let (missing, extra) = NumberComparison.differences(source, target)
      if missing.isEmpty || extra.isEmpty {
        return missing.map { note($0, pair.source, pair.target, bead.target) }
          + extra.map { note($0, pair.target, pair.source, bead.source) }
      }
      let wanted = missing.map { pair.source.quote($0.range) }.joined(separator: ", ")
      return extra.map { quantity in
        pair.target.diagnostic(
          Self.identifier, Self.severity, quantity.range,
          "\(pair.target.quote(quantity.range)) is not in the source, which has \(wanted)"
            + hint(missing),
          notes: missing.map {
            Diagnostic.Note(
              "the source", at: Diagnostic.Location(pair.source.source.name, $0.range))
          })
      }
    }
  }

  private func note(
    _ quantity: Quantity, _ text: AnalysedText, _ other: AnalysedText, _ side: Range<Int>
  ) -> Diagnostic {
    // In a bilingual file the other side has a place, and no name of its own.
    let place =
      other.source.origin == nil
      ? other.source.name : other.source.citation(of: side.lowerBound)
    return text.diagnostic(
      Self.identifier, .note, quantity.range,
      "\(text.quote(quantity.range)) has no counterpart in \(place)")
  }

  /// What a single date is in the other calendar.
  private func hint(_ missing: [Quantity]) -> String {
    guard missing.count == 1,
      case .date(let calendar, let year?, let month, let day) = missing[0].value
    else { return "" }
    let other = CalendarDate(calendar, year, month, day).converted
    return " (\(other.year)-\(two(other.month))-\(two(other.day)))"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// Which quantities of two sides have no counterpart.
enum NumberComparison {
  static func differences(_ source: [Quantity], _ target: [Quantity]) -> (
    missing: [Quantity], extra: [Quantity]
  ) {
    var rest = target
    var missing: [Quantity] = []
    for quantity in source {
      if let match = rest.firstIndex(where: { isSame(quantity.value, $0.value) }) {
        rest.remove(at: match)
      } else {
        missing.append(quantity)
      }
    }
    // A number that is said twice on one side and once on the other is no difference, nor is a year beside a date.
    missing.removeAll { quantity in
      quantity.isLabel || isSmall(quantity.value)
        || target.contains { isSame(quantity.value, $0.value) }
    }
    rest.removeAll { quantity in
      quantity.isLabel || isSmall(quantity.value)
        || source.contains { isSame(quantity.value, $0.value) }
    }
    return (missing, rest)
  }

  private static func isSmall(_ value: Quantity.Value) -> Bool {
    guard case .number(let number) = value, let whole = number.whole else { return false }
    return whole < 13
  }

  private static func isSame(_ a: Quantity.Value, _ b: Quantity.Value) -> Bool {
    switch (a, b) {
    case (.number(let x), .number(let y)): return x == y || areYears(x, y) || areYears(y, x)
    case (
      .date(let calendar, let year, let month, let day),
      .date(let other, let otherYear, let otherMonth, let otherDay)
    ):
      if calendar == other {
        return month == otherMonth && day == otherDay
          && (year == nil || otherYear == nil || year == otherYear)
      }
      return calendar == .jalali
        ? isSameDay((year, month, day), (otherYear, otherMonth, otherDay))
        : isSameDay((otherYear, otherMonth, otherDay), (year, month, day))
    case (.date(let calendar, let year, _, let day), .number(let number)),
      (.number(let number), .date(let calendar, let year, _, let day)):
      // What one side has as a date the other may have in figures.
      guard let whole = number.whole else { return false }
      if whole == day || whole == year { return true }
      return year.map { areYears(DecimalNumber($0), number) && calendar == .jalali } ?? false
    }
  }

  /// True of an Iranian year and a Gregorian one that share days.
  private static func areYears(_ jalali: DecimalNumber, _ gregorian: DecimalNumber) -> Bool {
    guard let a = jalali.whole, let b = gregorian.whole, 1200...1500 ~= a else { return false }
    return b == a + 621 || b == a + 622
  }

  private typealias Day = (year: Int?, month: Int, day: Int)

  /// Without a year, leap years leave a day open.
  private static func isSameDay(_ jalali: Day, _ gregorian: Day) -> Bool {
    let years: [Int]
    if let year = jalali.year {
      years = [year]
    } else if let year = gregorian.year {
      years = [year - 622, year - 621]
    } else {
      years = [1396, 1397, 1398, 1399]
    }
    return years.contains { year in
      let day = CalendarDate(.jalali, year, jalali.month, jalali.day).converted
      return day.month == gregorian.month && day.day == gregorian.day
        && (gregorian.year == nil || gregorian.year == day.year)
    }
  }
}
