/// What a letter sounds and looks like, so far as spellings of one name confuse letters.
///
/// Sounds are those of Persian, in which ت and ط, or س, ص and ث, are one (Windfuhr and Perry 2009, "Persian and
/// Tajik"); shapes are the letters that differ by dots alone. Latin letters are grouped by the choices that
/// romanisations make (k, q, c; y, i, j; u, o, w).
struct LetterSound {
  /// Letters of one number are said alike; 0 is a letter by itself.
  private static let sounds: [UInt32: UInt8] = table([
    "تط", "سصث", "زذضظ", "حه", "قغ", "اآعأإء", "kqc", "sz", "gj", "vw", "fp", "iy", "ou",
  ])
  private static let shapes: [UInt32: UInt8] = table([
    "بپتثنی", "جچحخ", "دذ", "رزژ", "سش", "صض", "طظ", "عغ", "فق", "کگ", "nm", "uv", "rn", "lit",
  ])
  private static let vowels = Set("اآویئأإؤءaeiouyàáâãäåāăèéêëēìíîïīòóôõöōùúûüū".unicodeScalars.map(\.value))

  private static func table(_ groups: [String]) -> [UInt32: UInt8] {
    var result: [UInt32: UInt8] = [:]
    for (index, group) in groups.enumerated() {
      for letter in group.unicodeScalars { result[letter.value] = UInt8(index + 1) }
    }
    return result
  }

  /// True of the letters that write vowels, long ones in Persian. They are left out, added and exchanged most.
  static func isVowel(_ letter: UInt32) -> Bool { vowels.contains(letter) }

  static func soundAlike(_ a: UInt32, _ b: UInt32) -> Bool {
    guard let sound = sounds[a] else { return false }
    return sounds[b] == sound
  }

  static func lookAlike(_ a: UInt32, _ b: UInt32) -> Bool {
    guard let shape = shapes[a] else { return false }
    return shapes[b] == shape
  }

  /// The letter that stands for all that sound like it.
  static func representative(_ letter: UInt32) -> UInt32 {
    sounds[letter].map { 0x11_0000 + UInt32($0) } ?? letter
  }
}
