import PersianText

/// Tells the terms of some languages from others; tags recur, and taking one apart costs more than comparing it.
struct LanguageFilter {
  private let roots: Set<String>
  private var known: [(language: Language, isWanted: Bool)] = []

  init(_ languages: [Language]) { roots = Set(languages.map(\.root)) }

  mutating func contains(_ language: Language) -> Bool {
    for entry in known where entry.language == language { return entry.isWanted }
    let isWanted = roots.contains(language.root)
    known.append((language, isWanted))
    return isWanted
  }
}
