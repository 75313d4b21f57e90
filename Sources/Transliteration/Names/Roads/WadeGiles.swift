/// Chinese by Wade–Giles, in which English wrote it until 1979.
enum WadeGiles {
  static func forms(of word: [UInt8]) -> [Road.Form] {
    ChineseIndex.ways(word, limit: 4).map { way in
      let spelt = way.compactMap { ChineseIndex.syllable[Array(word[$0])] }.map(spelling)
      return Road.Form(
        latin: spelt.map(plain).joined(),
        original: Cyrillic.capitalised(spelt.joined(separator: "-")))
    }
  }

  /// Without apostrophes and diacritics, as it was mostly printed.
  static func plain(_ spelling: String) -> String {
    spelling.replacing("'", by: "").replacing("ü", by: "u").replacing("ê", by: "e")
  }

  static func spelling(_ syllable: PinyinSyllable) -> String {
    let final = syllable.final
    let initial = initials[syllable.initial] ?? ""
    switch syllable.initial {
    case "": return final == "er" ? "erh" : final == "e" ? "o" : final
    case "y": return iotated[final] ?? "y" + final
    case "w": return "w" + (final == "en" ? "ên" : final == "eng" ? "êng" : final)
    case "j", "q", "x":
      return initial + (final.hasPrefix("u") ? rounded(final) : finals[final] ?? final)
    case "zh", "ch", "sh", "r":
      if final == "i" { return initial + "ih" }
    case "z", "c", "s":
      if final == "i" { return ["z": "tzu", "c": "tz'u", "s": "ssu"][syllable.initial] ?? "" }
    case "g", "k", "h":
      if final == "e" { return initial + "o" }
      if final == "ui" { return initial + (syllable.initial == "h" ? "ui" : "uei") }
      if final == "uo" { return initial + "uo" }
    default: break
    }
    if final == "uo", syllable.initial == "sh" { return "shuo" }
    if syllable.initial == "n" || syllable.initial == "l", final.hasPrefix("v") || final == "ue" {
      return initial + rounded("u" + final.dropFirst())
    }
    return initial + (finals[final] ?? final)
  }

  private static func rounded(_ final: String) -> String {
    "ü" + final.dropFirst() + (final == "ue" ? "h" : "")
  }

  private static let initials: [String: String] = [
    "b": "p", "p": "p'", "m": "m", "f": "f", "d": "t", "t": "t'", "n": "n", "l": "l", "g": "k",
    "k": "k'", "h": "h", "zh": "ch", "ch": "ch'", "sh": "sh", "r": "j", "z": "ts", "c": "ts'",
    "s": "s", "j": "ch", "q": "ch'", "x": "hs",
  ]
  /// Those that differ from pinyin.
  private static let finals: [String: String] = [
    "e": "ê", "en": "ên", "eng": "êng", "ie": "ieh", "ian": "ien", "iong": "iung", "ong": "ung",
    "uo": "o",
  ]
  private static let iotated: [String: String] = [
    "i": "i", "e": "yeh", "ou": "yu", "an": "yen", "ong": "yung", "u": "yü", "ue": "yüeh",
    "uan": "yüan", "un": "yün",
  ]
}
