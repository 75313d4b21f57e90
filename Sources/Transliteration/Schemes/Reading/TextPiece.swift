import PersianText

/// A text cut into what is romanised together and what stays.
enum TextPiece {
  /// Persian words with one space between each and the next.
  case phrase([WrittenWord])
  /// A scalar that is no part of a Persian word; digits and punctuation as Latin script has them.
  case other(Unicode.Scalar)

  static func pieces(of text: [UInt32]) -> [TextPiece] {
    var pieces: [TextPiece] = []
    var phrase: [WrittenWord] = []
    var position = 0
    while position < text.count {
      let start = position
      while position < text.count, isPart(text[position], ofWordFrom: start, at: position) {
        position += 1
      }
      if position > start {
        let word = WrittenWord(Array(text[start..<position]))
        if !word.parts.isEmpty { phrase.append(word) }
        if isSpace(text, at: position), isWordStart(text, at: position + 1) {
          position += 1
          continue
        }
      }
      if !phrase.isEmpty { pieces.append(.phrase(phrase)) }
      phrase = []
      if position == start {
        if let scalar = latin(text[position]) { pieces.append(.other(scalar)) }
        position += 1
      }
    }
    if !phrase.isEmpty { pieces.append(.phrase(phrase)) }
    return pieces
  }

  private static func isPart(_ scalar: UInt32, ofWordFrom start: Int, at position: Int) -> Bool {
    switch ScalarClass(scalar) {
    case .persianLetter: true
    case .mark, .joiner, .control: position > start
    default: false
    }
  }

  private static func isSpace(_ text: [UInt32], at position: Int) -> Bool {
    position < text.count && (text[position] == 0x20 || text[position] == 0xA0)
  }

  private static func isWordStart(_ text: [UInt32], at position: Int) -> Bool {
    position < text.count && ScalarClass(text[position]) == .persianLetter
  }

  /// The Latin sign for a Persian digit or punctuation mark; `nil` for what only joins or steers Persian letters.
  private static func latin(_ scalar: UInt32) -> Unicode.Scalar? {
    switch scalar {
    case 0x0660...0x0669: Unicode.Scalar(scalar - 0x0660 + 0x30)
    case 0x06F0...0x06F9: Unicode.Scalar(scalar - 0x06F0 + 0x30)
    case 0x060C: ","
    case 0x061B: ";"
    case 0x061F: "?"
    case 0x066A: "%"
    case 0x066B: "."
    case 0x066C: ","
    case 0x06D4: "."
    case 0x0640, 0x200B, 0x200C, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: nil
    default: Unicode.Scalar(scalar)
    }
  }
}
