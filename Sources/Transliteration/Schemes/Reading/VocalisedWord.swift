/// A vowel that the script writes above or below a letter, or leaves out.
public enum ShortVowel: Sendable, Hashable {
  case a, e, o
  /// The zwarakay of Pashto (U+0659).
  case schwa
}

/// A word with how each of its letters is said: what every scheme of romanisation is a rendering of.
public struct VocalisedWord: Sendable, Hashable {
  /// One for each letter of the word, in its order.
  public var letters: [VocalisedLetter]
  /// True where the word is joined to the next one by an ezafe that is not written.
  public var hasEzafe: Bool

  public init(letters: [VocalisedLetter], hasEzafe: Bool = false) {
    self.letters = letters
    self.hasEzafe = hasEzafe
  }
}

public struct VocalisedLetter: Sendable, Hashable {
  /// What a letter is there for.
  public enum Role: Sendable, Hashable {
    case consonant
    /// An alef that is not said, and only carries the vowel after it.
    case carrier
    /// ا, و, ی as ā, ū, ī; آ; ى as the alef maqsura.
    case longVowel
    /// و, ی as the second half of a diphthong, which this letter stands for as a whole: ow, ey.
    case diphthong
    /// A long vowel and the consonant that glides from it to the next one: ی in «مرضیه», وّ in «قوّه».
    case glidingVowel
    /// و as the short vowel o: «دو», «تو».
    case shortVowel
    /// و after خ, which is no longer said: «خواهر», «خود».
    case silentVav
    /// ه at the end, after a short vowel, which it stands for: «خانه».
    case silentHeh
  }

  /// The scalar, in the Persian normal form but for ة (U+0629) and ى (U+0649), which are kept where they stand.
  public var letter: UInt32
  public var role: Role
  /// True of a consonant that is said twice (tashdid).
  public var isDoubled: Bool
  /// The short vowel after the letter. A vowel that a long one or a diphthong contains is not repeated here.
  public var vowel: ShortVowel?
  /// The vowel of a tanvin, which an n follows.
  var tanvin: ShortVowel?
  /// True where an ā follows that the line leaves out (U+0670).
  var hasDaggerAlef = false
  /// True where a sukun stands on the letter.
  var hasSukun = false

  public init(
    _ letter: UInt32, role: Role = .consonant, isDoubled: Bool = false, vowel: ShortVowel? = nil
  ) {
    self.letter = letter
    self.role = role
    self.isDoubled = isDoubled
    self.vowel = vowel
  }

  /// True where the letter ends in a vowel that is part of it.
  var isVowel: Bool {
    switch role {
    case .longVowel, .glidingVowel, .shortVowel, .silentHeh: true
    case .consonant, .carrier, .diphthong, .silentVav: false
    }
  }
}

/// Tells the vowels that the script leaves out.
public protocol VowelSource: Sendable {
  /// How words that stand together are said, one answer for each, `nil` where it is not known.
  /// - Parameter words: scalar values of Persian letters in the normal form, without vowel signs and ZWNJ.
  /// - Returns: words with as many letters as were asked for; others are not used.
  func vocalise(_ words: [[UInt32]]) -> [VocalisedWord?]
}
