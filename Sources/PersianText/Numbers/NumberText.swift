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
    let ends = split(runs)
    let parts = ends.flatMap(join)
    return ends.count == 2 ? complete(parts) : parts
  }

  /// The ends of ranges: 2.23-4.82 is two numbers, each with decimals of its own.
  private static func split(_ runs: [Run]) -> [[Run]] {
    var groups: [[Run]] = []
    for run in runs {
      if groups.isEmpty || isDash(run.separator) { groups.append([]) }
      groups[groups.count - 1].append(run)
    }
    return groups
  }

  /// 2019–20 is 2019 to 2020, also where it was typed from right to left: «20-2019».
  private static func complete(_ parts: [Part]) -> [Part] {
    guard parts.count == 2, let long = parts.firstIndex(where: { $0.digits == 4 }),
      parts[1 - long].digits == 2, let year = parts[long].value.whole,
      let end = parts[1 - long].value.whole, end > year % 100
    else { return parts }
    var completed = parts
    completed[1 - long].value = DecimalNumber(year / 100 * 100 + end)
    completed[1 - long].digits = 4
    return completed
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

  private static func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || 0x2010...0x2013 ~= scalar
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
