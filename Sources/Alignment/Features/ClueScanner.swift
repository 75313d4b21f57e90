import PersianText

/// Reads a segment once, for its length and its clues.
struct ClueScanner {
  /// In scalars, as ``SegmentFeatures/lengths`` says.
  private(set) var length = 0
  var clues: [Clue] = []

  private var number = NumberScanner()
  private var word = ScalarHash()
  private var wordLength = 0
  private var nameWord = NameWord()
  private var lastMark: UInt32 = 0
  private var spacePending = false

  mutating func scan(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
    length = 0
    clues.removeAll(keepingCapacity: true)
    lastMark = 0
    spacePending = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = UTF8Decoding.scalar(in: bytes, at: offset)
      offset += scalar.length
      take(scalar.value)
    }
    endWord()
    nameWord.end(into: &clues)
    number.end(into: &clues)
    if length > 0, let ending = Ending(lastMark) { clues.append(Clue(.ending, ending.rawValue)) }
  }

  private mutating func take(_ scalar: UInt32) {
    let kind = ScalarClass(scalar)
    nameWord.take(scalar, kind, into: &clues)
    switch kind {
    case .mark, .joiner, .control: return
    case .space, .newline: spacePending = length > 0
    default:
      length += spacePending ? 2 : 1
      spacePending = false
    }
    if kind == .latinLetter {
      word.add(scalar < 0x80 ? scalar | 0x20 : scalar)
      wordLength += 1
    } else {
      endWord()
    }
    number.take(scalar, isDigit: kind == .digit, into: &clues)
    if kind == .punctuation {
      if !Ending.isClosing(scalar) { lastMark = scalar }
    } else if !kind.isWhitespace {
      lastMark = 0
    }
  }

  private mutating func endWord() {
    guard wordLength > 0 else { return }
    if wordLength > 1 { clues.append(Clue(.latin, word.value)) }
    word = ScalarHash()
    wordLength = 0
  }
}

/// How a segment ends, where that says something; a statement says nothing.
private enum Ending: UInt64 {
  case question, exclamation

  /// - Parameter mark: the last scalar but closing quotes and brackets, 0 where that is no punctuation.
  init?(_ mark: UInt32) {
    switch mark {
    case 0x3F, 0x061F, 0xFF1F: self = .question
    case 0x21, 0xFF01: self = .exclamation
    default: return nil
    }
  }

  static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: true
    default: false
    }
  }
}
