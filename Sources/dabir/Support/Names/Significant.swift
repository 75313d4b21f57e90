import Glibc

/// Decimal numbers as they are read by people and by tools that draw curves.
enum Significant {
  /// A number with so many significant digits, without trailing zeros; very small ones with an exponent. What is no
  /// number, or is negative, is 0.
  static func text(_ value: Double, digits: Int = 6) -> String {
    guard value > 0, value.isFinite else { return "0" }
    // Powers of ten up to the 22nd are exact, so the quotient is the number nearest to the decimal one, and Swift
    // prints the shortest digits that tell a number from its neighbours.
    let power = min(max(digits - 1 - Int(log10(value).rounded(.down)), 0), 22)
    let scale = pow(10, Double(power))
    let rounded = (value * scale).rounded() / scale
    let text = rounded.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
