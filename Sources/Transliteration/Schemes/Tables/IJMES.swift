extension RomanisationScheme {
  /// The romanisation of the International Journal of Middle East Studies, for Persian: Khwājih, Muṣṭafā, -i.
  ///
  /// "IJMES Transliteration System for Arabic, Persian, and Turkish" (Cambridge University Press), the column for Persian;
  /// a final ه is -ih there, as the Association for Iranian Studies tells in its own guide.
  public static let ijmes = RomanisationScheme(
    identifier: "ijmes",
    title: "International Journal of Middle East Studies",
    source: "IJMES Transliteration System for Arabic, Persian, and Turkish",
    isCapitalised: true,
    consonants: consonants(
      "b p t s̱ j ch ḥ kh d ẕ r z zh s sh ṣ ż ṭ ẓ ʿ gh f q k g l m n v h y"),
    vowels: Vowels(
      a: "a", e: "i", o: "u", writtenO: "u", alef: "ā", vav: "ū", yeh: "ī", maqsura: "ā",
      ow: "aw", ey: "ay", glidingYeh: "iyy", glidingVav: "uvv", silentVav: "w"),
    hamza: Hamza(sign: "ʾ", beforeMadda: "ʾ"),
    endings: Endings(
      hehAfterA: "ih", hehAfterE: "ih", tehMarbuta: "ih", constructTehMarbuta: "at"),
    ezafe: EzafeForms(afterConsonant: "-i", afterVowel: "-yi", hamza: "-yi", yeh: "-yi"),
    article: Article(
      initialVowel: "a", initialLink: "-", before: " ", vowel: "a", link: "-"),
    divineName: DivineName(alone: "Allāh", before: " ", joined: "Allāh"),
    particles: [ArabicScalar.vav: "va"],
    partLink: "-")
}
