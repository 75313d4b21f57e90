/// What a letter sounds and looks like, so far as spellings of one name confuse letters.
///
/// Sounds are those of Persian, in which ت and ط, or س, ص and ث, are one (Windfuhr and Perry 2009, "Persian and
/// Tajik"); shapes are the letters that differ by dots alone. Latin letters are grouped by the choices that
/// romanisations make (k, q, c; y, i, j; u, o, w).
struct LetterSound {
  /// Of each letter below ``count`` the number of those that are said like it; 0 is a letter by itself.
  private static let sounds = table([
    "تط", "سصث", "زذضظ", "حه", "قغ", "اآعأإء", "kqc", "sz", "gj", "vw", "fp", "iy", "ou",
  ])
  private static let shapes = table([
    "بپتثنی", "جچحخ", "دذ", "رزژ", "سش", "صض", "طظ", "عغ", "فق", "کگ", "nm", "uv", "rn", "lit",
  ])
  private static let vowels = table([
    "اآویئأإؤءaeiouyàáâãäåāăèéêëēìíîïīòóôõöōùúûüū"
  ])

  /// All Latin and Arabic letters that names are written with come before this scalar.
  private static let count = 0x700

  private static func table(_ groups: [String]) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: count)
    for (index, group) in groups.enumerated() {
      for letter in group.unicodeScalars { result[Int(letter.value)] = UInt8(index + 1) }
    }
    return result
  }

  private static func number(of letter: UInt32, in table: [UInt8]) -> UInt8 {
    letter < UInt32(count) ? table[Int(letter)] : 0
  }

  /// True of the letters that write vowels, long ones in Persian. They are left out, added and exchanged most.
  static func isVowel(_ letter: UInt32) -> Bool { number(of: letter, in: vowels) != 0 }

  static func soundAlike(_ a: UInt32, _ b: UInt32) -> Bool {
    let sound = number(of: a, in: sounds)
    return sound != 0 && sound == number(of: b, in: sounds)
  }

  static func lookAlike(_ a: UInt32, _ b: UInt32) -> Bool {
    let shape = number(of: a, in: shapes)
    return shape != 0 && shape == number(of: b, in: shapes)
  }
}
