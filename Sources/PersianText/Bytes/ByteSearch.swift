/// Finds bytes of a small set in a text, eight at a time: for what stands out seldom, as line ends do.
package struct ByteSearch: Sendable {
  private let a, b, c, d: UInt64
  private let hasMoreThanTwo: Bool

  /// - Parameter bytes: at the most four, at least one.
  package init(_ bytes: UInt8...) {
    hasMoreThanTwo = bytes.count > 2
    func pattern(_ index: Int) -> UInt64 {
      ByteSearch.ones &* UInt64(bytes[min(index, bytes.count - 1)])
    }
    (a, b, c, d) = (pattern(0), pattern(1), pattern(2), pattern(3))
  }

  /// The offset of the first of the bytes in a range, or its end.
  package func first(in bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    var offset = range.lowerBound
    let raw = bytes.bytes
    while offset + 8 <= range.upperBound {
      let block = raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      var found = ByteSearch.zeros(block ^ a) | ByteSearch.zeros(block ^ b)
      if hasMoreThanTwo { found |= ByteSearch.zeros(block ^ c) | ByteSearch.zeros(block ^ d) }
      if found != 0 { break }
      offset += 8
    }
    while offset < range.upperBound {
      let byte = ByteSearch.ones &* UInt64(bytes[offset])
      if byte == a || byte == b || byte == c || byte == d { return offset }
      offset += 1
    }
    return offset
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Not zero where one of eight bytes is.
  @inline(__always)
  private static func zeros(_ block: UInt64) -> UInt64 {
    (block &- ones) & ~block & (ones << 7)
  }
}
