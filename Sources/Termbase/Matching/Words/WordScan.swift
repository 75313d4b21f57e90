import PersianText

/// Finds the words of a text by its bytes: a bit for each scalar of the two blocks in which nearly all of a text lies.
struct WordScan: Sendable {
  private let ascii: (UInt64, UInt64)
  private let arabic: InlineArray<4, UInt64>

  init() {
    func bits(from first: UInt32) -> UInt64 {
      (0..<64).reduce(0) { $0 | (WordScan.continuesWord(first + $1) ? 1 << UInt64($1) : 0) }
    }
    ascii = (bits(from: 0), bits(from: 64))
    arabic = InlineArray { bits(from: 0x600 + 64 * UInt32($0)) }
  }

  /// The first word that begins at an offset or behind it.
  func next(_ bytes: borrowing Span<UInt8>, from offset: Int) -> Range<Int>? {
    var start = offset
    while start < bytes.count {
      let length = length(bytes, start)
      if length > 0 {
        var end = start + length
        while end < bytes.count {
          let length = self.length(bytes, end)
          if length == 0 { break }
          end += length
        }
        return start..<end
      }
      let byte = bytes[start]
      start += byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
    return nil
  }

  /// The bytes of the scalar at an offset, 0 where it is no part of a word.
  @inline(__always)
  private func length(_ bytes: borrowing Span<UInt8>, _ offset: Int) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 {
      return (byte < 0x40 ? ascii.0 : ascii.1) >> UInt64(byte & 63) & 1 != 0 ? 1 : 0
    }
    if byte & 0xFC == 0xD8, offset + 1 < bytes.count {
      return arabic[Int(byte & 3)] >> UInt64(bytes[offset + 1] & 63) & 1 != 0 ? 2 : 0
    }
    return rare(bytes, offset)
  }

  @inline(never)
  private func rare(_ bytes: borrowing Span<UInt8>, _ offset: Int) -> Int {
    let scalar = UTF8Decoding.scalar(in: bytes, at: offset)
    return WordScan.continuesWord(scalar.value) ? scalar.length : 0
  }

  static func continuesWord(_ scalar: UInt32) -> Bool {
    let kind = ScalarClass(scalar)
    return kind.isLetterOrDigit || kind == .mark || kind == .joiner
  }
}
