extension RomanisationScheme {
  /// The United Nations system of 1967, which Iran used on its maps until 2012: Dahāneh-ye Mambar.
  ///
  /// First United Nations Conference on the Standardization of Geographical Names, resolution I/13 (Geneva 1967), from
  /// "Transliteration of Farsi Geographic Names to Latin Alphabet" (Tehran 1966); as reported by the UNGEGN Working Group
  /// on Romanization Systems, version 2.2 (2003), with its notes A–E and 1–3.
  public static let un1967 = RomanisationScheme(
    identifier: "un-1967",
    title: "United Nations 1967, resolution I/13",
    source: "UNGEGN Working Group on Romanization Systems, Persian, version 2.2, 2003",
    isCapitalised: true,
    consonants: consonants(
      "b p t s̄ j ch ḩ kh d z̄ r z zh s sh ş ẕ ţ z̧ ‘ gh f q k g l m n v h y"),
    vowels: Vowels(
      a: "a", e: "e", o: "o", writtenO: "o", alef: "ā", vav: "ū", yeh: "ī", maqsura: "á",
      ow: "ow", ey: "ey", glidingYeh: "īy", glidingVav: "ūv", silentVav: "v"),
    pointing: HarakatReader.Pointing(sukunMakesDiphthong: true),
    endings: Endings(
      hehAfterA: "ah", hehAfterE: "eh", tehMarbuta: "ah", constructTehMarbuta: "at"),
    ezafe: EzafeForms(afterConsonant: "-e", afterVowel: "-ye", hamza: "-ye", yeh: "-ye"),
    article: Article(
      initialVowel: "a", initialLink: " ", isInitialCapital: true, before: " ", vowel: "o",
      link: " ", assimilated: sunLetters, assimilatesInitially: true),
    divineName: DivineName(alone: "Allāh", before: "", joined: "ollāh"),
    particles: [ArabicScalar.vav: "va"],
    joinedWords: abad)
}
