import PersianText

/// Walks over the places of a normal form where a name may begin: the starts of words, and behind a «و» that is
/// glued to the word after it.
struct WordStarts {
  private let bytes: [UInt8]
  private var position = 0
  /// The place behind a glued «و», to be tried when the word itself was no match.
  private var pending: Int?
  private let ascii = WordStarts.asciiWordBytes
  private let arabic = WordStarts.arabicWordScalars

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Int? {
    if let start = pending {
      pending = nil
      return start
    }
    while position < bytes.count {
      let start = position
      position = endOfWord(from: start)
      if position > start {
        if bytes[start] == 0xD9, start + 3 < position, bytes[start + 1] == 0x88 {
          pending = start + 2
        }
        return start
      }
      position += WordStarts.width(bytes[start])
    }
    return nil
  }

  /// Goes on behind a match.
  mutating func skip(to offset: Int) {
    position = max(position, offset)
    pending = nil
  }

  /// The end of the letters, digits, marks and joiners that begin at an offset.
  private func endOfWord(from start: Int) -> Int {
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        guard ascii[Int(byte)] else { return offset }
        offset += 1
      } else if byte >= 0xD8, byte <= 0xDB, offset + 1 < bytes.count {
        guard arabic[Int(byte - 0xD8) << 6 | Int(bytes[offset + 1] & 0x3F)] else { return offset }
        offset += 2
      } else {
        let scalar = UTF8Decoding.scalar(in: bytes.span, at: offset)
        guard WordStarts.continuesWord(scalar.value) else { return offset }
        offset += scalar.length
      }
    }
    return offset
  }

  private static func width(_ byte: UInt8) -> Int {
    byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  private static func continuesWord(_ scalar: UInt32) -> Bool {
    let kind = ScalarClass(scalar)
    return kind.isLetterOrDigit || kind == .mark || kind == .joiner
  }

  private static let asciiWordBytes: [Bool] = (0..<0x80).map { continuesWord($0) }
  private static let arabicWordScalars: [Bool] = (0x0600...0x06FF).map { continuesWord($0) }
}
