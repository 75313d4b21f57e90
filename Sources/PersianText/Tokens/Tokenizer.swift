/// Cuts a text into tokens, in order; white space and lone controls are between them.
///
/// Works on any bytes, in one pass, without memory of its own. A word keeps its ZWNJs: «می‌خواهم» is one.
public struct Tokenizer: Sequence, IteratorProtocol, Sendable {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  public init(_ bytes: [UInt8], range: Range<Int>? = nil) {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  public mutating func next() -> Token? {
    while position < end {
      let start = position
      let (kind, length) = classify(at: start)
      position += length
      switch kind {
      case .persianLetter, .latinLetter, .otherLetter:
        let script = finishWord(startingWith: kind)
        return Token(range: start..<position, kind: .word(script))
      case .digit:
        finishNumber()
        return Token(range: start..<position, kind: .number)
      case .punctuation:
        return Token(range: start..<position, kind: .punctuation)
      case .mark, .joiner, .control, .space, .newline:
        continue
      }
    }
    return nil
  }

  /// Moves to the end of the word and tells its script. What only continues a word (a ZWNJ, a control) is taken
  /// in only where a letter follows it.
  private mutating func finishWord(startingWith first: ScalarClass) -> Token.Script {
    var script = Tokenizer.script(of: first)
    var scan = position
    while scan < end {
      let (kind, length) = classify(at: scan)
      switch kind {
      case .persianLetter, .latinLetter, .otherLetter:
        let own = Tokenizer.script(of: kind)
        if own != script { script = .mixed }
        scan += length
        position = scan
      case .digit where script != .persian, .mark:
        scan += length
        position = scan
      case .joiner, .control:
        scan += length
      case .punctuation where script == .latin && isApostrophe(at: scan):
        scan += length
      default:
        return script
      }
    }
    return script
  }

  private mutating func finishNumber() {
    var scan = position
    while scan < end {
      let (kind, length) = classify(at: scan)
      if kind == .digit {
        scan += length
        position = scan
      } else if scan == position, kind == .punctuation, isNumberSeparator(at: scan) {
        scan += length
      } else {
        return
      }
    }
  }

  private func classify(at offset: Int) -> (ScalarClass, Int) {
    let scalar = UTF8Decoding.scalar(in: bytes.span, at: offset)
    return (ScalarClass(scalar.value), scalar.length)
  }

  private func isApostrophe(at offset: Int) -> Bool {
    switch UTF8Decoding.scalar(in: bytes.span, at: offset).value {
    case 0x27, 0x2018, 0x2019, 0x02BC: true
    default: false
    }
  }

  private func isNumberSeparator(at offset: Int) -> Bool {
    switch UTF8Decoding.scalar(in: bytes.span, at: offset).value {
    case 0x2C, 0x2E, 0x2F, 0x3A, 0x2D, 0x066B, 0x066C, 0x060C, 0x2010...0x2013: true
    default: false
    }
  }

  private static func script(of kind: ScalarClass) -> Token.Script {
    switch kind {
    case .persianLetter: .persian
    case .latinLetter: .latin
    default: .other
    }
  }
}
