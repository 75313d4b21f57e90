import PersianText

/// Looking around a place in the bytes of a text.
enum TextPlace {
  /// The letters, marks and joiners around a place.
  static func word(around offset: Int, in bytes: [UInt8]) -> Range<Int> {
    var start = offset
    while let scalar = UTF8Decoding.scalar(in: bytes.span, before: start), continues(scalar.value) {
      start -= scalar.length
    }
    var end = offset
    while end < bytes.count {
      let scalar = UTF8Decoding.scalar(in: bytes.span, at: end)
      guard continues(scalar.value) else { break }
      end += scalar.length
    }
    return start..<end
  }

  /// The line that holds a place, without its end.
  static func line(around offset: Int, in bytes: [UInt8]) -> Range<Int> {
    var start = offset
    while start > 0, !isLineEnd(bytes[start - 1]) { start -= 1 }
    var end = offset
    while end < bytes.count, !isLineEnd(bytes[end]) { end += 1 }
    return start..<end
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func continues(_ scalar: UInt32) -> Bool {
    let kind = ScalarClass(scalar)
    return kind.isLetter || kind == .mark || kind == .joiner
  }

  /// The words around some places, each once, in order.
  static func words(around offsets: [Int], in bytes: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    for offset in offsets where offset >= words.last?.upperBound ?? 0 {
      words.append(word(around: offset, in: bytes))
    }
    return words
  }
}
