/// The numbers that a run of digits and separators holds: one, or the parts of a range, a date in figures or a version.
enum NumberText {
  struct Part {
    var value: DecimalNumber
    /// How many digits are written.
    var digits: Int
    var range: Range<Int>
  }

  private struct Run {
    var digits: [Int] = []
    var range: Range<Int>
    /// What stands between it and the run before.
    var separator: UInt32 = 0
  }

  static func parts(of range: Range<Int>, in bytes: [UInt8]) -> [Part] {
    var runs: [Run] = []
    var separator: UInt32 = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = UTF8Decoding.scalar(in: bytes.span, at: offset)
      let end = offset + scalar.length
      if let digit = digit(scalar.value) {
        if runs.isEmpty || separator != 0 {
          runs.append(Run(range: offset..<end, separator: separator))
          separator = 0
        }
        runs[runs.count - 1].digits.append(digit)
        runs[runs.count - 1].range = runs[runs.count - 1].range.lowerBound..<end
      } else {
        separator = scalar.value
      }
      offset = end
    }
    return join(runs)
  }

  private static func join(_ runs: [Run]) -> [Part] {
    let decimals = runs.count { isDecimal($0.separator) }
    var parts: [Part] = []
    var index = 0
    while index < runs.count {
      var digits = runs[index].digits
      var range = runs[index].range
      index += 1
      while index < runs.count, isGroup(runs[index].separator), runs[index].digits.count == 3 {
        digits += runs[index].digits
        range = range.lowerBound..<runs[index].range.upperBound
        index += 1
      }
      var exponent = 0
      if index < runs.count, isDecimal(runs[index].separator), decimals == 1 {
        digits += runs[index].digits
        exponent = -runs[index].digits.count
        range = range.lowerBound..<runs[index].range.upperBound
        index += 1
      }
      guard digits.count <= 17 else { continue }
      let value = digits.reduce(0) { $0 * 10 + $1 }
      parts.append(
        Part(
          value: DecimalNumber(value, exponent: exponent), digits: digits.count, range: range))
    }
    return parts
  }

  private static func isGroup(_ scalar: UInt32) -> Bool {
    scalar == 0x2C || scalar == 0x066C || scalar == 0x060C
  }

  private static func isDecimal(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0x066B || scalar == 0x2F
  }

  private static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar - 0x30)
    case 0x0660...0x0669: Int(scalar - 0x0660)
    case 0x06F0...0x06F9: Int(scalar - 0x06F0)
    default: nil
    }
  }
}
