/// Latin letters with diacritics that are not their base letters: š is said sh, and so on.
enum MarkedLetters {
  private static func letters(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0x160, 0x161, 0x15E, 0x15F, 0x218, 0x219: "sh"
    case 0x10C, 0x10D, 0xC7, 0xE7: "ch"
    case 0x17D, 0x17E: "zh"
    case 0x11E, 0x11F, 0x1E6, 0x1E7, 0x120, 0x121: "gh"
    case 0x1E34, 0x1E35: "kh"
    case 0xD6, 0xF6: "o"
    case 0xDC, 0xFC: "u"
    case 0xF1, 0xD1: "ny"
    case 0x1F0: "j"
    default: nil
    }
  }

  /// The name with such letters spelt out; `nil` where it has none.
  static func spelt(_ name: String) -> String? {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    var result = ""
    var isOther = false
    for scalar in name.unicodeScalars {
      if let letters = letters(scalar.value) {
        result += letters
        isOther = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return isOther ? result : nil
  }

  /// True of a name with letters beyond a–z, or apostrophes.
  static func hasMarks(_ name: String) -> Bool {
    name.unicodeScalars.contains {
      $0.value == 0x27 || $0.value == 0x60 || 0xC0..<0x250 ~= $0.value
        || 0x2B0..<0x370 ~= $0.value || 0x1E00..<0x1F00 ~= $0.value || 0x2018...0x201B ~= $0.value
    }
  }
}
