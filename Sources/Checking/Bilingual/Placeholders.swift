/// Finds what a program puts its own words for in the strings of its interface: `%s`, `%1$d`, `%(name)s`, `{0}`, `{name}`,
/// `{{name}}`, `${name}`.
enum Placeholders {
  /// - Parameter stretches: texts by themselves: none reaches from one into another.
  static func ranges(in bytes: [UInt8], within stretches: [Range<Int>]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for stretch in stretches {
      var offset = stretch.lowerBound
      let span = bytes.span
      while offset < stretch.upperBound {
        let byte = span[offset]
        if byte == 0x25 || byte == 0x7B {
          let end =
            byte == 0x25
            ? directive(bytes, offset..<stretch.upperBound)
            : braces(bytes, offset..<stretch.upperBound)
          if let end {
            let isDollar = offset > stretch.lowerBound && bytes[offset - 1] == 0x24
            ranges.append(offset - (isDollar ? 1 : 0)..<end)
            offset = end
            continue
          }
        }
        offset += 1
      }
    }
    return ranges
  }

  /// A conversion of C's printf, with a name or a number as Python and POSIX have them. A per cent sign behind a number
  /// is one.
  private static func directive(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let start = range.lowerBound
    if start > 0, isDigit(bytes[start - 1]) { return nil }
    var offset = start + 1
    func byte() -> UInt8 { offset < range.upperBound ? bytes[offset] : 0 }
    if byte() == 0x28 {
      guard let close = bytes[offset..<range.upperBound].prefix(64).firstIndex(of: 0x29) else {
        return nil
      }
      offset = close + 1
    } else if byte() == 0x7B {
      return braces(bytes, offset..<range.upperBound)
    }
    while [0x23, 0x24, 0x2A, 0x2B, 0x2D, 0x2E].contains(byte()) || isDigit(byte()) { offset += 1 }
    while [0x68, 0x6A, 0x6C, 0x71, 0x74, 0x7A].contains(byte()) { offset += 1 }
    guard "diouxXeEfFgGaAcCsSpn@".utf8.contains(byte()) else { return nil }
    return offset + 1
  }

  /// A name or a number between braces, with how it is to be shown behind a comma or colon.
  private static func braces(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    while offset < range.upperBound, bytes[offset] == 0x7B { offset += 1 }
    let depth = offset - range.lowerBound
    guard depth < 4 else { return nil }
    let content = bytes[offset..<range.upperBound].prefix(64)
    guard let close = content.firstIndex(of: 0x7D),
      content[..<close].allSatisfy({ 0x20..<0x7B ~= $0 }),
      bytes[close..<range.upperBound].prefix(depth).allSatisfy({ $0 == 0x7D }),
      close + depth <= range.upperBound
    else { return nil }
    return close + depth
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
