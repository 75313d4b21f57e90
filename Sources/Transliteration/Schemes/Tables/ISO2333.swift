extension RomanisationScheme {
  /// ISO 233-3:1999, which libraries transliterate letter by letter with: sv’âl, mas̱alâ´´.
  ///
  /// "Information and documentation — Transliteration of Arabic characters into Latin characters — Part 3: Persian
  /// language — Simplified transliteration" (first edition, 1999-01-15). The letter that carries a hamza is written
  /// before it, a tanvin is a sign of its own, and no word has rules of its own. Its examples have no capitals.
  public static let iso2333 = RomanisationScheme(
    identifier: "iso-233-3",
    title: "ISO 233-3:1999",
    source: "ISO 233-3:1999, Persian language — Simplified transliteration",
    isCapitalised: false,
    consonants: consonants(
      "b p t s̱ j č ḥ ḵ d ẕ r z ž s š ṣ ż ṭ ẓ ‘ ġ f q k g l m n v h y"),
    vowels: Vowels(
      a: "a", e: "e", o: "o", writtenO: "v", alef: "â", vav: "u", yeh: "i", maqsura: "á",
      ow: "ow", ey: "ey", glidingYeh: "iy", glidingVav: "uv", silentVav: "v", bareAlef: "â"),
    hamza: Hamza(keepsSeat: true, beforeMadda: ""),
    endings: Endings(
      hehAfterA: "ah", hehAfterE: "eh", tehMarbuta: "h", constructTehMarbuta: "t",
      tanvinSign: "´´"),
    ezafe: EzafeForms(afterConsonant: "-e", afterVowel: "-ye", hamza: "-ye", yeh: "-ye"),
    particles: [ArabicScalar.vav: "va"])
}
