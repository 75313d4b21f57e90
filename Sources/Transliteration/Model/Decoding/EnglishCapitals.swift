/// Capitals as names are printed: the first letter of each word, and of what follows a hyphen but for an ezafe, an
/// article or the like: Kuh-e Nur, Nur al-Din, Baden-Baden.
enum EnglishCapitals {
  /// What follows a hyphen and is shorter has no capital.
  private static let shortest = 3

  static func capitalised(_ name: String) -> String {
    var letters = Array(name.utf8)
    for index in letters.indices where 0x61...0x7A ~= letters[index] {
      if startsWord(letters, index) { letters[index] -= 0x20 }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private static func startsWord(_ letters: [UInt8], _ index: Int) -> Bool {
    guard index > 0, letters[index - 1] != 0x20 else { return true }
    guard letters[index - 1] == 0x2D else { return false }
    return letters[index...].prefix { 0x61...0x7A ~= $0 }.count >= shortest
  }
}
