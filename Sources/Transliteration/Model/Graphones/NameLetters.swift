import PersianText

/// The letters of names as the model knows them: a code of six bits for a Persian letter, one of five for a Latin one.
///
/// Persian: Arabic, Pashto, Urdu and Kurdish letters are those that Persian writes for them; marks, kashida and ZWNJ
/// are nothing. Latin: lower case without diacritics and apostrophes; an ezafe («-e », «-ye ») is one letter. What is
/// no letter of its script is dropped, a run of separators is one space.
package enum NameLetters {
  /// Codes of Persian letters are below, those of Latin letters are too.
  package static let persianCount = 39
  package static let latinCount = 31

  static let persianSpace: UInt8 = 37
  static let persianHyphen: UInt8 = 38
  static let latinSpace: UInt8 = 27
  static let latinHyphen: UInt8 = 28
  /// «-e » and «-ye ».
  static let ezafe: UInt8 = 29
  static let ezafeAfterVowel: UInt8 = 30

  /// Code 0 is the edge of a name.
  private static let persian: [Unicode.Scalar] = Array(
    "\u{0}ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآئءؤ -".unicodeScalars)
  private static let latin: [String] =
    [""] + (0x61...0x7A).map { String(Unicode.Scalar(UInt8($0))) } + [" ", "-", "-e ", "-ye "]

  /// The words of a name.
  package static func words(_ letters: [UInt8], isLatin: Bool) -> [ArraySlice<UInt8>] {
    letters.split { $0 >= (isLatin ? latinSpace : persianSpace) }
  }

  package static func persianCodes(_ name: String) -> [UInt8] {
    var codes: [UInt8] = []
    codes.reserveCapacity(name.utf8.count / 2 + 1)
    let table = NameLetterTable.shared
    for scalar in name.unicodeScalars {
      let code = table.persian(scalar.value)
      switch code {
      case NameLetterTable.dropped: continue
      case persianSpace, persianHyphen:
        if let last = codes.last, last != persianSpace, last != persianHyphen { codes.append(code) }
      default: codes.append(code)
      }
    }
    while let last = codes.last, last == persianSpace || last == persianHyphen {
      codes.removeLast()
    }
    return codes
  }

  package static func latinCodes(_ name: String) -> [UInt8] {
    var codes: [UInt8] = []
    codes.reserveCapacity(name.utf8.count)
    let table = NameLetterTable.shared
    for scalar in name.unicodeScalars {
      if scalar.value < 0x80 {
        append(table.latin(scalar.value), to: &codes)
      } else {
        for letter in table.wideLatin(scalar.value) { append(letter, to: &codes) }
      }
    }
    while let last = codes.last, last >= latinSpace { codes.removeLast() }
    return codes
  }

  private static func append(_ code: UInt8, to codes: inout [UInt8]) {
    switch code {
    case NameLetterTable.dropped: return
    case latinSpace:
      guard let last = codes.last else { return }
      if last >= latinSpace { return }
      // «-e » and «-ye »: an ezafe.
      let count = codes.count
      if count > 2, last == 5, codes[count - 2] == latinHyphen {
        codes.removeLast(2)
        codes.append(ezafe)
      } else if count > 3, last == 5, codes[count - 2] == 25, codes[count - 3] == latinHyphen {
        codes.removeLast(3)
        codes.append(ezafeAfterVowel)
      } else {
        codes.append(latinSpace)
      }
    case latinHyphen:
      if let last = codes.last, last < latinSpace { codes.append(latinHyphen) }
    default: codes.append(code)
    }
  }

  package static func persianText(_ codes: some Collection<UInt8>) -> String {
    text(codes, as: persian8)
  }

  package static func latinText(_ codes: some Collection<UInt8>) -> String {
    text(codes, as: latin8)
  }

  /// The UTF-8 of each code, up to four bytes, the first lowest.
  private static let persian8 = persian.map { $0.value == 0 ? 0 : packed(String($0)) }
  private static let latin8 = latin.map { packed($0) }

  private static func packed(_ text: String) -> UInt32 {
    text.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  @inline(__always)
  private static func text(_ codes: some Collection<UInt8>, as spelt: [UInt32]) -> String {
    String(unsafeUninitializedCapacity: codes.count * 4) { bytes in
      var count = 0
      for code in codes where Int(code) < spelt.count {
        var rest = spelt[Int(code)]
        while rest != 0 {
          bytes[count] = UInt8(truncatingIfNeeded: rest)
          count += 1
          rest >>= 8
        }
      }
      return count
    }
  }

  /// The scalars of the codes, for the table.
  static var persianScalars: [Unicode.Scalar] { persian }
}

/// What each scalar is to the model.
struct NameLetterTable: Sendable {
  static let shared = NameLetterTable()
  static let dropped: UInt8 = 0xFF

  /// Of U+0600–U+06FF.
  private var arabic: [UInt8]
  private var ascii: [UInt8]
  /// Of U+00C0–U+024F and U+1E00–U+1EFF: up to two letters each.
  private var wide: [[UInt8]]

  func persian(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x600..<0x700: arabic[Int(scalar - 0x600)]
    case 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x3000, 0x9, 0x2E, 0x2C, 0x60C:
      NameLetters.persianSpace
    case 0x2D, 0x2010...0x2015: NameLetters.persianHyphen
    default: NameLetterTable.dropped
    }
  }

  func latin(_ scalar: UInt32) -> UInt8 { ascii[Int(scalar)] }

  func wideLatin(_ scalar: UInt32) -> [UInt8] {
    switch scalar {
    case 0xC0..<0x250: wide[Int(scalar - 0xC0)]
    case 0x1E00..<0x1F00: wide[Int(scalar - 0x1E00) + 0x190]
    case 0x259: [1]
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: [NameLetters.latinSpace]
    case 0x2010...0x2015: [NameLetters.latinHyphen]
    default: []
    }
  }

  private init() {
    arabic = Array(repeating: NameLetterTable.dropped, count: 0x100)
    for (code, scalar) in NameLetters.persianScalars.enumerated()
    where 0x600..<0x700 ~= scalar.value { arabic[Int(scalar.value - 0x600)] = UInt8(code) }
    let alike: [(String, Unicode.Scalar)] = [
      ("أإٱٲٳٵ", "ا"), ("ٻ", "ب"), ("ټٹٿ", "ت"), ("څڅ", "س"), ("ځڂ", "ز"), ("ڈډڊ", "د"),
      ("ڑړڕٰ", "ر"), ("ڒ", "ر"), ("ږ", "ژ"), ("ښ", "ش"), ("ڤ", "ف"), ("كڪػ", "ک"), ("ګڠ", "گ"),
      ("ڵڶ", "ل"), ("ںڼڻ", "ن"), ("ۆۇۈۋٶ", "و"), ("ةھہۂۃەۀ", "ه"), ("يىېۍےێۓٸ", "ی"),
    ]
    for (letters, letter) in alike {
      for scalar in letters.unicodeScalars {
        arabic[Int(scalar.value - 0x600)] = arabic[Int(letter.value - 0x600)]
      }
    }
    arabic[0x70] = NameLetterTable.dropped
    arabic[0x0C] = NameLetters.persianSpace
    ascii = Array(repeating: NameLetterTable.dropped, count: 0x80)
    for letter in 0..<26 {
      ascii[0x61 + letter] = UInt8(letter + 1)
      ascii[0x41 + letter] = UInt8(letter + 1)
    }
    for separator in [0x20, 0x9, 0x2C, 0x2E, 0x2F] { ascii[separator] = NameLetters.latinSpace }
    ascii[0x2D] = NameLetters.latinHyphen
    wide = Array(repeating: [], count: 0x290)
    let ascii = ascii
    let spelt: [UInt32: String] = [
      0xDF: "ss", 0xE6: "ae", 0xC6: "ae", 0xF8: "o", 0xD8: "o", 0xF0: "d", 0xD0: "d", 0xFE: "th",
      0xDE: "th", 0x111: "d", 0x110: "d", 0x131: "i", 0x142: "l", 0x141: "l", 0x153: "oe",
      0x152: "oe",
      0x127: "h", 0x126: "h", 0x18F: "a", 0x1DD: "e", 0x1E9E: "ss",
    ]
    for index in 0..<0x290 {
      let value = UInt32(index < 0x190 ? 0xC0 + index : 0x1E00 + index - 0x190)
      let letters =
        spelt[value]?.unicodeScalars.map(\.value) ?? Composition.lowercaseBase(of: value)
      wide[index] = letters.compactMap { $0 < 0x80 ? ascii[Int($0)] : nil }
        .filter { $0 != NameLetterTable.dropped }
    }
  }
}
