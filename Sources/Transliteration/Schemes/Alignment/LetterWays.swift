/// The ways in which press and passports spell a Persian letter, and what it is when it is so spelt.
enum LetterWays {
  struct Way {
    var latin: [UInt8]
    var role: VocalisedLetter.Role
    var cost: Double
    /// The spelling of the letter with tashdid.
    var doubled: [UInt8]?
  }

  /// - Parameters:
  ///   - index: where the letter stands among the letters of the word.
  static func ways(of letter: UInt32, at index: Int, in letters: [UInt32]) -> [Way] {
    let isLast = index == letters.count - 1
    switch letter {
    case ArabicScalar.alef where index == 0: return initialAlef
    case ArabicScalar.alef: return isGlottal(letters[index - 1]) ? alefAfterGlottal : alef
    case ArabicScalar.alefHamza where index == 0, ArabicScalar.alefHamzaBelow where index == 0:
      return initialAlef
    case ArabicScalar.heh: return isLast ? finalHeh : heh
    case ArabicScalar.yeh:
      let ways = yeh(after: index > 1 ? letters[index - 1] : 0)
      return isLast ? ways + maqsura : ways
    default: return table[letter] ?? []
    }
  }

  /// ع and ء, which are often not spelt.
  static func isGlottal(_ letter: UInt32) -> Bool {
    letter == ArabicScalar.ayn || ArabicScalar.isHamza(letter)
  }

  /// A Latin vowel letter as a short vowel, and how unusual that is.
  static func shortVowel(_ letter: UInt8) -> (vowel: ShortVowel, price: Double)? {
    switch letter {
    case UInt8(ascii: "a"): (.a, 0.3)
    case UInt8(ascii: "e"): (.e, 0.3)
    case UInt8(ascii: "i"): (.e, 0.5)
    case UInt8(ascii: "o"): (.o, 0.3)
    case UInt8(ascii: "u"): (.o, 0.5)
    default: nil
    }
  }

  private static func ways(_ role: VocalisedLetter.Role, _ spellings: KeyValuePairs<String, Double>)
    -> [Way]
  {
    spellings.map { spelling, cost in
      let latin = Array(spelling.utf8)
      return Way(latin: latin, role: role, cost: cost, doubled: latin.isEmpty ? nil : latin + latin)
    }
  }

  private static let initialAlef = ways(.carrier, ["": 0.1])
  private static let alef =
    ways(.longVowel, ["a": 0, "aa": 0.1, "o": 1, "e": 2, "u": 2]) + ways(.carrier, ["": 1.5])
  /// «سعادت», Saadat: one a is the vowel before the ayn.
  private static let alefAfterGlottal = alef.filter { $0.latin.count < 2 }
  private static let heh = ways(.consonant, ["h": 0, "": 2])
  private static let finalHeh = ways(.consonant, ["h": 0, "": 0.6])
  private static let longYeh = ways(.longVowel, ["i": 0, "ee": 0, "e": 0.8])
  /// ی after a letter inside a word: after ā and after an ayn it is no diphthong, though it is spelt like one in
  /// «رئیس», Rais, and «اسماعیل», Esmaeil.
  private static func yeh(after letter: UInt32) -> [Way] {
    if letter == ArabicScalar.alef { return yehAfterAlef }
    return isGlottal(letter) ? yehAfterGlottal : yeh
  }

  private static let yehAfterAlef =
    ways(.consonant, ["y": 0, "": 1.5]) + longYeh + ways(.glidingVowel, ["iy": 0])
  private static let yehAfterGlottal = yehAfterAlef + ways(.longVowel, ["ei": 0.2])

  private static let yeh =
    yehAfterAlef + ways(.diphthong, ["ey": 0, "ei": 0, "ay": 0, "ai": 0])
  private static let maqsura = ways(.longVowel, ["a": 0])

  private static let table: [UInt32: [Way]] = {
    var table: [UInt32: [Way]] = [
      ArabicScalar.alefMadda: ways(.longVowel, ["a": 0, "aa": 0.1, "": 2]),
      ArabicScalar.vav: ways(.consonant, ["v": 0, "w": 0])
        + ways(.longVowel, ["u": 0, "oo": 0, "ou": 0])
        + ways(.shortVowel, ["o": 0.2]) + ways(.diphthong, ["ow": 0, "au": 0.1, "aw": 0.2])
        + ways(.silentVav, ["": 1.5]),
      0x06D0: ways(.longVowel, ["e": 0, "i": 0.2]), 0x06CD: ways(.diphthong, ["ey": 0, "ai": 0]),
      ArabicScalar.ayn: ways(.consonant, ["": 0, "'": 0]),
      ArabicScalar.hamza: ways(.consonant, ["": 0, "'": 0]),
      ArabicScalar.alefHamza: ways(.consonant, ["": 0, "'": 0, "a": 0.3]),
      ArabicScalar.vavHamza: ways(.consonant, ["": 0, "'": 0]),
      ArabicScalar.yehHamza: ways(.consonant, ["": 0, "'": 0, "y": 0.5]),
    ]
    for row in consonants {
      for letter in row.letters.unicodeScalars {
        table[letter.value] = row.spellings.enumerated().flatMap { index, spelling in
          ways(.consonant, [spelling: index == 0 ? 0 : 0.2])
        }
      }
    }
    return table
  }()

  /// Letters that are said alike, and how they are spelt, the usual way first.
  private static let consonants: [(letters: String, spellings: [String])] = [
    ("ب", ["b", "p"]), ("پ", ["p"]), ("تط", ["t", "tt"]), ("ث", ["s", "th"]),
    ("ج", ["j", "dj", "g"]),
    ("چ", ["ch", "tch"]), ("ح", ["h"]), ("خ", ["kh", "x", "h"]), ("د", ["d"]),
    ("ذ", ["z", "dh", "d"]), ("ر", ["r"]), ("ز", ["z", "s"]), ("ژ", ["zh", "j", "g"]),
    ("س", ["s", "c"]), ("ش", ["sh", "ch", "s"]), ("ص", ["s", "c"]), ("ض", ["z", "d", "dh"]),
    ("ظ", ["z"]), ("غ", ["gh", "g", "q"]), ("ف", ["f", "ph"]), ("ق", ["q", "gh", "g", "k"]),
    ("ک", ["k", "c", "ck", "ch", "q"]), ("گ", ["g", "gu"]), ("ل", ["l"]), ("م", ["m"]),
    ("نڼ", ["n"]),
    ("ټ", ["t"]), ("ځ", ["dz", "z", "j"]), ("څ", ["ts", "s"]), ("ډ", ["d"]), ("ړ", ["r"]),
    ("ږ", ["zh", "g"]), ("ښ", ["sh", "kh"]),
  ]
}
