extension RomanisationScheme {
  /// BGN/PCGN 1958 System for Persian, as the maps of Iran have it: Kūh-e Marghūb.
  ///
  /// U.S. Board on Geographic Names, "Romanization Guide" (1964), "Transliteration System for Persian (Farsi), BGN/PCGN
  /// 1958 System": tables I and II, notes 1–8, special rules 1–6. The vowels follow its Persian pointing (اِیْ, اُوْ).
  public static let bgnPCGN1958 = RomanisationScheme(
    identifier: "bgn-pcgn-1958",
    title: "BGN/PCGN 1958 System for Persian",
    source: "U.S. Board on Geographic Names, Romanization Guide, 1964",
    isCapitalised: true,
    consonants: consonants(
      "b p t s̄ j ch ḩ kh d z̄ r z zh s sh ş ẕ ţ z̧ ‘ gh f q k g l m n v h y"),
    vowels: Vowels(
      a: "a", e: "e", o: "o", writtenO: "o", alef: "ā", vav: "ū", yeh: "ī", maqsura: "á",
      ow: "ow", ey: "ey", glidingYeh: "īy", glidingVav: "ūv",
      // Special rule 6.
      silentVav: "v"),
    pointing: HarakatReader.Pointing(sukunMakesDiphthong: true),
    endings: Endings(
      hehAfterA: "ah", hehAfterE: "eh", tehMarbuta: "eh", constructTehMarbuta: "at"),
    // Note 8.
    ezafe: EzafeForms(afterConsonant: "-e", afterVowel: "-ye", hamza: "-ye", yeh: "-ye"),
    // Note 7 and special rule 1.
    article: Article(
      initialVowel: "a", initialLink: " ", isInitialCapital: true, before: " ", vowel: "o",
      link: " ", assimilated: sunLetters, assimilatesInitially: true),
    divineName: DivineName(alone: "Allāh", before: "", joined: "ollāh"),
    particles: [ArabicScalar.vav: "va"],
    // Special rule 3.
    joinedWords: abad)
}
