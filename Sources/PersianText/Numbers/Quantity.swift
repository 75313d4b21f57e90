/// A number or a date that a text states.
package struct Quantity: Sendable {
  /// Bytes of the text.
  package var range: Range<Int>
  package var value: Value
  /// It belongs to a word, as in COVID-19, and answers to a number elsewhere without being asked for itself.
  package var isLabel = false

  package enum Value: Sendable, Hashable {
    case number(DecimalNumber)
    /// The year is `nil` where the text leaves it out.
    case date(CalendarDate.Calendar, year: Int?, month: Int, day: Int)
  }
}

/// A number as its digits and the power of ten that they are multiplied by, so that 2.3 million and 2,300,000 are one.
package struct DecimalNumber: Sendable, Hashable {
  /// Without trailing zeros.
  package private(set) var digits: Int
  package private(set) var exponent: Int

  package init(_ digits: Int, exponent: Int = 0) {
    self.digits = digits
    self.exponent = exponent
    while self.digits != 0, self.digits % 10 == 0 {
      self.digits /= 10
      self.exponent += 1
    }
    if self.digits == 0 { self.exponent = 0 }
  }

  /// The value where it is a whole number below 10¹⁵.
  package var whole: Int? {
    guard exponent >= 0, exponent < 16 else { return nil }
    var value = digits
    for _ in 0..<exponent {
      let (next, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = next
    }
    return value
  }

  package func multiplied(byPowerOfTen power: Int) -> DecimalNumber {
    DecimalNumber(digits, exponent: digits == 0 ? 0 : exponent + power)
  }

  /// The sum of two whole numbers; `nil` of others.
  package func adding(_ other: DecimalNumber) -> DecimalNumber? {
    guard let a = whole, let b = other.whole, a < 1 << 60, b < 1 << 60 else { return nil }
    return DecimalNumber(a + b)
  }
}
