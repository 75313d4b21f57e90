import Testing
import Transliteration

@testable import NameTraining

/// What the trainer reads: files of pairs, and of words with their pronunciations.
@Suite struct SourceTests {
  private static func shown(_ pairs: [TrainingPair]) -> [String] {
    pairs.map { "\(NameLetters.persianText($0.persian)) \(NameLetters.latinText($0.latin))" }
  }

  @Test func `pairs are read from their first two columns`() {
    let text = """
      # fa	en
      تهران	Tehran	a remark
      ساگین‌بایف	Sagynbaev
      مریم میرزاخانی	Maryam Mirzakhani
      خلیج فارس	Khalij-e Fars
      """
    let pairs = PairSource.pairs(text, origin: 3)
    #expect(
      Self.shown(pairs) == [
        "تهران tehran", "ساگینبایف sagynbaev", "مریم میرزاخانی maryam mirzakhani",
        "خلیج فارس khalij-e fars",
      ])
    #expect(pairs.allSatisfy { $0.origin == 3 && $0.weight == 1 })
  }

  @Test(
    arguments: [
      "", "تهران", "تهران\t", "\tTehran", "تهران ۲\tTehran 2", "تهران\tTehran (city)", "تهران\t۱۲",
      "123\tTehran", "Tehran\tتهران", "\(String(repeating: "ا", count: 41))\ta",
      "ا\t\(String(repeating: "a", count: 61))",
    ])
  func `what teaches nothing is passed over`(_ line: String) {
    #expect(Self.shown(PairSource.pairs(line + "\nقم\tQom\n", origin: 0)) == ["قم qom"])
  }

  @Test func `a hyphen that the Persian name has not is a space`() {
    let pairs = PairSource.pairs("علی رضا\tAli-Reza\nعلی-رضا\tAli-Reza\n", origin: 0)
    #expect(Self.shown(pairs) == ["علی رضا ali reza", "علی-رضا ali-reza"])
  }

  @Test(
    arguments: [
      // Broad, as dictionaries print it.
      ("آبادی", "/ɒːbɒːdiː/", ["abadi"]), ("چای", "/tʃɒːj/", ["chay"]), ("جان", "/dʒɒːn/", ["jan"]),
      ("شب", "/ʃæb/", ["shab"]), ("ژاله", "/ʒɒːle/", ["zhaleh"]), ("قم", "/ɢom/", ["ghom"]),
      ("خانه", "/xɒːne/", ["khaneh"]), ("نو", "/no/, /now/", ["no", "now"]),
      ("ایالات متحده", "/ejɒːlɒːte mottæhede/", ["eyalate mottahedeh"]),
      // Narrow, a sound apart from the next.
      ("آئورت", "ʔ ɒː ʔ o ɹ t̪", ["aort"]), ("کتاب", "kʰ e t̪ ɒː b", ["ketab"]),
      ("چشم", "t͡ʃ æ ʃ m", ["chashm"]), ("جنگ", "d͡ʒ æ ŋ ɡ", ["jang"]),
    ])
  func `pronunciations are spelt as the press would`(
    _ word: String, _ sounds: String, _ expected: [String]
  ) {
    let pairs = Pronunciations.pairs("\(word)\t\(sounds)\n", origin: 2)
    #expect(pairs.map { NameLetters.latinText($0.latin) } == expected)
    #expect(pairs.allSatisfy { NameLetters.persianText($0.persian) == word && $0.origin == 2 })
  }

  @Test(
    arguments: [
      // Afghanistan's and Tajikistan's vowels, what only a narrow transcription without Iran's vowels shows.
      ("آب", "ʔ ä w"), ("آب", "ʔ ɑː b"), ("آئین", "ʔ ɔ j i n"), ("شیر", "ʃ ɪ r"), ("گل", "ɡ ʊ l"),
      ("دیر", "d iː r"), ("تاجیک", "/tɵdʒik/"),
      // A sound that is not known, a word of one letter, words that do not answer to the sounds.
      ("بد", "/bʘd/"), ("آ", "/ɒː/"), ("آبتنی کردن", "/ɒːbtæniːkæɾdæn/"), ("آب", "/ /"), ("آب", ""),
    ])
  func `what is not said so in Iran is left out`(_ word: String, _ sounds: String) {
    let text = "# IPA\n\(word)\t\(sounds)\nشب\t/ʃæb/\n"
    #expect(Self.shown(Pronunciations.pairs(text, origin: 0)) == ["شب shab"])
  }

  @Test func `a word said twice alike is one pair`() {
    let text = "آب\t/ɒːb/, /ɒb/\nآب\tʔ ɒː b\n"
    #expect(Self.shown(Pronunciations.pairs(text, origin: 0)) == ["آب ab"])
  }
}
