import PersianText

/// Which variants of a unit are its two sides. Units of a file have mostly the same languages, so that the choice for
/// one is kept for the next.
struct LanguageChoice {
  private let source: Language
  private let target: Language
  /// The languages of the unit before, as they were written.
  private var last: [String] = []
  private var sides: (source: Int?, target: Int?) = (nil, nil)
  /// All that were seen.
  private(set) var seen: Set<String> = []

  init(source: Language, target: Language) {
    self.source = source
    self.target = target
  }

  /// The places of the two sides among the variants of a unit.
  mutating func sides(of unit: TMXUnit) -> (source: Int?, target: Int?) {
    let variants = unit.variants
    if variants.count == last.count, zip(variants, last).allSatisfy({ $0.language == $1 }) {
      return sides
    }
    last = variants.map(\.language)
    seen.formUnion(last)
    sides = (place(of: source), place(of: target))
    return sides
  }

  private func place(of language: Language) -> Int? {
    language.bestMatch(among: last).flatMap { last.firstIndex(of: $0) }
  }
}
