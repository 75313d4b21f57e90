/// A word as it is looked up: its bytes where they are no more than sixteen, or two hashes of them.
struct WordKey: Sendable, Equatable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  /// In bytes.
  private var length: UInt32 = 0

  init() {}

  /// - Parameter range: that of the word, not empty.
  @inline(__always)
  init(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) {
    length = UInt32(truncatingIfNeeded: range.count)
    let start = range.lowerBound
    guard !isHashed else {
      (low, high) = WordKey.hashes(range, bytes)
      return
    }
    if start + 16 <= bytes.count {
      let raw = bytes.bytes
      low = raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
      if range.count <= 8 {
        low &= UInt64.max >> UInt64(64 - 8 * range.count)
      } else {
        high =
          raw.unsafeLoadUnaligned(fromByteOffset: start + 8, as: UInt64.self)
          & UInt64.max >> UInt64(128 - 8 * range.count)
      }
    } else {
      for index in 0..<range.count {
        let byte = UInt64(bytes[start + index])
        if index < 8 {
          low |= byte << UInt64(8 * index)
        } else {
          high |= byte << UInt64(8 * index - 64)
        }
      }
    }
  }

  /// In one comparison, for mostly it is the same word.
  @inline(__always)
  static func == (a: WordKey, b: WordKey) -> Bool {
    (a.low ^ b.low) | (a.high ^ b.high) | UInt64(a.length ^ b.length) == 0
  }

  /// True of a word that is longer than the key.
  var isHashed: Bool { length > 16 }

  @inline(__always)
  var hash: UInt64 {
    var hash = (low ^ (high << 32 | high >> 32)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32 ^ UInt64(length)
    return hash &* 0xD6E8_FEB8_6659_FD93
  }

  @inline(never)
  private static func hashes(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>)
    -> (UInt64, UInt64)
  {
    var (low, high): (UInt64, UInt64) = (0, 0x243F_6A88_85A3_08D3)
    for offset in range {
      low = (low ^ UInt64(bytes[offset])) &* 0x100_0000_01B3
      high = (high &+ UInt64(bytes[offset])) &* 0x9E37_79B9_7F4A_7C15
    }
    return (low, high)
  }
}
