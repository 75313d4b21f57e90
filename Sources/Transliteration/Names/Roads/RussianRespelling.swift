/// A name in Latin letters as Russian writes it: Гитлер, Хельсинки, Вашингтон.
///
/// Russian has no h, and writes г (the older habit) or х; from it a Persian form may have g or kh.
enum RussianRespelling {
  static func forms(of word: [UInt8]) -> [Road.Form] {
    if let russian = names[String(decoding: word, as: UTF8.self)] {
      return [Road.Form(latin: Cyrillic.latin(russian), original: russian)]
    }
    // Letters that are Chinese, and not Western, in a word that is sound pinyin: Palladius has it.
    if word.contains(where: { $0 == 0x71 || $0 == 0x78 || $0 == 0x7A }),
      !ChineseIndex.pinyin.ways(word, limit: 1).isEmpty
    {
      return []
    }
    return ["г", "х"].map { h in
      let russian = Cyrillic.capitalised(cyrillic(word, h: h))
      return Road.Form(latin: Cyrillic.latin(russian), original: russian, isGuess: true)
    }
  }

  /// - Parameter h: what stands for an h that is no part of another sound.
  static func cyrillic(_ word: [UInt8], h: String) -> String {
    var result = ""
    var offset = 0
    while offset < word.count {
      let rest = word[offset...]
      if let length = (2...4).reversed().first(where: { clusters[Array(rest.prefix($0))] != nil }) {
        result += clusters[Array(rest.prefix(length))] ?? ""
        offset += length
        continue
      }
      let next = offset + 1 < word.count ? word[offset + 1] : 0
      result += letter(word[offset], isFirst: offset == 0, next: next, h: h)
      offset += 1
    }
    return result
  }

  private static func letter(_ letter: UInt8, isFirst: Bool, next: UInt8, h: String) -> String {
    let isVowel = [0x61, 0x65, 0x69, 0x6F, 0x75].contains(next)
    switch letter {
    case 0x63: return next == 0x65 || next == 0x69 || next == 0x79 ? "с" : "к"
    case 0x65: return isFirst ? "э" : "е"
    // Before a consonant German h is silent, and that of Muslim names is not.
    case 0x68: return isVowel || next == 0x79 || isFirst || h == "х" ? h : ""
    case 0x6C: return isVowel || next == 0x79 || next == 0x6C ? "л" : "ль"
    case 0x79: return isVowel ? "й" : "и"
    default: return letters[letter] ?? ""
    }
  }

  /// Names that Russian has in a form of its own, as places and men of Ukraine and Belarus had before theirs.
  private static let names = [
    "beijing": "Пекин", "nanjing": "Нанкин", "hongkong": "Гонконг", "harbin": "Харбин",
    "xianggang": "Гонконг", "kyiv": "Киев", "kharkiv": "Харьков", "lviv": "Львов",
    "odesa": "Одесса",
    "mykolaiv": "Николаев", "chernihiv": "Чернигов", "luhansk": "Луганск", "dnipro": "Днепр",
    "zaporizhzhia": "Запорожье", "vinnytsia": "Винница", "donbas": "Донбасс",
    "ternopil": "Тернополь",
    "almaty": "Алматы", "ashgabat": "Ашхабад", "qostanay": "Костанай", "kostanay": "Кустанай",
    "paris": "Париж", "volodymyr": "Владимир", "mykola": "Николай", "oleksandr": "Александр",
    "oleksiy": "Алексей", "serhiy": "Сергей", "serhii": "Сергей", "andriy": "Андрей",
    "andrii": "Андрей", "dmytro": "Дмитрий", "yevhen": "Евгений", "oleh": "Олег", "ihor": "Игорь",
    "mykhailo": "Михаил", "pavlo": "Павел", "petro": "Пётр", "vasyl": "Василий", "olena": "Елена",
    "kateryna": "Екатерина", "aliaksandr": "Александр", "lukashenka": "Лукашенко",
    "siarhei": "Сергей", "andrei": "Андрей", "uladzimir": "Владимир", "mikalai": "Николай",
  ]

  private static let clusters = table([
    "shch": "щ", "sch": "ш", "tsch": "ч", "sh": "ш", "ch": "ч", "tch": "ч", "kh": "х", "zh": "ж",
    "gh": "г", "ph": "ф", "th": "т", "ts": "ц", "tz": "ц", "ck": "к", "qu": "кв", "ya": "я",
    "yu": "ю", "yo": "ё", "ye": "е", "ee": "и", "oo": "у", "ou": "у", "ei": "ей", "ey": "ей",
    "ay": "ай", "ai": "ай", "oy": "ой", "oi": "ой", "ia": "ия", "aya": "ая", "iya": "ия",
    "dj": "дж",
    "dzh": "дж", "iy": "ий", "yy": "ый", "ow": "ов",
  ])
  private static let letters: [UInt8: String] = [
    0x61: "а", 0x62: "б", 0x64: "д", 0x66: "ф", 0x67: "г", 0x69: "и", 0x6A: "дж", 0x6B: "к",
    0x6D: "м", 0x6E: "н", 0x6F: "о", 0x70: "п", 0x71: "к", 0x72: "р", 0x73: "с",
    0x74: "т", 0x75: "у", 0x76: "в", 0x77: "в", 0x78: "кс", 0x7A: "з",
  ]

  private static func table(_ pairs: [String: String]) -> [[UInt8]: String] {
    Dictionary(uniqueKeysWithValues: pairs.map { (Array($0.key.utf8), $0.value) })
  }
}
