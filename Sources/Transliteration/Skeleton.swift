/// The consonants of a name, letters that sound alike being one: what is left of it when vowels are spelt at will.
///
/// A key for finding candidates, of one script; names of one skeleton may still be different names.
public enum Skeleton {
  /// - Parameter letters: scalar values, in lower case where there is case.
  public static func of(_ letters: [UInt32]) -> [UInt32] {
    var skeleton: [UInt32] = []
    for (index, letter) in letters.enumerated() {
      // A vowel letter at the start holds the place of one; elsewhere it may or may not be written.
      if LetterSound.isVowel(letter), index > 0 { continue }
      let sound = LetterSound.isVowel(letter) ? 0x61 : LetterSound.representative(letter)
      if skeleton.last != sound { skeleton.append(sound) }
    }
    return skeleton
  }
}
