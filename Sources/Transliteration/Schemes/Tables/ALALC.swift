extension RomanisationScheme {
  /// The romanisation of libraries: Shāhnāmah-’i Firdawsī.
  ///
  /// "ALA-LC Romanization Tables: Persian" (Library of Congress and American Library Association, 1997), the table and
  /// rules 1–14. The edition of 2012 keeps the values of letters and vowels. The hamza is ’ here, the ayn ‘, for which
  /// library records have the modifier letters ʼ and ʻ; the prime of rules 9, 10 and 12 is ʹ (U+02B9).
  public static let alaLC = RomanisationScheme(
    identifier: "ala-lc",
    title: "ALA-LC Romanization Table for Persian",
    source: "Library of Congress, ALA-LC Romanization Tables, Persian, 1997",
    isCapitalised: true,
    consonants: consonants(
      "b p t s̱ j ch ḥ kh d ẕ r z zh s sh ṣ z̤ ṭ ẓ ‘ gh f q k g l m n v h y"),
    vowels: Vowels(
      a: "a", e: "i", o: "u",
      // Rule 2(b).
      writtenO: "ū",
      alef: "ā", vav: "ū", yeh: "ī", maqsura: "á", ow: "aw", ey: "ay",
      // Rule 7.
      glidingYeh: "īy", glidingVav: "ūv",
      // Rule 2(a).
      silentVav: "v"),
    endings: Endings(
      hehAfterA: "ah", hehAfterE: "ah", tehMarbuta: "ah", constructTehMarbuta: "at"),
    // Rule 8.
    ezafe: EzafeForms(afterConsonant: "-i", afterVowel: "-i", hamza: "-’i", yeh: "-yi"),
    // Rules 9(b) and 11(a).
    article: Article(
      initialVowel: "a", initialLink: "-", before: " ", vowel: "a", link: "-"),
    divineName: DivineName(alone: "Allāh", before: " ", joined: "Allāh"),
    particles: [ArabicScalar.vav: "va"],
    // Rules 9(a) and 10.
    partLink: "ʹ",
    // Rule 12(a).
    digraphBreak: "ʹ")
}
