extension RomanisationScheme {
  /// BGN/PCGN 2007 National Romanization System for Afghanistan, for Dari and Pashto names: Maīmanah, Spīn Bōldak.
  ///
  /// "Romanization System for Afghanistan, BGN/PCGN 2007 System" (2007, checked 2017): the tables of consonants and vowels
  /// and notes 1–13. It leaves the choice between i and e, u and o, ay and aī, aw and ow to the pronunciation; what it
  /// takes where that is not certain stands here, and aī where ی is pointed after a without a sukun. و is ō where it is pointed with o.
  public static let bgnPCGNDari = RomanisationScheme(
    identifier: "bgn-pcgn-dari",
    title: "BGN/PCGN 2007 National Romanization System for Afghanistan",
    source: "BGN and PCGN, Romanization System for Afghanistan, 2007",
    isCapitalised: true,
    consonants: consonants(
      "b p t s̄ j ch ḩ kh d z̄ r z zh s sh ş ẕ ţ z̧ ‘ gh f q k g l m n w h y",
      others: [
        "ټ": "ṯ", "ځ": "dz", "څ": "ts", "ډ": "ḏ", "ړ": "ṟ", "ږ": "z͟h", "ښ": "s͟h", "ڼ": "ṉ",
        "ې": "ē", "ۍ": "êy",
      ]),
    vowels: Vowels(
      a: "a", e: "i", o: "u", writtenO: "ō", alef: "ā", vav: "ū", yeh: "ī", maqsura: "á",
      ow: "ow", ey: "ay", openEy: "aī", glidingYeh: "īy", glidingVav: "ūw",
      // Note 9.
      silentVav: "w", silentVavBeforeO: "", bareAlef: "ā"),
    pointing: HarakatReader.Pointing(undottedYehIsYeh: true, vavIsWrittenO: true),
    hamza: Hamza(beforeMadda: ""),
    endings: Endings(
      hehAfterA: "ah", hehAfterE: "ah", tehMarbuta: "ah", constructTehMarbuta: "at"),
    // Note 8.
    ezafe: EzafeForms(afterConsonant: "-e", afterVowel: "-ye", hamza: "-ye", yeh: "-ye"),
    // Note 6.
    article: Article(
      initialVowel: "a", initialLink: " ", isInitialCapital: true, before: " ", vowel: "a",
      link: " ", assimilated: sunLetters, assimilatesInitially: true),
    // Notes 3 and 5.
    divineName: DivineName(alone: "Allāh", before: "", joined: "ullāh"),
    // Note 4.
    particles: [ArabicScalar.vav: "Wa", 0x062F: "Dê"],
    joinedWords: abad,
    // Note 2.
    digraphBreak: "·")
}
