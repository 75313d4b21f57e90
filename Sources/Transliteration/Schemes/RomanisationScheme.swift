/// A published way to write Persian names in Latin letters: a table, and the choices that its rules make.
///
/// What the tables differ in is told here; how they are applied is one engine, ``Romaniser``.
public struct RomanisationScheme: Sendable {
  /// A name for commands and for the `scheme` column of glossaries: `bgn-pcgn-1958`.
  public internal(set) var identifier: String
  public internal(set) var title: String
  /// The publication that the table was taken from.
  public internal(set) var source: String
  /// True where the scheme writes names with capitals; Persian has none.
  public internal(set) var isCapitalised: Bool

  var consonants: [UInt32: String]
  var vowels: Vowels
  var pointing = HarakatReader.Pointing()
  var hamza = Hamza()
  /// True where tashdid doubles sh and ‘ as it doubles m.
  var doublesDigraphs = true
  var endings: Endings
  var ezafe: EzafeForms?
  var article: Article?
  /// The name of God by itself and at the end of another word; `nil` where its letters are written.
  var divineName: DivineName?
  /// Words of one letter: و "and".
  var particles: [UInt32: String]
  /// What stands between parts that ZWNJ divides.
  var partLink = ""
  /// Words that are joined to the word before them.
  var joinedWords: Set<[UInt32]> = []
  /// What is put between two consonants that would be read as one of the digraphs.
  var digraphBreak = ""
}

extension RomanisationScheme {
  /// The letters of the alphabet without alef, in its order.
  private static let alphabet = ArabicScalar.letters("بپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی")

  /// - Parameters:
  ///   - row: the values of the letters ب…ی in the order of the alphabet, divided by spaces; `-` is no letter.
  ///   - others: letters that are not of the Persian alphabet.
  static func consonants(
    _ row: String, others: [Unicode.Scalar: String] = [:]
  ) -> [UInt32: String] {
    let values = row.split(separator: " ").map { $0 == "-" ? "" : String($0) }
    precondition(values.count == alphabet.count, "the table has a value for each letter")
    var table = Dictionary(uniqueKeysWithValues: zip(alphabet, values))
    for (letter, value) in others { table[letter.value] = value }
    return table
  }

  struct Vowels: Sendable {
    // Short vowels; o also as the و of «دو».
    var a, e, o: String
    var writtenO: String
    var schwa = "ê"
    // Long vowels: ا, و, ی, ى.
    var alef, vav, yeh, maqsura: String
    var ow, ey: String
    /// ey where ی has no sukun and is not the last letter.
    var openEy: String?
    /// A long vowel with its glide: یّ after e, وّ after o.
    var glidingYeh, glidingVav: String
    /// و after خ that is not said, before ā or ī, and before o where that is different.
    var silentVav: String
    var silentVavBeforeO: String?
    /// An initial alef of which no vowel is known.
    var bareAlef = ""
  }

  struct Hamza: Sendable {
    var sign = "’"
    /// True where the letter that carries a hamza is written before it.
    var keepsSeat = false
    /// What آ has before it inside a word, and what parts two vowels at a ZWNJ.
    var beforeMadda = "’"
    /// True where an ayn is not written at the beginning of a word; a hamza never is.
    var dropsInitialAyn = false
    /// The first of two ی after ā, which is another spelling of ئ.
    var doubleYeh: String?
  }

  struct Endings: Sendable {
    /// Silent ه after a and after e, with the vowel.
    var hehAfterA, hehAfterE: String
    /// Where a suffix that begins with a vowel follows: «خامنه‌ای».
    var hehBeforeVowel: String?
    /// ة at the end, and before an article or an ezafe, with the vowel before it.
    var tehMarbuta, constructTehMarbuta: String
    /// What is written for a tanvin after its alef; `nil` where it is an, on, en and the alef is not written.
    var tanvinSign: String?
  }

  struct EzafeForms: Sendable {
    var afterConsonant, afterVowel: String
    /// Where it is written as a hamza over ه or ی.
    var hamza: String
    /// Where it is written as a ی of its own.
    var yeh: String
  }

  struct Article: Sendable {
    /// The vowel and what follows the article at the beginning of a name.
    var initialVowel, initialLink: String
    var isInitialCapital = false
    /// What stands before it inside a name, its vowel, and what follows.
    var before, vowel, link: String
    /// Letters that its l becomes like inside a name, and at the beginning.
    var assimilated: Set<UInt32> = []
    var assimilatesInitially = false
  }

  struct DivineName: Sendable {
    var alone: String
    var before, joined: String
  }

  /// The letters that the l of the Arabic article becomes like.
  static let sunLetters = Set(ArabicScalar.letters("تثدذرزسشصضطظلن"))
  static let abad = Set([ArabicScalar.letters("آباد"), ArabicScalar.letters("آبادی")])
}
