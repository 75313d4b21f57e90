import PersianText

/// Which digits the numbers of a text are written with.
///
/// A number that stands beside a Latin letter (COVID-19, B12) has the digits of that name, and is not counted.
struct DigitCensus: Sendable {
  enum Digits: Int, CaseIterable { case ascii, persian, arabic }

  /// By the raw value of ``Digits``.
  private(set) var counts = [0, 0, 0]
  private(set) var firsts: [Range<Int>?] = [nil, nil, nil]
  /// Numbers with digits of two sets.
  private(set) var mixed: [Range<Int>] = []

  /// Takes the number that begins at an offset.
  /// - Returns: its end.
  mutating func take(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Int {
    var found: [Digits] = []
    var offset = start
    var end = start
    while offset < bytes.count {
      let scalar = UTF8Decoding.scalar(in: bytes, at: offset)
      if let digits = DigitCensus.digits(scalar.value) {
        if !found.contains(digits) { found.append(digits) }
        offset += scalar.length
        end = offset
      } else if offset == end, DigitCensus.divides(scalar.value) {
        offset += scalar.length
      } else {
        break
      }
    }
    guard !isBesideLatin(bytes, start..<end), let first = found.first else { return end }
    if found.count > 1 {
      mixed.append(start..<end)
    } else {
      counts[first.rawValue] += 1
      if firsts[first.rawValue] == nil { firsts[first.rawValue] = start..<end }
    }
    return end
  }

  private func isBesideLatin(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    func isLatin(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 && byte < 0x80 }
    var before = range.lowerBound - 1
    if before >= 0, bytes[before] == 0x2D { before -= 1 }
    var after = range.upperBound
    if after < bytes.count, bytes[after] == 0x2D { after += 1 }
    return before >= 0 && isLatin(bytes[before]) || after < bytes.count && isLatin(bytes[after])
  }

  private static func digits(_ scalar: UInt32) -> Digits? {
    switch scalar {
    case 0x30...0x39: .ascii
    case 0x06F0...0x06F9: .persian
    case 0x0660...0x0669: .arabic
    default: nil
    }
  }

  /// What may stand between two digits of one number.
  private static func divides(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C, 0x2E, 0x2F, 0x066B, 0x066C: true
    default: false
    }
  }
}
