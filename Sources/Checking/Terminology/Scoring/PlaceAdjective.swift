/// English adjectives of places, which render a Persian place name that stands behind its noun: «بازار چین», "the Chinese
/// market"; «رئیس‌جمهور کره جنوبی», "the South Korean president".
enum PlaceAdjective {
  /// How many words at the beginning of a text are the adjective of a place; 0 where they are not.
  /// - Parameters:
  ///   - words: in lower case.
  ///   - name: that of the place, in lower case.
  static func length(in words: ArraySlice<String>, of name: String) -> Int {
    guard let first = words.first else { return 0 }
    if let own = irregular[name] { return own.contains(first) ? 1 : 0 }
    let parts = name.split(separator: " ")
    let window = words.prefix(parts.count)
    guard let last = parts.last, let word = window.last, window.count == parts.count,
      zip(window, parts.dropLast()).allSatisfy({ $0 == $1 }), isRegular(word, of: last)
    else { return 0 }
    return parts.count
  }

  private static func isRegular(_ word: String, of name: Substring) -> Bool {
    for cut in 0...2 {
      let stem = name.dropLast(cut)
      if stem.utf8.count >= 3, word.hasPrefix(stem), endings.contains(word.dropFirst(stem.count)) {
        return true
      }
    }
    // Uzbek and Tajik; Pakistani is like the others.
    return name.hasSuffix("stan") && word.utf8.count > 3
      && [name.dropLast(4), name.dropLast(5)].contains { $0 == word }
  }

  private static let endings: Set<Substring> = [
    "n", "an", "ian", "ean", "ese", "ish", "i", "ic",
  ]

  private static let irregular: [String: Set<String>] = [
    "argentina": ["argentine", "argentinian"], "britain": ["british"], "congo": ["congolese"],
    "cyprus": ["cypriot"], "denmark": ["danish"], "england": ["english"], "finland": ["finnish"],
    "france": ["french"], "germany": ["german"], "great britain": ["british"],
    "greece": ["greek"], "iceland": ["icelandic"], "ireland": ["irish"],
    "morocco": ["moroccan"], "netherlands": ["dutch"], "niger": ["nigerien"],
    "norway": ["norwegian"], "peru": ["peruvian"], "philippines": ["philippine", "filipino"],
    "poland": ["polish"], "portugal": ["portuguese"], "saudi arabia": ["saudi"],
    "scotland": ["scottish"], "spain": ["spanish"], "switzerland": ["swiss"],
    "thailand": ["thai"], "united kingdom": ["british"], "united states": ["american"],
    "wales": ["welsh"],
  ]
}
