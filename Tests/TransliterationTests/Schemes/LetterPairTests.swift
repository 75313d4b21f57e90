import Testing
import Transliteration

@Suite struct LetterPairTests {
  /// A word letter by letter, as: letter, role where it is not a consonant, doubling, vowel.
  private func shown(_ word: VocalisedWord) -> String {
    word.letters.map { letter in
      var text = Unicode.Scalar(letter.letter).map { String($0) } ?? ""
      switch letter.role {
      case .consonant: break
      case .carrier: text += "°"
      case .longVowel: text += "¯"
      case .diphthong: text += "~"
      case .glidingVowel: text += "¯y"
      case .shortVowel: text += "o"
      case .silentVav, .silentHeh: text += "-"
      }
      if letter.isDoubled { text += "2" }
      switch letter.vowel {
      case .a: text += "a"
      case .e: text += "e"
      case .o: text += "o"
      case .schwa: text += "ə"
      case nil: break
      }
      return text
    }.joined(separator: " ") + (word.hasEzafe ? " -e" : "")
  }

  private func read(_ pairs: [(String, String)]) -> String? {
    VocalisedWord.words(of: pairs.map { LetterPair(persian: $0.0, latin: $0.1) })?
      .map(shown).joined(separator: " | ")
  }

  @Test(
    arguments: [
      // Doubling, but for the ss that press writes between vowels.
      ("محمد", "mohammad", "مo حa م2a د"), ("حسین", "hossein", "حo س ی~ ن"),
      ("حسن", "hassan", "حa سa ن"), ("عباس", "abbas", "عa ب2 ا¯ س"),
      ("بچه", "bachche", "بa چ2e ه-"),
      // و
      ("مولوی", "mowlavi", "م و~ لa و ی¯"), ("روحانی", "rouhani", "ر و¯ ح ا¯ ن ی¯"),
      ("نور", "noor", "ن و¯ ر"), ("سرو", "sarv", "سa ر و"), ("دو", "do", "د وo"),
      ("جاوید", "javid", "ج ا¯ و ی¯ د"), ("اورنگ", "avrang", "ا° و~ رa ن گ"),
      ("خواجه", "khajeh", "خ و- ا¯ جe ه-"), ("خواجه", "khwajeh", "خ و- ا¯ جe ه-"),
      ("خود", "khod", "خ و-o د"), ("خسرو", "khosrow", "خo س ر و~"),
      // ی
      ("لیلا", "leyla", "ل ی~ ل ا¯"), ("لیلا", "leila", "ل ی~ ل ا¯"), ("علی", "aly", "عa ل ی¯"),
      ("سید", "seyyed", "سe ی2e د"), ("مرضیه", "marzieh", "مa ر ض ی¯ye ه-"),
      ("ضیا", "zia", "ض ی¯ ا¯"),
      ("رضایی", "rezaei", "رe ض ا¯ ی ی¯"), ("یزد", "yazd", "یa ز د"),
      ("یحیی", "yahya", "یa ح ی ى¯"),
      ("آذربایجان", "azarbaijan", "آ¯ ذa ر ب ا¯ ی ج ا¯ ن"),
      // ه
      ("ده", "deh", "دe ه"), ("شاه", "shah", "ش ا¯ ه"), ("فاطمه", "fatima", "ف ا¯ طe مa ه-"),
      // ا, hamza and ayn
      ("ایران", "iran", "ا° ی¯ ر ا¯ ن"), ("ابراهیم", "ebrahim", "ا°e ب ر ا¯ ه ی¯ م"),
      ("اصفهان", "isfahan", "ا°e ص فa ه ا¯ ن"), ("قرآن", "qor'an", "قo ر آ¯ ن"),
      ("مؤمن", "momen", "مo ؤ مe ن"), ("رئیسی", "raisi", "رa ئ ی¯ س ی¯"),
      ("سعدی", "saadi", "سa ع د ی¯"), ("جعفر", "jafar", "جa ع فa ر"),
      ("سعید", "saeed", "سa ع ی¯ د"),
      ("اسماعیل", "esmaeil", "ا°e س م ا¯ ع ی¯ ل"), ("مسعود", "masoud", "مa س ع و¯ د"),
    ])
  func `a spelling tells how the letters are said`(persian: String, latin: String, expected: String)
  {
    #expect(read([(persian, latin)]) == expected)
  }

  @Test func `it does not matter how the letters are cut into pairs`() {
    let whole = read([("خواجه", "khajeh")])
    #expect(read([("خ", "kh"), ("و", ""), ("ا", "a"), ("ج", "j"), ("ه", "eh")]) == whole)
    #expect(read([("خوا", "kha"), ("جه", "jeh")]) == whole)
    #expect(read([("خ", "k"), ("", "h"), ("وا", "a"), ("ج", "je"), ("ه", "h")]) == whole)
  }

  @Test(arguments: [
    [("کوه", "kuh"), (" ", "-e "), ("نور", "nur")],
    [("کوه", "kuh"), ("", "-e"), (" ", " "), ("نور", "nur")],
    [("کوه", "kuh-e"), (" ", ""), ("نور", "nur")], [("کوه ", "kuh-e "), ("نور", "nur")],
  ])
  func `an ezafe is the word's before it`(pairs: [(String, String)]) {
    #expect(read(pairs) == "ک و¯ ه -e | ن و¯ ر")
  }

  @Test func `sides that do not fit are told nothing of`() {
    #expect(read([("تهران", "xyz")]) == nil)
    #expect(read([("کوه نور", "kuh")]) == nil)
    #expect(read([("کوه", "kuh nur")]) == nil)
    #expect(read([]) == "")
    #expect(
      read([(String(repeating: "ب", count: 5_000), String(repeating: "b", count: 5_000))]) == nil)
  }
}
