import PersianText

/// A written form as the matcher sees it: letters without what stands between the parts, and where that stood.
///
/// On top of the normal form it folds what two careful writers of one name may choose between: the case and the
/// diacritics of Latin letters, and hamza on its seat (رئیس, رییس).
package struct TermKey: Hashable {
  package var letters: [UInt8] = []
  /// Offsets in `letters` at which something stood between two parts, in order.
  var gaps: [Gap] = []

  struct Gap: Hashable, Sendable {
    var offset: Int
    var kind: GapKind
  }

  /// The order is that of weight: of a run of separators the heaviest counts.
  enum GapKind: UInt8, Comparable, Sendable {
    case apostrophe, joiner, hyphen, space

    static func < (a: GapKind, b: GapKind) -> Bool { a.rawValue < b.rawValue }
  }

  /// - Parameter bytes: a normal form.
  package init(_ bytes: [UInt8]) {
    letters.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let step = TermKey.step(
        bytes, at: offset, lettersBefore: letters.count - (gaps.last?.offset ?? 0))
      switch step.symbol {
      case .gap(let kind):
        if let last = gaps.last, last.offset == letters.count {
          gaps[gaps.count - 1].kind = max(kind, last.kind)
        } else if !letters.isEmpty {
          gaps.append(Gap(offset: letters.count, kind: kind))
        }
      case .one(let byte): letters.append(byte)
      case .two(let first, let second):
        letters.append(first)
        letters.append(second)
      }
      offset += step.length
    }
    if let last = gaps.last, last.offset == letters.count { gaps.removeLast() }
  }

  /// True where a stretch of a normal form has the letters of a key; adds its gaps to an array.
  static func isKey(
    _ key: ArraySlice<UInt8>, of bytes: [UInt8], _ range: Range<Int>, gaps: inout [Gap]
  ) -> Bool {
    var place = key.startIndex
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (symbol, length) = step(bytes, at: offset, lettersBefore: 1)
      offset += length
      switch symbol {
      case .gap(let kind):
        let letters = place - key.startIndex
        if let last = gaps.last, last.offset == letters {
          gaps[gaps.count - 1].kind = max(kind, last.kind)
        } else {
          gaps.append(Gap(offset: letters, kind: kind))
        }
      case .one(let byte):
        guard place < key.endIndex, key[place] == byte else { return false }
        place += 1
      case .two(let first, let second):
        guard place + 1 < key.endIndex, key[place] == first, key[place + 1] == second else {
          return false
        }
        place += 2
      }
    }
    return place == key.endIndex
  }

  /// True of a line end (LF, CR LF or CR) behind which nothing stands on the next line.
  static func isParagraphEnd(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard bytes[offset] == 0x0A || bytes[offset] == 0x0D else { return false }
    var next = offset + 1
    if bytes[offset] == 0x0D, next < bytes.count, bytes[next] == 0x0A { next += 1 }
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
    return next >= bytes.count || bytes[next] == 0x0A || bytes[next] == 0x0D
  }

  /// Where the parts begin, and the end, counted in scalars.
  var scalarBounds: [Int] {
    var bounds = [0]
    var scalars = 0
    var offset = 0
    for end in gaps.map(\.offset) + [letters.count] {
      scalars += letters[offset..<end].count { $0 & 0xC0 != 0x80 }
      offset = end
      bounds.append(scalars)
    }
    return bounds
  }

  enum Symbol {
    case gap(GapKind)
    case one(UInt8)
    case two(UInt8, UInt8)
  }

  /// What the next bytes of a normal form are to the matcher, and how many they are.
  /// - Parameter lettersBefore: how many bytes of letters stand before, back to the last gap. A period behind a few is
  ///   an abbreviation's (U.N., St. Petersburg), and as good as none; behind more it ends a sentence.
  @inline(__always)
  static func step(_ bytes: [UInt8], at offset: Int, lettersBefore: Int) -> (
    symbol: Symbol, length: Int
  ) {
    let byte = bytes[offset]
    switch byte {
    case 0x41...0x5A: return (.one(byte | 0x20), 1)
    case 0x20, 0x09, 0x0A, 0x0D: return (.gap(.space), 1)
    case 0x2D:
      if let length = hyphenation(bytes, at: offset) { return (.gap(.apostrophe), length) }
      return (.gap(.hyphen), 1)
    case 0x27, 0x60: return (.gap(.apostrophe), 1)
    case 0x2E where 1...3 ~= lettersBefore: return (.gap(.apostrophe), 1)
    case 0xD8 where offset + 1 < bytes.count:
      switch bytes[offset + 1] {
      case 0xA3, 0xA5: return (.two(0xD8, 0xA7), 2)
      case 0xA4: return (.two(0xD9, 0x88), 2)
      case 0xA6: return (.two(0xDB, 0x8C), 2)
      default: return (.two(0xD8, bytes[offset + 1]), 2)
      }
    case 0xE2 where offset + 2 < bytes.count && bytes[offset + 1] == 0x80:
      switch bytes[offset + 2] {
      case 0x8C: return (.gap(.joiner), 3)
      case 0x90...0x95: return (.gap(.hyphen), 3)
      case 0x98, 0x99, 0x9B, 0xB2: return (.gap(.apostrophe), 3)
      default: return (.one(byte), 1)
      }
    case 0xC2 where offset + 1 < bytes.count && bytes[offset + 1] == 0xB4:
      return (.gap(.apostrophe), 2)
    case 0xC3...0xCD, 0xE1: return latin(bytes, at: offset)
    case 0xE2
    where offset + 2 < bytes.count && bytes[offset + 1] == 0x88 && bytes[offset + 2] == 0x92:
      return (.gap(.hyphen), 3)
    // The other letters of two bytes.
    case 0xC4...0xDF where offset + 1 < bytes.count: return (.two(byte, bytes[offset + 1]), 2)
    default: return (.one(byte), 1)
    }
  }

  /// True of white space, and of a hyphen but for one that divides a word at the end of a line.
  @inline(__always)
  static func isSpace(_ bytes: [UInt8], at offset: Int) -> Bool {
    switch bytes[offset] {
    case 0x09, 0x0A, 0x0D, 0x20: true
    case 0x2D: hyphenation(bytes, at: offset) == nil
    default: false
    }
  }

  /// The length of a hyphen that divides a word at the end of a line, with the line end and the indentation behind it;
  /// `nil` of any other.
  @inline(never)
  private static func hyphenation(_ bytes: [UInt8], at offset: Int) -> Int? {
    var next = offset + 1
    if next < bytes.count, bytes[next] == 0x0D { next += 1 }
    guard next < bytes.count, bytes[next] == 0x0A else { return nil }
    next += 1
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
    guard next < bytes.count, 0x61...0x7A ~= bytes[next] || bytes[next] >= 0xC3 else { return nil }
    return next - offset
  }

  /// A Latin letter with its diacritics as the letter without; the signs for ayn and hamza, and marks that compose with
  /// nothing, as what stands between two letters.
  @inline(never)
  private static func latin(_ bytes: [UInt8], at offset: Int) -> (symbol: Symbol, length: Int) {
    let scalar = UTF8Decoding.scalar(in: bytes.span, at: offset)
    switch scalar.value {
    case 0x02B9...0x02BF, 0x0300...0x036F: return (.gap(.apostrophe), scalar.length)
    case 0xC0..<0x02B9, 0x1E00...0x1EFF:
      let folded = LetterFold.fold(scalar.value)
      if folded < 0x80 { return (.one(UInt8(folded)), scalar.length) }
      guard folded < 0x800, scalar.length == 2 else { return (.one(bytes[offset]), 1) }
      return (.two(UInt8(0xC0 | folded >> 6), UInt8(0x80 | folded & 0x3F)), 2)
    default: return (.one(bytes[offset]), 1)
    }
  }
}
