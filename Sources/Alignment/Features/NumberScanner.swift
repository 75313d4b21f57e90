/// Finds the numbers in a stream of scalars and gives them one form: ASCII digits, no group separators, no
/// leading zeros, a full stop before the decimals.
///
/// A comma of any script is a group separator where exactly three digits follow it. A full stop, the Persian ٫
/// or a slash (as Persian typists write decimals) is decimal where the number has one only; with more, as in a date or a
/// version, each part is a number. A hyphen ends a number, so that a range gives its two ends.
struct NumberScanner {
  private var digits: [UInt8] = []
  /// Where in `digits` each part begins, and the separator before it.
  private var parts: [(start: Int, separator: Separator)] = []
  private var pending = Separator.none

  private enum Separator {
    case none, group, decimal

    init(_ scalar: UInt32) {
      switch scalar {
      case 0x2C, 0x066C, 0x060C: self = .group
      case 0x2E, 0x066B, 0x2F: self = .decimal
      default: self = .none
      }
    }
  }

  mutating func take(_ scalar: UInt32, isDigit: Bool, into clues: inout [Clue]) {
    if isDigit, let digit = Self.value(of: scalar) {
      if digits.isEmpty || pending != .none { parts.append((digits.count, pending)) }
      pending = .none
      digits.append(digit)
    } else if !digits.isEmpty {
      let separator = Separator(scalar)
      if separator != .none, pending == .none {
        pending = separator
      } else {
        end(into: &clues)
      }
    }
  }

  mutating func end(into clues: inout [Clue]) {
    pending = .none
    guard !digits.isEmpty else { return }
    let isDecimal = parts.count { $0.separator == .decimal } == 1
    var index = 0
    while index < parts.count {
      var hash = ScalarHash()
      var count = 0
      add(part: index, to: &hash, &count, leading: true)
      index += 1
      while index < parts.count, joins(index, isDecimal: isDecimal) {
        if parts[index].separator == .decimal { hash.add(0x2E) }
        add(part: index, to: &hash, &count, leading: false)
        index += 1
      }
      clues.append(Clue(count > 1 ? .number : .digit, hash.value))
    }
    digits.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
  }

  /// True where a part goes on with the number before it.
  private func joins(_ part: Int, isDecimal: Bool) -> Bool {
    parts[part].separator == .decimal ? isDecimal : range(of: part).count == 3
  }

  private func range(of part: Int) -> Range<Int> {
    parts[part].start..<(part + 1 < parts.count ? parts[part + 1].start : digits.count)
  }

  private func add(
    part: Int, to hash: inout ScalarHash, _ count: inout Int, leading: Bool
  ) {
    var range = range(of: part)
    while leading, range.count > 1, digits[range.lowerBound] == 0 { range.removeFirst() }
    for digit in digits[range] { hash.add(0x30 + UInt32(digit)) }
    count += range.count
  }

  private static func value(of digit: UInt32) -> UInt8? {
    switch digit {
    case 0x30...0x39: UInt8(digit - 0x30)
    case 0x0660...0x0669: UInt8(digit - 0x0660)
    case 0x06F0...0x06F9: UInt8(digit - 0x06F0)
    default: nil
    }
  }
}
