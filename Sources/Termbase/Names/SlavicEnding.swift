/// The endings of surnames in -ov and -ev, which Persian writes in many ways: علی‌اف, علیف, علیوف; نظربایف, نظربایوف.
enum SlavicEnding {
  /// Tells the keys of stems from those of words.
  static let mark: UInt64 = 0x5AF0_0D5A_F00D_5AF0

  /// The letters before the ending, three at least; `nil` of a word that has none.
  static func stem(of letters: [UInt32]) -> ArraySlice<UInt32>? {
    guard letters.last == 0x0641 else { return nil }
    var end = letters.count - 1
    // ا و ی, hamza on its seats folded: in any order, two at the most.
    while end > max(3, letters.count - 3), isVowel(letters[end - 1]) { end -= 1 }
    return end >= 3 ? letters[..<end] : nil
  }

  private static func isVowel(_ letter: UInt32) -> Bool {
    letter == 0x0627 || letter == 0x0648 || letter == 0x06CC
  }
}
