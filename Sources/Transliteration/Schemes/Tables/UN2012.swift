extension RomanisationScheme {
  /// The United Nations system in force, a broad transcription of what is said: Xorramābād, Češme-ye Xān.
  ///
  /// Tenth United Nations Conference on the Standardization of Geographical Names, resolution X/8 (New York 2012), from
  /// E/CONF.101/118/Add.1, "New Persian Romanization System"; as reported by the UNGEGN Working Group on Romanization
  /// Systems, version 4.0 (2013). Letters that are said alike are written alike.
  public static let un2012 = RomanisationScheme(
    identifier: "un-2012",
    title: "United Nations 2012, resolution X/8",
    source: "UNGEGN Working Group on Romanization Systems, Persian, version 4.0, 2013",
    isCapitalised: true,
    consonants: consonants(
      "b p t s j č h x d z r z ž s š s z t z ’ q f q k g l m n v h y"),
    vowels: Vowels(
      a: "a", e: "e", o: "o", writtenO: "o", alef: "ā", vav: "u", yeh: "i", maqsura: "ā",
      ow: "ow", ey: "ey", glidingYeh: "iy", glidingVav: "uv", silentVav: ""),
    pointing: HarakatReader.Pointing(sukunMakesDiphthong: true),
    hamza: Hamza(dropsInitialAyn: true),
    endings: Endings(
      hehAfterA: "e", hehAfterE: "e", tehMarbuta: "e", constructTehMarbuta: "at"),
    ezafe: EzafeForms(afterConsonant: "-e", afterVowel: "-ye", hamza: "-ye", yeh: "-ye"),
    // Note 1: the article is ol.
    article: Article(
      initialVowel: "o", initialLink: " ", isInitialCapital: true, before: " ", vowel: "o",
      link: " "),
    divineName: DivineName(alone: "Allāh", before: "", joined: "ollāh"),
    particles: [ArabicScalar.vav: "va"],
    joinedWords: abad)
}
