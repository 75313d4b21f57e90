import PersianText

/// How a tool writes the code of a language.
enum LanguageCode: Sendable, Hashable {
  case asGiven
  /// `fa`.
  case root
  /// `fa-IR`, with a region always.
  case region
  /// `FA-IR`.
  case upperRegion

  func written(_ language: Language) -> String {
    let tag = LanguageTag(language)
    switch self {
    case .asGiven: return language.tag
    case .root: return tag.language
    case .region, .upperRegion:
      let region = tag.region.isEmpty ? LanguageCode.region(of: tag.language) : tag.region
      let code = tag.language + "-" + region.uppercased()
      return self == .region ? code : code.uppercased()
    }
  }

  /// The country that tools take for a language that names none; where nothing is known, its own letters.
  private static func region(of language: String) -> String { regions[language] ?? language }

  private static let regions: [String: String] = [
    "fa": "IR", "en": "US", "ar": "SA", "tg": "TJ", "zh": "CN", "ja": "JP", "ko": "KR", "uk": "UA",
    "he": "IL", "hy": "AM", "ka": "GE", "kk": "KZ", "ky": "KG", "tk": "TM", "ur": "PK", "ps": "AF",
    "ku": "TR", "el": "GR", "sv": "SE", "cs": "CZ", "da": "DK", "hi": "IN", "pt": "BR",
  ]
}
