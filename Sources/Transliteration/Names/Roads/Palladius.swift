/// Chinese in Russian letters: the system of Archimandrite Palladius (1888), in the rules that Russian maps follow.
enum Palladius {
  /// The Russian word romanised by BGN/PCGN 1947 without signs, and as writers simplify its clusters.
  static func forms(of word: [UInt8]) -> [Road.Form] {
    ChineseIndex.ways(word, limit: 4).flatMap { way -> [Road.Form] in
      let syllables = way.compactMap { ChineseIndex.syllable[Array(word[$0])] }
      let russian = Cyrillic.capitalised(self.russian(syllables))
      let latin = Cyrillic.latin(russian)
      return simplifications(of: latin).map { Road.Form(latin: $0, original: russian) }
    }
  }

  static func russian(_ syllables: [PinyinSyllable]) -> String {
    var word = ""
    for syllable in syllables {
      let next = cyrillic(syllable)
      // The hard sign parts a syllable in -n from one that begins with a vowel: Чанъань.
      if word.last == "н", let first = next.first, "аоэеияюу".contains(first) { word += "ъ" }
      word += next
    }
    return word
  }

  static func cyrillic(_ syllable: PinyinSyllable) -> String {
    let final = syllable.final
    switch syllable.initial {
    case "": return final == "er" ? "эр" : finals[final] ?? final
    case "y": return iotated[final] ?? final
    case "w": return final == "u" ? "у" : "в" + (finals[final] ?? final)
    case "j", "q", "x":
      let vowel = final.hasPrefix("u") ? iotated[final] : finals[final]
      return (initials[syllable.initial] ?? "") + (vowel ?? final)
    case "h" where final == "ui": return "хуэй"
    default:
      let isSibilant = ["z", "c", "s"].contains(syllable.initial)
      return (initials[syllable.initial] ?? "")
        + (isSibilant && final == "i" ? "ы" : finals[final] ?? final)
    }
  }

  private static let initials: [String: String] = [
    "b": "б", "p": "п", "m": "м", "f": "ф", "d": "д", "t": "т", "n": "н", "l": "л", "g": "г",
    "k": "к", "h": "х", "zh": "чж", "ch": "ч", "sh": "ш", "r": "ж", "z": "цз", "c": "ц", "s": "с",
    "j": "цз", "q": "ц", "x": "с",
  ]
  private static let finals: [String: String] = [
    "a": "а", "o": "о", "e": "э", "ai": "ай", "ei": "эй", "ao": "ао", "ou": "оу", "an": "ань",
    "en": "энь", "ang": "ан", "eng": "эн", "i": "и", "ia": "я", "ie": "е", "iao": "яо", "iu": "ю",
    "ian": "янь", "in": "инь", "iang": "ян", "ing": "ин", "iong": "юн", "u": "у", "ua": "уа",
    "uo": "о", "uai": "уай", "ui": "уй", "uan": "уань", "un": "унь", "uang": "уан", "ong": "ун",
    "v": "юй", "ve": "юэ", "ue": "юэ",
  ]
  /// Finals after y, and those with ü after j, q and x.
  private static let iotated: [String: String] = [
    "a": "я", "o": "йо", "e": "е", "i": "и", "ao": "яо", "ou": "ю", "an": "янь", "in": "инь",
    "ang": "ян", "ing": "ин", "ong": "юн", "u": "юй", "ue": "юэ", "uan": "юань", "un": "юнь",
  ]

  /// Persian has no чж, цз or ц, and neither have many who romanise them.
  private static func simplifications(of latin: String) -> [String] {
    [
      latin, latin.replacing("chzh", by: "ch").replacing("tsz", by: "ts"),
      latin.replacing("chzh", by: "zh").replacing("tsz", by: "dz"),
      latin.replacing("chzh", by: "ch").replacing("tsz", by: "s").replacing("ts", by: "s"),
    ]
  }
}
