import Termbase

/// What tools call the type of a term, and its part of speech.
enum TypeWord {
  /// - Returns: `nil` of a word that is none.
  static func type(_ word: String) -> Term.TermType? {
    let letters = String(
      String.UnicodeScalarView(word.lowercased().unicodeScalars.filter(\.properties.isAlphabetic)))
    if let type = Term.TermType(rawValue: letters) { return type }
    switch letters {
    case "fullform", "mainentryterm", "entryterm": return .full
    case "shortform": return .short
    case "initialism", "acronyms": return .acronym
    case "abbreviatedform", "abbr": return .abbreviation
    case "spellingvariant", "orthographicvariant", "synonym": return .variant
    default: return nil
    }
  }

  /// In TBX's spelling.
  static func partOfSpeech(_ word: String) -> String {
    switch word.lowercased() {
    case "proper noun", "propernoun", "proper name", "name": "properNoun"
    case "noun", "verb", "adjective", "adverb", "other": word.lowercased()
    case "-", "": ""
    default: word
    }
  }
}
