import Testing
import Transliteration

/// Tells how words are said by their spellings in Latin letters, as a model of names does.
struct SpellingSource: VowelSource {
  let spellings: [String: String]

  func vocalise(_ words: [[UInt32]]) -> [VocalisedWord?] {
    words.map { letters in
      let word = String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init)))
      guard let latin = spellings[word] else { return nil }
      return VocalisedWord.words(of: [LetterPair(persian: word, latin: latin)])?.first
    }
  }
}

@Suite struct RomaniserTests {
  private func romanise(
    _ text: String, _ scheme: String, capitals: Romaniser.Capitals? = nil,
    vowels: [String: String] = [:]
  ) throws -> String {
    let scheme = try #require(RomanisationScheme.named(scheme))
    let source = vowels.isEmpty ? nil : SpellingSource(spellings: vowels)
    return Romaniser(scheme, capitals: capitals, vowels: source).romanise(text)
  }

  @Test func `schemes have names of their own and a source`() {
    #expect(Set(RomanisationScheme.all.map(\.identifier)).count == RomanisationScheme.all.count)
    #expect(RomanisationScheme.all.allSatisfy { !$0.source.isEmpty && !$0.title.isEmpty })
    #expect(RomanisationScheme.named("ALA-LC")?.identifier == "ala-lc")
    #expect(RomanisationScheme.named("bgn") == nil)
  }

  @Test(
    arguments: [
      ("bgn-pcgn-1958", "S̄ Ch Ḩ Kh Z̄ Zh Ş Ẕ Ţ Z̧ Gh Q V"),
      ("bgn-pcgn-2019", "S̄ Ch Ḩ Kh Z̄ Zh Ş Ẕ Ţ Z̧ Gh Q V"),
      ("bgn-pcgn-dari", "S̄ Ch Ḩ Kh Z̄ Zh Ş Ẕ Ţ Z̧ Gh Q W"),
      ("un-1967", "S̄ Ch Ḩ Kh Z̄ Zh Ş Ẕ Ţ Z̧ Gh Q V"),
      ("un-2012", "S Č H X Z Ž S Z T Z Q Q V"),
      ("ala-lc", "S̱ Ch Ḥ Kh Ẕ Zh Ṣ Z̤ Ṭ Ẓ Gh Q V"),
      ("iranica", "Ṯ Č Ḥ Ḵ Ḏ Ž Ṣ Ż Ṭ Ẓ Ḡ Q V"),
      ("ijmes", "S̱ Ch Ḥ Kh Ẕ Zh Ṣ Ż Ṭ Ẓ Gh Q V"),
      ("iso-233-3", "S̱ Č Ḥ Ḵ Ẕ Ž Ṣ Ż Ṭ Ẓ Ġ Q V"),
      ("odni-2015", "S Ch H Kh Z Zh S Z T Z Gh Gh V"),
      ("press", "S Ch H Kh Z Zh S Z T Z Gh Q V"),
    ])
  func `the letters in which schemes differ`(scheme: String, expected: String) throws {
    let letters = "ث چ ح خ ذ ژ ص ض ط ظ غ ق وْ"
    #expect(try Array(romanise(letters, scheme, capitals: .words).utf8) == Array(expected.utf8))
  }

  @Test(
    arguments: [
      ("bgn-pcgn-1958", "Khvājeh Sa‘d od Dīn Moşţafá Ra’īsī-ye Shams"),
      ("bgn-pcgn-dari", "Khwājah Sa‘d ad Dīn Muşţafá Ra’īsī-ye Shams"),
      ("un-2012", "Xāje Sa’d ol Din Mostafā Ra’isi-ye Šams"),
      ("ala-lc", "Khvājah Sa‘d al-Dīn Muṣṭafá Ra’īsī-i Shams"),
      ("iranica", "Ḵᵛāja Saʿd-al-Din Moṣṭafā Raʾisi-ye Šams"),
      ("ijmes", "Khwājih Saʿd al-Dīn Muṣṭafā Raʾīsī-yi Shams"),
      ("odni-2015", "khajeh sa’doddin mostafa ra’isi shams"),
      ("press", "Khajeh Sadoddin Mostafa Raisi-ye Shams"),
    ])
  func `one name in the schemes`(scheme: String, expected: String) throws {
    let name = "خوَاجِه سَعد الدِّین مُصطَفَىٰ رَئِیسِیِ شَمس"
    let romanised = try romanise(name, scheme)
    #expect(romanised == expected)
  }

  @Test(
    arguments: [
      // However the signs are ordered, and with Arabic letters or Persian ones.
      ("مُحَمَّد", "Moḩammad"), ("مُحَمَّد", "Moḩammad"), ("كَريم", "Karīm"), ("کَریم", "Karīm"),
      // Hamza: initial, carried, and marking an ezafe however it is encoded.
      ("أَحمَد", "Aḩmad"), ("رَأس", "Ra’s"), ("رَأس", "Ra’s"), ("خَانِهٔ مَا", "Khāneh-ye Mā"),
      ("خَانِۀ مَا", "Khāneh-ye Mā"), ("خَانِه\u{200C}ی مَا", "Khāneh-ye Mā"),
      // Silent ه, and the one that is said.
      ("دِه", "Deh"), ("دِهِ بَالا", "Deh-e Bālā"), ("شَاهِ مَا", "Shāh-e Mā"),
      // Tashdid after a long vowel, before another letter, over a digraph.
      ("عَرَبِیَّت", "‘Arabīyat"), ("سَیَّاح", "Sayyāḩ"), ("کَشَّاف", "Kashshāf"),
      // Tanvin, the dagger alef, the article and the name of God.
      ("مَثَلًا", "Mas̄alan"), ("مَثَلاً", "Mas̄alan"), ("رَحمٰن", "Raḩmān"),
      ("نُور الدِّین", "Nūr od Dīn"), ("الشَّرق", "Ash Sharq"), ("نِعمَت الله", "Ne‘matollāh"),
      ("ﷲ", "Allāh"),
      // What only looks like an article.
      ("اَلماس", "Almās"), ("کُوهِ اَلبُرز", "Kūh-e Alborz"),
      // Joined to the word before.
      ("حَسَن آباد", "Ḩasanābād"), ("حَسَن\u{200C}آباد", "Ḩasanābād"), ("حَسَنآباد", "Ḩasanābād"),
      // و and ی in words that leave signs out where the letters are plain.
      ("یوسِف", "Yūsef"), ("عَلی", "‘Alī"), ("اِیران", "Īrān"), ("جَوان", "Javān"),
      // خوا, and خ with a vowel of its own.
      ("خواهَر", "Khvāhar"), ("خَواص", "Khavāş"),
    ])
  func `signs are read as they are meant`(text: String, expected: String) throws {
    let romanised = try romanise(text, "bgn-pcgn-1958")
    #expect(romanised == expected)
  }

  @Test(
    arguments: [
      ("تهران", "Thrān"), ("خانه", "Khānh"), ("ایران", "Īrān"), ("مسئله", "Ms’lh"),
      ("عبدالرضا", "‘Bd or Rẕā"), ("شمس\u{200C}الدین", "Shms od Dyn"), ("استان البرز", "Stān Lbrz"),
    ])
  func `without signs and without a source there are consonants`(
    text: String, expected: String
  ) throws {
    let romanised = try romanise(text, "bgn-pcgn-1958")
    #expect(romanised == expected)
  }

  @Test(
    arguments: [
      ("Tehran 2024, ok?", "Tehran 2024, ok?"), ("", ""), ("دَر ۱۴۰۳، «دِه»؟", "Dar 1403, «Deh»?"),
      ("دَر  دِه\tدِه", "Dar  Deh\tDeh"), ("شـــاد", "Shād"), ("\u{200F}دَر\u{200E}.", "Dar."),
      ("سَر\u{200C}دَر", "Sardar"), ("e\u{301}دَر", "e\u{301}Dar"), ("دَر؛ ٪۵", "Dar; %5"),
      ("پُل و دَر", "Pol va Dar"), ("\u{64E}", "\u{64E}"), ("دَر🙂", "Dar🙂"),
    ])
  func `what is not a Persian word stays`(text: String, expected: String) throws {
    let romanised = try romanise(text, "bgn-pcgn-1958")
    #expect(romanised == expected)
  }

  @Test func `parts that ZWNJ divides are linked as the scheme has it`() throws {
    let text = "شَاه\u{200C}نَامِه خَانِه\u{200C}ای"
    #expect(try romanise(text, "ala-lc") == "Shāhʹnāmah Khānahʹī")
    #expect(try romanise(text, "iranica") == "Šāh-nāma Ḵāna-i")
    #expect(try romanise(text, "bgn-pcgn-1958") == "Shāhnāmeh Khāneh’ī")
    #expect(try romanise(text, "press") == "Shahnameh Khanei")
  }

  @Test func `capitals are an option`() throws {
    let text = "عَلیِ مَا\nدَر دِه"
    #expect(try romanise(text, "iso-233-3", capitals: .words) == "‘Ali-ye Mâ\nDar Deh")
    #expect(try romanise(text, "bgn-pcgn-1958", capitals: .first) == "‘Alī-ye mā\nDar deh")
    #expect(
      try romanise(text, "bgn-pcgn-1958", capitals: Romaniser.Capitals.none)
        == "‘alī-ye mā\ndar deh")
  }

  // MARK: With a source

  private static let spellings = [
    "محمد": "mohammad", "کوه": "kuh-e", "نور": "nour", "خامنهای": "khamenei",
    "عبدالرضا": "abdorreza",
    "یحیی": "yahya", "بچه": "bache", "حسین": "hossein",
  ]

  @Test(
    arguments: [
      ("محمد حسین", "Moḩammad Ḩoseyn"), ("کوه نور", "Kūh-e Nūr"), ("یحیی", "Yaḩyá"),
      ("خامنه\u{200C}ای", "Khāmeneh’ī"), ("عبدالرضا", "‘Abd or Reẕā"), ("بچّه", "Bachcheh"),
      // Signs come first; a source answers for what has none.
      ("مَحمِد", "Maḩmed"), ("محمِد", "Moḩammed"), ("كوهِ نور", "Kūh-e Nūr"), ("تبریز", "Tbryz"),
    ])
  func `a source tells the vowels that are not written`(text: String, expected: String) throws {
    let romanised = try romanise(text, "bgn-pcgn-1958", vowels: Self.spellings)
    #expect(romanised == expected)
  }

  @Test func `an answer that does not fit the words is not used`() throws {
    struct Broken: VowelSource {
      let answer: [VocalisedWord?]
      func vocalise(_ words: [[UInt32]]) -> [VocalisedWord?] { answer }
    }
    let scheme = try #require(RomanisationScheme.named("press"))
    for answer in [
      [], [VocalisedWord(letters: [])], [VocalisedWord(letters: [], hasEzafe: true), nil],
    ] {
      #expect(Romaniser(scheme, vowels: Broken(answer: answer)).romanise("تبر") == "Tbr")
    }
  }

  @Test func `any scalars in any order are answered`() throws {
    let pool: [UInt32] =
      Array(0x600...0x6FF) + [
        0x20, 0x0A, 0x61, 0x200C, 0x200D, 0xFDF2, 0xFB58, 0xFEF5, 0x301, 0x1F642,
      ]
    var state: UInt64 = 42
    for _ in 0..<2_000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        if let scalar = Unicode.Scalar(pool[Int(state >> 33) % pool.count]) {
          scalars.append(scalar)
        }
      }
      for scheme in RomanisationScheme.all {
        let source = SpellingSource(spellings: [:])
        _ = Romaniser(scheme, vowels: source).romanise(String(scalars))
      }
    }
    let long = String(repeating: "خوَایِ", count: 3_000)
    #expect(try !romanise(long, "ala-lc").isEmpty)
  }
}
