/// A mark of punctuation that a translation keeps, whatever its shape is in either script.
enum Mark: UInt64 {
  case question, exclamation, colon, quotation, bracket

  /// - Returns: `nil` of what ends a plain statement, divides clauses, or closes what was opened.
  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x3F, 0x061F, 0xFF1F: self = .question
    case 0x21, 0xFF01: self = .exclamation
    case 0x3A, 0xFF1A: self = .colon
    case 0x22, 0xAB, 0x201C, 0x201E, 0x300C, 0x300E: self = .quotation
    case 0x28, 0x5B, 0xFF08: self = .bracket
    default: return nil
    }
  }
}
