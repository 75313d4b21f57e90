/// English adjectives of places and names of peoples, which render a Persian place name that stands behind its noun:
/// «بازار چین», "the Chinese market"; «اتباع کره جنوبی», "South Koreans".
enum PlaceAdjective {
  /// How many words at the beginning of a text are the adjective of a place; 0 where they are not.
  /// - Parameters:
  ///   - words: in lower case.
  ///   - name: that of the place, in lower case.
  static func length(in words: ArraySlice<String>, of name: String) -> Int {
    guard let first = words.first else { return 0 }
    if let own = irregular[name] { return own.isDisjoint(with: numbers(of: first)) ? 0 : 1 }
    let parts = name.split(separator: " ")
    let window = words.prefix(parts.count)
    guard let last = parts.last, let word = window.last, window.count == parts.count,
      zip(window, parts.dropLast()).allSatisfy({ $0 == $1 }),
      numbers(of: word).contains(where: { isRegular($0, of: last) })
    else { return 0 }
    return parts.count
  }

  /// True of an adjective that its place does not tell: Dutch, Swiss.
  static func isIrregular(_ word: String) -> Bool {
    let numbers = Set(numbers(of: word))
    return irregular.values.contains { !$0.isDisjoint(with: numbers) }
  }

  /// A word, and what it is the plural of.
  private static func numbers(of word: String) -> [String] {
    word.hasSuffix("s") ? [word, String(word.dropLast())] : [word]
  }

  private static func isRegular(_ word: String, of name: Substring) -> Bool {
    if word == name + "n" || word == name + "i" { return true }
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

  private static let endings: Set<Substring> = ["an", "ian", "ean", "ese", "ish"]

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
