/// How much of a writer's spelling a normal form forgets.
public enum Fold: Sendable, CaseIterable {
  /// What writers do not mean to distinguish: Arabic letters for Persian ones, presentation forms, harakat,
  /// kashida, bidi controls, digit sets, kinds of space, stray ZWNJs. Hamza and madda stay.
  case standard
  /// For search only: also hamza and madda, ZWNJ, case, and diacritics on Latin letters.
  case search
}

/// What the fold does with one scalar.
enum FoldAction: Equatable {
  case keep
  case replace(UInt32)
  /// The scalar goes; it belonged to the letter before it.
  case dropMark
  /// The scalar goes; it belonged to nothing.
  case dropControl
  case joiner
  /// U+0653, U+0654, U+0655: part of the letter before them where Unicode has a letter for both, else a mark.
  case composeArabic
  case spell([UInt32])

  init(_ scalar: UInt32, fold: Fold) {
    if fold == .search, let action = FoldAction(search: scalar) {
      self = action
      return
    }
    switch scalar {
    case 0x064A, 0x0649, 0x06D2, 0x0620, 0x063D...0x063F, 0x06CD, 0x06CE, 0x06D0, 0x06D1:
      self = .replace(0x06CC)
    case 0x0643, 0x06AA, 0x063B, 0x063C, 0x06AC, 0x06AE: self = .replace(0x06A9)
    case 0x0671: self = .replace(0x0627)
    case 0x06D3, 0x0678: self = .replace(0x0626)
    case 0x06BA: self = .replace(0x0646)
    case 0x0629, 0x06BE, 0x06C0...0x06C3, 0x06D5: self = .replace(0x0647)
    case 0x0660...0x0669: self = .replace(scalar - 0x0660 + 0x30)
    case 0x06F0...0x06F9: self = .replace(scalar - 0x06F0 + 0x30)
    case 0x066A: self = .replace(0x25)
    case 0x066B: self = .replace(0x2E)
    case 0x066C: self = .replace(0x2C)
    case 0x0653...0x0655: self = .composeArabic
    case 0x0640, 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7,
      0x06E8, 0x06EA...0x06ED:
      self = .dropMark
    case 0x200B, 0x200C: self = .joiner
    case 0x034F, 0x061C, 0x180B...0x180E, 0x200D...0x200F, 0x202A...0x202E, 0x2060...0x2064,
      0x2066...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xAD:
      self = .dropControl
    case 0x0B, 0x0C, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x202F, 0x205F, 0x3000:
      self = .replace(0x20)
    case 0xFB00...0xFB06: self = .spell(FoldAction.ligatures[Int(scalar - 0xFB00)])
    case 0xFF01...0xFF5E: self = .replace(scalar - 0xFEE0)
    case 0xFB50...0xFDFF, 0xFE70...0xFEFC:
      self = PresentationForms.letters(of: scalar).map(FoldAction.spell) ?? .keep
    default: self = .keep
    }
  }

  /// What the looser fold does on top of the standard one.
  private init?(search scalar: UInt32) {
    switch scalar {
    case 0x0622, 0x0623, 0x0625, 0x0671: self = .replace(0x0627)
    case 0x0624: self = .replace(0x0648)
    case 0x0626: self = .replace(0x06CC)
    case 0x0621, 0x200B, 0x200C, 0x27, 0x60, 0x2018, 0x2019, 0x02B9...0x02BF, 0xFF07, 0xFF40:
      self = .dropControl
    case 0x0653...0x0655, 0x0300...0x036F: self = .dropMark
    case 0x41...0x5A: self = .replace(scalar + 0x20)
    case 0xFF21...0xFF3A: self = .replace(scalar - 0xFEE0 + 0x20)
    default:
      guard scalar >= 0xC0, ScalarClass(scalar) == .latinLetter || scalar >= 0x370 && scalar < 0x530
      else { return nil }
      let base = Composition.lowercaseBase(of: scalar)
      if base == [scalar] { return nil }
      self = base.count == 1 ? .replace(base[0]) : .spell(base)
    }
  }

  /// ff, fi, fl, ffi, ffl, ſt and st, as typesetting programs leave them in what is copied out of them.
  private static let ligatures: [[UInt32]] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// The letter that an Arabic letter and a following U+0653–U+0655 make together, by canonical composition.
  static func compose(_ letter: UInt32, _ mark: UInt32) -> UInt32? {
    switch (letter, mark) {
    case (0x0627, 0x0653): 0x0622
    case (0x0627, 0x0654): 0x0623
    case (0x0627, 0x0655): 0x0625
    case (0x0648, 0x0654): 0x0624
    case (0x06CC, 0x0654): 0x0626
    default: nil
    }
  }
}

/// Whether a fold leaves a scalar as it is, for the blocks in which nearly all of a text lies: a bit for each scalar.
struct UnchangedScalars {
  /// U+0000–U+007F.
  private let ascii: (UInt64, UInt64)
  /// U+0600–U+06FF, by the lead byte.
  private let arabic: InlineArray<4, UInt64>
  /// Of those the letters and digits, between which a ZWNJ stays.
  private let letters: InlineArray<4, UInt64>
  /// Guillemets, dashes and quotation marks stay, and a ZWNJ that joins.
  private let keepsMarks: Bool

  private init(_ fold: Fold) {
    func bits(from first: UInt32, where isSet: (UInt32) -> Bool) -> UInt64 {
      (0..<64).reduce(0) { $0 | (isSet(first + $1) ? 1 << UInt64($1) : 0) }
    }
    func isKept(_ scalar: UInt32) -> Bool { FoldAction(scalar, fold: fold) == .keep }
    ascii = (bits(from: 0, where: isKept), bits(from: 64, where: isKept))
    arabic = InlineArray { bits(from: 0x600 + 64 * UInt32($0), where: isKept) }
    letters = InlineArray {
      bits(from: 0x600 + 64 * UInt32($0)) { isKept($0) && ScalarClass($0).isLetterOrDigit }
    }
    keepsMarks = fold == .standard
  }

  static func of(_ fold: Fold) -> UnchangedScalars { fold == .standard ? standard : search }

  /// The end of the bytes from `start` on that stay as they are.
  func end(in bytes: borrowing Span<UInt8>, from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      let byte = bytes[offset]
      if byte < 0x80 {
        let bits = byte < 0x40 ? ascii.0 : ascii.1
        guard bits >> UInt64(byte & 63) & 1 != 0 else { return offset }
        offset += 1
      } else if byte & 0xFC == 0xD8, offset + 1 < end {
        let second = bytes[offset + 1]
        guard second & 0xC0 == 0x80, arabic[Int(byte & 3)] >> UInt64(second & 63) & 1 != 0 else {
          return offset
        }
        offset += 2
      } else if byte == 0xE2, keepsMarks, offset + 2 < end, bytes[offset + 1] == 0x80 {
        let third = bytes[offset + 2]
        guard 0x93...0xA6 ~= third || third == 0x8C && joins(bytes, offset, start, end) else {
          return offset
        }
        offset += 3
      } else if byte == 0xC2, keepsMarks, offset + 1 < end,
        bytes[offset + 1] == 0xAB || bytes[offset + 1] == 0xBB
      {
        offset += 2
      } else {
        return offset
      }
    }
    return offset
  }

  /// True of a ZWNJ between two letters of the Arabic block that stay as they are.
  private func joins(_ bytes: borrowing Span<UInt8>, _ offset: Int, _ start: Int, _ end: Int)
    -> Bool
  {
    offset - 2 >= start && offset + 4 < end && isLetter(bytes[offset - 2], bytes[offset - 1])
      && isLetter(bytes[offset + 3], bytes[offset + 4])
  }

  private func isLetter(_ first: UInt8, _ second: UInt8) -> Bool {
    first & 0xFC == 0xD8 && second & 0xC0 == 0x80
      && letters[Int(first & 3)] >> UInt64(second & 63) & 1 != 0
  }

  private static let standard = UnchangedScalars(.standard)
  private static let search = UnchangedScalars(.search)
}
