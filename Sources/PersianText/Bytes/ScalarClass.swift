/// What a scalar is to the writer of a name: a letter, a digit, a mark on a letter, a joiner, white space or
/// punctuation. Persian, Arabic and ASCII are decided by range; the rest by the Unicode properties.
package enum ScalarClass: Equatable {
  case persianLetter, latinLetter, otherLetter, digit, mark
  /// ZWNJ, ZWJ and the kashida: invisible or filling inside a word, never a word by themselves.
  case joiner
  /// Bidi controls, variation selectors, BOM, soft hyphen: of no width and no meaning to a name.
  case control
  case space, newline, punctuation

  package init(_ scalar: UInt32) {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A: self = .latinLetter
    case 0x30...0x39: self = .digit
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: self = .newline
    case 0x20, 0x09, 0x0B, 0x0C, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
      self = .space
    case 0..<0x80: self = .punctuation
    case 0x0660...0x0669, 0x06F0...0x06F9: self = .digit
    case 0x0640, 0x200B, 0x200C, 0x200D: self = .joiner
    case 0x034F, 0x061C, 0x180B...0x180E, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064,
      0x2066...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xAD:
      self = .control
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7,
      0x06E8, 0x06EA...0x06ED, 0x0300...0x036F, 0xFC5E...0xFC63, 0xFCF2...0xFCF4, 0xFE70...0xFE7F:
      self = .mark
    case 0x0620...0x064A, 0x066E...0x06D3, 0x06D5, 0x06E5, 0x06E6, 0x06EE, 0x06EF, 0x06FA...0x06FF,
      0x0750...0x077F, 0x08A0...0x08C7, 0xFB50...0xFBB1, 0xFBD3...0xFD3D, 0xFD50...0xFDFB,
      0xFE80...0xFEFC:
      self = .persianLetter
    case 0x0600...0x06FF, 0x2010...0x2027, 0x2030...0x205E: self = .punctuation
    case 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x02AF, 0x1E00...0x1EFF: self = .latinLetter
    case 0xA1...0xBF, 0xD7, 0xF7: self = .punctuation
    // Modifier letters that romanisations use for ayn and hamza belong to the word they stand in.
    case 0x02B0...0x02FF: self = .latinLetter
    default: self = ScalarClass.byProperties(scalar)
    }
  }

  /// The rest of Unicode. Not inlined: a function that asks for properties is slower for every scalar that it gets.
  @inline(never)
  private static func byProperties(_ scalar: UInt32) -> ScalarClass {
    guard let properties = Unicode.Scalar(scalar)?.properties else { return .punctuation }
    if properties.isAlphabetic { return .otherLetter }
    if properties.numericType == .decimal { return .digit }
    if properties.canonicalCombiningClass != .notReordered { return .mark }
    return properties.isWhitespace ? .space : .punctuation
  }

  /// True of what a word is made of; a joiner or a mark only continues one.
  package var isLetter: Bool {
    self == .persianLetter || self == .latinLetter || self == .otherLetter
  }

  package var isLetterOrDigit: Bool { isLetter || self == .digit }

  package var isWhitespace: Bool { self == .space || self == .newline }
}
