extension RomanisationScheme {
  /// What news agencies print, 26 letters and no signs: Khorramabad, Rezaei, Khamenei.
  ///
  /// No publication prescribes it. The values are those of the English services of Iranian and international agencies
  /// where they agree with one another; where they do not (Masoud and Masud, Qalibaf and Ghalibaf), the shorter.
  public static let press = RomanisationScheme(
    identifier: "press",
    title: "Press style, no diacritics",
    source: "usage of the English services of news agencies",
    isCapitalised: true,
    consonants: consonants(
      "b p t s j ch h kh d z r z zh s sh s z t z - gh f q k g l m n v h y"),
    vowels: Vowels(
      a: "a", e: "e", o: "o", writtenO: "o", alef: "a", vav: "u", yeh: "i", maqsura: "a",
      ow: "ow", ey: "ey", glidingYeh: "iy", glidingVav: "uv", silentVav: ""),
    pointing: HarakatReader.Pointing(sukunMakesDiphthong: true),
    hamza: Hamza(sign: "", beforeMadda: "", doubleYeh: "e"),
    doublesDigraphs: false,
    endings: Endings(
      hehAfterA: "eh", hehAfterE: "eh", hehBeforeVowel: "e", tehMarbuta: "eh",
      constructTehMarbuta: "at"),
    ezafe: EzafeForms(afterConsonant: "-e", afterVowel: "-ye", hamza: "-ye", yeh: "-ye"),
    article: Article(
      initialVowel: "a", initialLink: "-", before: "", vowel: "o", link: "",
      assimilated: Set(ArabicScalar.letters("د"))),
    divineName: DivineName(alone: "Allah", before: "", joined: "ollah"),
    particles: [ArabicScalar.vav: "va"],
    joinedWords: abad)
}
