import PersianText

/// The names of descriptive fields in MultiTerm XML. Every termbase defines its own: these are written, and read in any
/// case beside other names that templates have.
enum MultiTermField: String, CaseIterable {
  case identifier = "Identifier"
  case subject = "Subject"
  case definition = "Definition"
  case note = "Note"
  case status = "Status"
  case type = "Type"
  case partOfSpeech = "Part of Speech"
  case romanisation = "Romanisation"
  case source = "Source"

  /// The field that a name means; `nil` of one that the model has no place for.
  init?(named name: String) {
    guard let field = MultiTermField.names[name.lowercased()] else { return nil }
    self = field
  }

  private static let names: [String: MultiTermField] = {
    var names = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue.lowercased(), $0) })
    names["subject field"] = .subject
    names["domain"] = .subject
    names["usage"] = .status
    names["usage status"] = .status
    names["term type"] = .type
    names["pos"] = .partOfSpeech
    names["entry id"] = .identifier
    return names
  }()
}

/// How MultiTerm names languages: the index by the English name, the locale in capitals.
enum MultiTermLanguage {
  /// The name of the index; of a language that is not in the table its tag.
  static func index(_ tag: String) -> String {
    guard let language = LanguageTag(tag) else { return tag }
    let region = language.region.isEmpty ? "" : "-" + language.region
    return names[language.language + region] ?? names[language.language].map { $0 + region } ?? tag
  }

  static func locale(_ tag: String) -> String { tag.replacing("_", with: "-").uppercased() }

  private static let names: [String: String] = [
    "fa": "Persian", "fa-af": "Dari", "en": "English", "ar": "Arabic", "ru": "Russian",
    "tg": "Tajik", "tr": "Turkish", "zh": "Chinese", "de": "German", "fr": "French",
    "es": "Spanish", "it": "Italian", "ku": "Kurdish", "ps": "Pashto", "ur": "Urdu",
    "uz": "Uzbek", "az": "Azerbaijani", "kk": "Kazakh", "ky": "Kyrgyz", "tk": "Turkmen",
    "hy": "Armenian", "he": "Hebrew", "ja": "Japanese",
  ]
}
