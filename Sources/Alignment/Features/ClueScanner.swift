import PersianText

/// Reads a segment once, for its length and its clues.
struct ClueScanner {
  /// In scalars, as ``SegmentFeatures/lengths`` says.
  private(set) var length = 0
  var clues: [Clue] = []

  private var number = NumberScanner()
  private var words = WordScanner()
  private var spacePending = false

  var nameKeys: [WordScanner.NameKey] { words.nameKeys }

  mutating func scan(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
    length = 0
    clues.removeAll(keepingCapacity: true)
    spacePending = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = UTF8Decoding.scalar(in: bytes, at: offset)
      offset += scalar.length
      take(scalar.value)
    }
    words.end(into: &clues)
    number.end(into: &clues)
  }

  private mutating func take(_ scalar: UInt32) {
    let kind = ScalarClass(scalar)
    words.take(scalar, kind, into: &clues)
    switch kind {
    case .mark, .joiner, .control: return
    case .space, .newline: spacePending = length > 0
    default:
      length += spacePending ? 2 : 1
      spacePending = false
    }
    number.take(scalar, isDigit: kind == .digit, into: &clues)
    if kind == .punctuation, let mark = Mark(scalar) { clues.append(Clue(.mark, mark.rawValue)) }
  }
}
