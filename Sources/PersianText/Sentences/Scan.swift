/// Looking around in a paragraph while it is cut into sentences. Offsets are bytes of the whole text.
struct Scan {
  let bytes: [UInt8]
  let range: Range<Int>

  enum Terminator { case period, ellipsis, strong }

  /// What stands behind a mark, white space and opening quotes and brackets skipped.
  struct Following {
    /// The word, in lower case where it is Latin.
    var word = ""
    /// The word after it.
    var second = ""
    var letters = 0
    var isLowercase = false
    var isCapitalised = false
    var startsWithDigit = false
  }

  func scalar(at offset: Int) -> UInt32? {
    offset < range.upperBound ? UTF8Decoding.scalar(in: bytes.span, at: offset).value : nil
  }

  /// The next run of terminators; a period between two digits is none.
  func nextTerminator(from start: Int) -> Range<Int>? {
    var offset = start
    while offset < range.upperBound {
      let byte = bytes[offset]
      // Terminators are ASCII or begin with one of these bytes; everything else is skipped by the byte.
      if byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0xE2 || byte == 0xD8
        || byte == 0xDB
        || byte == 0xE3 || byte == 0xEF
      {
        var end = offset
        while let scalar = scalar(at: end), Scan.isTerminator(scalar) {
          end += UTF8Decoding.width(of: scalar)
        }
        if end > offset { return offset..<end }
      }
      offset += 1
    }
    return nil
  }

  func terminator(_ mark: Range<Int>) -> Terminator {
    let run = bytes[mark]
    if run.elementsEqual([0xE2, 0x80, 0xA6]) { return .ellipsis }
    guard run.allSatisfy({ $0 == 0x2E }) else { return .strong }
    return run.count == 1 ? .period : .ellipsis
  }

  /// The offset behind the quotes, brackets and note marks (`[12]`) that close right after a mark.
  func skipClosers(from start: Int) -> Int {
    var offset = start
    while let scalar = scalar(at: offset) {
      if Scan.isCloser(scalar) || ScalarClass(scalar) == .control {
        offset += UTF8Decoding.width(of: scalar)
      } else if scalar == 0x5B, let end = noteMarkEnd(offset) {
        offset = end
      } else {
        break
      }
    }
    return offset
  }

  /// `[...]`: an omission in a quotation, which ends nothing.
  func isBracketed(_ mark: Range<Int>, _ end: Int) -> Bool {
    guard mark.lowerBound > range.lowerBound, end > mark.upperBound else { return false }
    let opener = bytes[mark.lowerBound - 1]
    return opener == 0x5B && bytes[mark.upperBound] == 0x5D
      || opener == 0x28 && bytes[mark.upperBound] == 0x29
  }

  /// The word that ends at an offset, with the periods inside it: `U.S`, «ق.م», 2.1.
  func word(before end: Int) -> String {
    var start = end
    while let scalar = UTF8Decoding.scalar(in: bytes.span, before: start), start > range.lowerBound
    {
      let kind = ScalarClass(scalar.value)
      let isPart =
        kind.isLetterOrDigit || kind == .mark || kind == .joiner
        || scalar.value == 0x2E && start < end
      guard isPart else { break }
      start -= scalar.length
    }
    return String(decoding: bytes[max(start, range.lowerBound)..<end], as: UTF8.self)
  }

  /// True where a word of Persian letters alone, two at the least, ends at an offset. Unlike ``word(before:)`` it
  /// does not look past a period, so that «آ.آ.آ» is read once.
  func isPersianWord(before end: Int) -> Bool {
    var (start, count) = (end, 0)
    while start > range.lowerBound, let scalar = UTF8Decoding.scalar(in: bytes.span, before: start)
    {
      switch ScalarClass(scalar.value) {
      case .persianLetter, .joiner, .mark: count += 1
      case .latinLetter, .otherLetter, .digit: return false
      default: return scalar.value != 0x2E && count > 1
      }
      start -= scalar.length
    }
    return count > 1
  }

  func following(_ start: Int) -> Following {
    var result = Following()
    var offset = start
    while let scalar = scalar(at: offset) {
      let kind = ScalarClass(scalar)
      guard kind.isWhitespace || kind == .control || Scan.isOpener(scalar) else { break }
      offset += UTF8Decoding.width(of: scalar)
    }
    guard let first = scalar(at: offset) else { return result }
    result.startsWithDigit = ScalarClass(first) == .digit
    if let letter = Unicode.Scalar(first) {
      result.isLowercase = letter.properties.isLowercase && ScalarClass(first).isLetter
      result.isCapitalised = letter.properties.isUppercase
    }
    let wordEnd = endOfWord(from: offset)
    result.word = lowercased(offset..<wordEnd)
    result.letters = result.word.unicodeScalars.count { ScalarClass($0.value).isLetter }
    if scalar(at: wordEnd) == 0x20 {
      result.second = lowercased(wordEnd + 1..<endOfWord(from: wordEnd + 1))
    }
    return result
  }

  private func endOfWord(from start: Int) -> Int {
    var offset = start
    while let scalar = scalar(at: offset) {
      let kind = ScalarClass(scalar)
      guard kind.isLetterOrDigit || kind == .mark || kind == .joiner else { break }
      offset += UTF8Decoding.width(of: scalar)
    }
    return offset
  }

  private func lowercased(_ part: Range<Int>) -> String {
    String(decoding: bytes[part], as: UTF8.self).lowercased()
  }

  /// True where only opening quotes and brackets stand between the start of a sentence and an offset.
  func isAtStart(_ offset: Int, of start: Int) -> Bool {
    var place = start
    while place < offset, let scalar = scalar(at: place) {
      guard ScalarClass(scalar).isWhitespace || Scan.isOpener(scalar) else { return false }
      place += UTF8Decoding.width(of: scalar)
    }
    return true
  }

  func trimmed(_ part: Range<Int>) -> Range<Int> {
    var (start, end) = (part.lowerBound, part.upperBound)
    while start < end {
      let scalar = UTF8Decoding.scalar(in: bytes.span, at: start)
      guard ScalarClass(scalar.value).isWhitespace || scalar.value == 0xFEFF else { break }
      start += scalar.length
    }
    while end > start, let scalar = UTF8Decoding.scalar(in: bytes.span, before: end),
      ScalarClass(scalar.value).isWhitespace
    {
      end -= scalar.length
    }
    return start..<max(start, end)
  }

  private func noteMarkEnd(_ start: Int) -> Int? {
    var offset = start + 1
    while let scalar = scalar(at: offset), ScalarClass(scalar) == .digit {
      offset += UTF8Decoding.width(of: scalar)
    }
    return offset > start + 1 && scalar(at: offset) == 0x5D ? offset + 1 : nil
  }

  private static func isTerminator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E, 0x21, 0x3F, 0x2026, 0x061F, 0x06D4, 0x3002, 0xFF01, 0xFF1F, 0x203C, 0x2047...0x2049:
      true
    default: false
    }
  }

  private static func isCloser(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0xBB, 0x2019, 0x201D, 0x203A: true
    default: false
    }
  }

  private static func isOpener(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x28, 0x5B, 0x7B, 0xAB, 0x2018, 0x201C, 0x2039, 0x201E: true
    default: false
    }
  }
}
