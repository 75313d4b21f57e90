import Testing

@testable import Transliteration

/// What the shipped model says of single names that are well known.
@Suite struct VerdictTests {
  private func judge(_ persian: String, _ english: String, _ threshold: Double? = nil) throws
    -> PairJudgement
  {
    try EmbeddedModel.read().judge(persian: persian, english: english, threshold: threshold)
  }

  @Test(
    arguments: [
      ("ساگین\u{200C}بایف", "Sagynbaev"), ("ساگینبایف", "Sagynbaev"), ("قاسم", "Ghasem"),
      ("فاطمه", "Fatemeh"), ("حسین", "Hossein"), ("تهران", "Tehran"), ("ظریف", "Zarif"),
      ("وطن\u{200C}زاده", "Vatanzadeh"), ("گورباچف", "Gorbachev"), ("نظربایف", "Nazarbayev"),
      ("پاتروشف", "Patrushev"), ("اصفهان", "Isfahan"), ("شانگهای", "Shanghai"),
      ("تاشکند", "Tashkent"), ("چرچیل", "Churchill"),
    ])
  func `what the press prints is ok`(_ persian: String, _ english: String) throws {
    let judgement = try judge(persian, english)
    #expect(judgement.verdict == .ok && judgement.remarks.isEmpty, "\(judgement)")
    #expect(judgement.plausibility > 0.1 && judgement.nearest == nil)
  }

  @Test(
    arguments: [
      ("مصدق", "Mossadeq", "gemination"),
      ("گورباچف", "Gorbachov", "ev"), ("گورباچف", "Gorbatschow", "ch"),
      ("فاطمه", "Fatima", "final-eh"), ("فاطمه", "Fatimah", "final-eh"),
      ("حسین", "Hussein", "short-o"), ("قذافی", "Gaddafi", "g-gh"),
      ("تهران", "Teheran", "helping-vowel"),
      ("تهران", "Tehrān", "diacritics"), ("حسین", "Ḥusayn", "diacritics"),
      ("شیراز", "Šīrāz", "diacritics"), ("چخوف", "Čechov", "diacritics"),
      ("روحانی", "Rouhani", "long-u"),
    ])
  func `another style is a variant, and is named`(
    _ persian: String, _ english: String, _ style: String
  ) throws {
    let judgement = try judge(persian, english)
    #expect(judgement.verdict == .variant, "\(judgement)")
    #expect(judgement.remarks.contains { $0.identifier == "style/" + style }, "\(judgement)")
    #expect(judgement.remarks.allSatisfy { !$0.text.isEmpty })
  }

  @Test(
    arguments: [
      ("ساگین\u{200C}بایف", ["Saginbayev", "Sagynbayev", "Saginbaev", "Sagynbaeff"]),
      ("مصدق", ["Mosaddegh", "Mosaddeq", "Mossadegh", "Musaddiq"]),
      ("قاسم", ["Qasem", "Qassem", "Ghasem", "Kassem", "Qasim"]),
      ("زلنسکی", ["Zelensky", "Zelenskyy", "Zelenskiy", "Zelenski"]),
      ("نظربایف", ["Nazarbaev", "Nazarbayev", "Nazarbajev"]),
      ("ایوانف", ["Ivanov", "Ivanof", "Ivanoff"]),
      ("فاطمه", ["Fatemeh", "Fatima", "Fateme", "Fatemah"]),
      ("حسین", ["Hossein", "Hussein", "Hosein", "Husain", "Hussain"]),
      ("علیزاده", ["Alizadeh", "Alizade", "Alizada"]), ("زهرا", ["Zahra", "Zehra"]),
      ("یحیی", ["Yahya", "Yahia"]), ("رضایی", ["Rezaei", "Rezai", "Rezaee", "Rezayi"]),
      ("قم", ["Qom", "Ghom", "Qum"]), ("خروشچف", ["Khrushchev", "Khrouchtchev"]),
      ("یلتسین", ["Yeltsin", "Eltsin", "Jelzin"]),
      ("داود", ["Davud", "Davood", "Dawud", "Davoud"]),
    ])
  func `spellings of one name are not refused`(_ persian: String, _ spellings: [String]) throws {
    for english in spellings {
      let judgement = try judge(persian, english)
      #expect(judgement.verdict != .wrong, "\(english): \(judgement)")
    }
  }

  @Test(
    arguments: [
      ("تهران", "Tabriz"), ("ظریف", "Sharif"), ("کریم", "Rahim"), ("پاتروشف", "Sagynbaev"),
      ("مهدی", "Mahmoud"), ("اصفهان", "Shiraz"), ("تشت", "Qqqq"), ("پوتین", "Putnam"),
    ])
  func `two names are wrong, with what does not fit and what would`(
    _ persian: String, _ english: String
  ) throws {
    let judgement = try judge(persian, english)
    #expect(judgement.verdict == .wrong, "\(judgement)")
    #expect(judgement.plausibility < 0.01)
    #expect(judgement.letters.contains { !$0.fits })
    #expect(judgement.nearest != nil)
  }

  @Test(
    arguments: [("تهران", "Tabriz"), ("ظریف", "Sharif"), ("کریم", "Rahim"), ("مهدی", "Mahmoud")])
  func `the nearest spelling is one that is not wrong`(_ persian: String, _ english: String) throws
  {
    let nearest = try #require(judge(persian, english).nearest)
    #expect(try judge(persian, nearest).verdict != .wrong, "\(nearest)")
  }

  @Test func `the name of a woman of the family is wrong in its last letters`() throws {
    // Where more is asked than the default threshold does.
    let judgement = try judge("ساگین\u{200C}بایف", "Sagynbaeva", 0.5)
    #expect(judgement.verdict == .wrong)
    let misfits = judgement.letters.indices.filter { !judgement.letters[$0].fits }
    #expect(misfits == [judgement.letters.count - 1], "\(judgement.letters)")
    #expect(judgement.letters.last?.pair.latin.hasSuffix("a") == true)
    #expect(
      judgement.letters.last?.pair.persian == "" || judgement.letters.last?.pair.persian == "ف")
    let right = try judge("ساگین\u{200C}بایف", "Sagynbaev")
    #expect(judgement.plausibility < right.plausibility / 5)
  }

  @Test(
    arguments: [
      ("ساگین\u{200C}بایف", "Sagynbaeva"), ("جورج", "Georgia"), ("علی", "Alia"),
    ])
  func `names that are a vowel longer are wrong`(_ persian: String, _ english: String) throws {
    #expect(try judge(persian, english).verdict == .wrong)
  }

  /// Vowels that Persian does not write may be any, and styles exchange them.
  @Test(arguments: [("حسین", "Hasan"), ("حسین", "Hassan"), ("حسن", "Hussein")])
  func `other names that differ by vowels are wrong`(_ persian: String, _ english: String) throws {
    withKnownIssue("the model takes one for the other at the default threshold") {
      let judgement = try judge(persian, english)
      #expect(judgement.verdict == .wrong)
    }
  }

  @Test(arguments: [("ژقچض", "Bwxq"), ("ظظظ", "mmm"), ("پ", "x"), ("غغغ", "Ppp"), ("ءءء", "zzz")])
  func `letters that were never seen together are hardly plausible, and not impossible`(
    _ persian: String, _ english: String
  ) throws {
    let judgement = try judge(persian, english)
    #expect(judgement.plausibility > 0 && judgement.plausibility < 0.02, "\(judgement)")
  }

  @Test func `the threshold divides, and changes no plausibility`() throws {
    let model = try EmbeddedModel.read()
    for (persian, english) in [("اصفهان", "Esfahan"), ("تهران", "Tehran")] {
      let plausibility = try judge(persian, english).plausibility
      #expect((0.2...0.999).contains(plausibility))
      for threshold in [0, 0.001, plausibility - 0.05] {
        let judgement = try judge(persian, english, threshold)
        #expect(judgement.verdict != .wrong, "\(threshold): \(judgement)")
      }
      for threshold in [plausibility + 0.0005, 1] {
        let judgement = try judge(persian, english, threshold)
        #expect(judgement.verdict == .wrong, "\(threshold): \(judgement)")
        #expect(abs(judgement.plausibility - plausibility) < 0.06)
      }
      #expect(try judge(persian, english, model.defaultThreshold) == judge(persian, english))
    }
    #expect((0.001...0.1).contains(model.defaultThreshold))
  }

  @Test(
    arguments: [
      ("ساگین\u{200C}بایف", "Sagynbaev"), ("قاسم", "Qassem"), ("تهران", "Tabriz"),
      ("حسین", "Ḥusayn"),
    ])
  func `the letters side by side are those of both names`(_ persian: String, _ english: String)
    throws
  {
    let letters = try judge(persian, english).letters
    #expect(
      letters.map(\.pair.persian).joined()
        == NameLetters.persianText(NameLetters.persianCodes(persian)))
    #expect(
      letters.map(\.pair.latin).joined() == NameLetters.latinText(NameLetters.latinCodes(english)))
  }

  @Test func `plausibility alone is that of the judgement`() throws {
    let model = try EmbeddedModel.read()
    for (persian, english) in [
      ("مصدق", "Mossadeq"), ("تهران", "Tabriz"), ("حسن و علی", "Hasan and Ali"), ("", ""),
      ("ا", ""),
    ] {
      #expect(
        model.plausibility(persian: persian, english: english)
          == model.judge(persian: persian, english: english).plausibility)
    }
  }
}
