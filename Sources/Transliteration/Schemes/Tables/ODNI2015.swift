extension RomanisationScheme {
  /// The standard of the U.S. intelligence agencies for names of persons: mo’men, reza’i, mobasher.
  ///
  /// Office of the Director of National Intelligence, "Intelligence Community Standard 630-01, Romanization of Persian
  /// Farsi and Dari Personal Names", Annex J (2015): 26 letters, the apostrophe and the hyphen. Tashdid doubles single
  /// letters alone, an ezafe is not written, names with an article are one word. Its examples here have no capitals.
  public static let odni2015 = RomanisationScheme(
    identifier: "odni-2015",
    title: "ODNI ICS 630-01 (2015), Persian and Dari names of persons",
    source: "ODNI, Intelligence Community Standard 630-01, Annex J, 2015",
    isCapitalised: false,
    consonants: consonants(
      "b p t s j ch h kh d z r z zh s sh s z t z ’ gh f gh k g l m n v h y"),
    vowels: Vowels(
      a: "a", e: "e", o: "o", writtenO: "o", alef: "a", vav: "u", yeh: "i", maqsura: "a",
      ow: "o", ey: "ei", glidingYeh: "iy", glidingVav: "uv", silentVav: ""),
    pointing: HarakatReader.Pointing(sukunMakesDiphthong: true),
    hamza: Hamza(beforeMadda: "’", dropsInitialAyn: true, doubleYeh: "’"),
    doublesDigraphs: false,
    endings: Endings(
      hehAfterA: "eh", hehAfterE: "eh", tehMarbuta: "eh", constructTehMarbuta: "at"),
    article: Article(
      initialVowel: "a", initialLink: "-", before: "", vowel: "o", link: "",
      assimilated: sunLetters),
    divineName: DivineName(alone: "Allah", before: "", joined: "ollah"),
    particles: [ArabicScalar.vav: "va"],
    joinedWords: abad)
}
