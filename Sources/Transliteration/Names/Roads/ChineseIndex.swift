/// The syllables of Chinese by each of their spellings.
enum ChineseIndex {
  static let pinyin = SyllableParser(syllable.keys, onlyAfterCut: bareVowels)

  /// Syllables that pinyin writes after an apostrophe, and nobody without it.
  private static let bareVowels: Set<[UInt8]> = Set(
    ["a", "o", "e", "ei", "ou", "eng", "i"].map { Array($0.utf8) })

  static let syllable: [[UInt8]: PinyinSyllable] = Dictionary(
    PinyinSyllable.all.map { (Array($0.text.utf8), $0) }, uniquingKeysWith: { first, _ in first })

  /// The ways to read a word as pinyin, none where it may as well be of any language: Baku, Mali.
  static func ways(_ word: [UInt8], limit: Int) -> [[Range<Int>]] {
    let text = String(decoding: word, as: UTF8.self)
    guard marks.contains(where: { text.contains($0) }) else { return [] }
    return pinyin.ways(word, limit: limit)
  }

  /// Spellings that are at home in pinyin.
  private static let marks = [
    "q", "x", "z", "j", "ng", "ao", "uo", "ui", "ian", "iu", "ie", "ei", "ou", "uan", "un", "ua",
    "wu", "yu",
    "si", "ci", "'", "v",
  ]

  /// Pinyin of a word that is spelt by Wade–Giles or came from Russian: Tse-tung, Tszinpin.
  static func forms(of word: [UInt8]) -> [Road.Form] {
    // What is sound pinyin is taken for nothing else.
    guard pinyin.ways(word, limit: 1).isEmpty else { return [] }
    return forms(of: word, in: wadeGiles) + forms(of: word, in: russian)
  }

  private static func forms(of word: [UInt8], in table: Spellings) -> [Road.Form] {
    table.parser.ways(word, limit: 2).flatMap { way -> [Road.Form] in
      var words = [""]
      for range in way {
        let readings = table.readings[Array(word[range])] ?? []
        words = words.flatMap { start in readings.map { start + $0 } }
        if words.count > Road.limit { words.removeLast(words.count - Road.limit) }
      }
      return words.map { Road.Form(latin: $0) }
    }
  }

  /// A romanisation, and the pinyin that each of its syllables may be.
  private struct Spellings {
    let readings: [[UInt8]: [String]]
    let parser: SyllableParser

    init(_ spell: (PinyinSyllable) -> [String]) {
      var readings: [[UInt8]: [String]] = [:]
      for syllable in PinyinSyllable.all {
        let text = syllable.text.replacing("v", by: "u")
        for spelling in Set(spell(syllable)) {
          let key = Array(spelling.utf8)
          if !(readings[key] ?? []).contains(text) { readings[key, default: []].append(text) }
        }
      }
      self.readings = readings
      parser = SyllableParser(readings.keys, onlyAfterCut: bareVowels)
    }
  }

  private static let wadeGiles = Spellings { syllable in
    let spelling = WadeGiles.spelling(syllable)
    // With its apostrophe a syllable has one reading; without it, two.
    return [
      spelling.replacing("ü", by: "u").replacing("ê", by: "e"), WadeGiles.plain(spelling),
    ]
  }

  private static let russian = Spellings { [Cyrillic.latin(Palladius.cyrillic($0))] }
}
