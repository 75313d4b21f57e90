extension RomanisationScheme {
  /// The romanisation of the Encyclopædia Iranica: Šāh-nāma, Ḵᵛāja ʿAbd-Allāh.
  ///
  /// "Encyclopædia Iranica: System of Transliteration of Persian and Arabic Characters" (Center for Iranian Studies, New
  /// York), as its entries use it since the nineteen-nineties: i and u without macrons, ow and ay, final ه as a.
  public static let iranica = RomanisationScheme(
    identifier: "iranica",
    title: "Encyclopædia Iranica",
    source: "Encyclopædia Iranica, System of Transliteration of Persian and Arabic Characters",
    isCapitalised: true,
    consonants: consonants(
      "b p t ṯ j č ḥ ḵ d ḏ r z ž s š ṣ ż ṭ ẓ ʿ ḡ f q k g l m n v h y"),
    vowels: Vowels(
      a: "a", e: "e", o: "o", writtenO: "o", alef: "ā", vav: "u", yeh: "i", maqsura: "ā",
      ow: "ow", ey: "ay", glidingYeh: "iy", glidingVav: "uw", silentVav: "ᵛ",
      silentVavBeforeO: ""),
    hamza: Hamza(sign: "ʾ", beforeMadda: "ʾ"),
    endings: Endings(
      hehAfterA: "a", hehAfterE: "a", tehMarbuta: "a", constructTehMarbuta: "at"),
    ezafe: EzafeForms(afterConsonant: "-e", afterVowel: "-ye", hamza: "-ye", yeh: "-ye"),
    article: Article(
      initialVowel: "a", initialLink: "-", before: "-", vowel: "a", link: "-"),
    divineName: DivineName(alone: "Allāh", before: "-", joined: "Allāh"),
    particles: [ArabicScalar.vav: "va"],
    partLink: "-")
}
