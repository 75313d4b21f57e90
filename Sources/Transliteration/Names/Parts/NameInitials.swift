/// Single letters that stand for a name, in both scripts.
enum NameInitials {
  /// The Latin letter that a part is, in lower case; `nil` where it is more than one.
  static func latin(_ part: NamePart) -> UInt8? {
    let bytes = part.text.utf8
    guard bytes.count == 1, let byte = bytes.first else { return nil }
    let letter = byte | 0x20
    return 0x61...0x7A ~= letter ? letter : nil
  }

  /// The Latin letters that a Persian part may stand for: one letter («ج.»), or a letter's English name («دبلیو»).
  static func meant(by part: NamePart) -> [UInt8] {
    if part.text.unicodeScalars.count == 1 { return beginning(of: part.text) }
    return names[part.text] ?? []
  }

  /// The Latin letters that a word in Persian script may begin with.
  static func beginning(of word: String) -> [UInt8] {
    word.unicodeScalars.first.flatMap { first[$0] } ?? []
  }

  private static let first: [Unicode.Scalar: [UInt8]] = table([
    "ا": "aeiouhy", "آ": "a", "أ": "aeiou", "إ": "ei", "ع": "aeiou", "ء": "aeiou", "ب": "b",
    "پ": "p", "ت": "t", "ط": "t", "ث": "st", "ج": "jgdz", "چ": "ct", "ح": "h", "خ": "kxhc",
    "د": "d", "ذ": "dz", "ز": "zs", "ر": "rw", "ژ": "jzg", "س": "sc", "ش": "sc", "ص": "s",
    "ض": "zd", "ظ": "z", "غ": "gq", "ف": "fpv", "ق": "qgk", "ک": "kcq", "گ": "gk", "ل": "l",
    "م": "m", "ن": "nk", "و": "vwou", "ه": "h", "ی": "yijeu",
  ])

  private static let names: [String: [UInt8]] = [
    "ای": [0x61, 0x65, 0x69], "بی": [0x62], "سی": [0x63], "دی": [0x64], "اف": [0x66],
    "جی": [0x67, 0x6A],
    "اچ": [0x68], "آی": [0x69], "جِی": [0x6A], "کی": [0x6B], "کِی": [0x6B], "ال": [0x6C],
    "ام": [0x6D],
    "ان": [0x6E], "او": [0x6F], "پی": [0x70], "کیو": [0x71], "آر": [0x72], "اس": [0x73],
    "تی": [0x74], "یو": [0x75], "وی": [0x76], "دبلیو": [0x77], "دابلیو": [0x77], "ایکس": [0x78],
    "وای": [0x79], "زد": [0x7A], "زی": [0x7A],
  ]

  private static func table(_ rows: [Unicode.Scalar: String]) -> [Unicode.Scalar: [UInt8]] {
    rows.mapValues { Array($0.utf8) }
  }
}
