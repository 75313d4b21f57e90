/// A word of a name, or a piece of one that a ZWNJ or hyphen sets off.
struct NamePart {
  /// As written.
  var text: String
  /// True where a ZWNJ or hyphen, and no space, stands before it.
  var isTight: Bool
  /// True where a comma follows.
  var endsBeforeComma = false

  /// The parts of a name, at most `limit` and one more, so that a longer name shows.
  ///
  /// What stands between parts: white space, ZWNJ, hyphens and dashes, full stops, commas, brackets, quotation marks
  /// and slashes. Apostrophes belong to the word; "&" is a part, and so is the article of "ElBaradei".
  static func split(_ name: String, limit: Int) -> [NamePart] {
    var parts: [NamePart] = []
    var joint = Joint.space
    var name = name
    name.withUTF8 { bytes in
      var (start, offset) = (0, 0)
      func endWord() {
        guard start < offset else { return }
        let word = UnsafeBufferPointer(rebasing: bytes[start..<offset])
        parts.append(
          NamePart(
            text: String(decoding: word, as: UTF8.self), isTight: joint == .tight && !parts.isEmpty)
        )
        joint = .none
      }
      while offset < bytes.count, parts.count <= limit {
        let (sign, length) = Sign.read(bytes, at: offset)
        if sign != .letter {
          endWord()
          start = offset + length
          joint = joint.after(sign)
          note(sign, &parts)
        } else if offset == start + 2, isArticle(bytes[start], bytes[start + 1], bytes[offset]) {
          endWord()
          start = offset
          joint = .tight
        }
        offset += length
      }
      if parts.count <= limit { endWord() }
    }
    return parts
  }

  /// "El" or "Al" before a capital.
  private static func isArticle(_ first: UInt8, _ second: UInt8, _ next: UInt8) -> Bool {
    (first == 0x45 || first == 0x41) && second == 0x6C && 0x41...0x5A ~= next
  }

  /// What a sign after a part says of it.
  private static func note(_ sign: Sign, _ parts: inout [NamePart]) {
    switch sign {
    case .comma: if !parts.isEmpty { parts[parts.count - 1].endsBeforeComma = true }
    case .ampersand: parts.append(NamePart(text: "&", isTight: false))
    case .letter, .space, .joiner: break
    }
  }

  /// What stands between the last part and the next.
  private enum Joint {
    case none, tight, space

    func after(_ sign: Sign) -> Joint { sign == .joiner && self == .none ? .tight : .space }
  }

  private enum Sign {
    case letter, space, joiner, comma, ampersand

    static func read(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (Sign, Int) {
      let byte = bytes[offset]
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      let third = offset + 2 < bytes.count ? bytes[offset + 2] : 0
      switch byte {
      case 0x27, 0x60, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return (.letter, 1)
      case 0x2D: return (.joiner, 1)
      case 0x2C: return (.comma, 1)
      case 0x26: return (.ampersand, 1)
      case 0..<0x80: return (.space, 1)
      case 0xC2 where next == 0xA0 || next == 0xAB || next == 0xBB: return (.space, 2)
      case 0xD8 where next == 0x8C: return (.comma, 2)
      case 0xE2 where next == 0x80:
        switch third {
        case 0x8C, 0x8D, 0x90...0x95: return (.joiner, 3)
        case 0x80...0x8B, 0x8E...0x8F, 0x9C...0x9F, 0xA8...0xAF: return (.space, 3)
        default: return (.letter, 3)
        }
      default: break
      }
      return (.letter, 1)
    }
  }
}
