import Termbase

/// Guesses what a name names, by what stands beside it and by its own form.
enum KindGuess {
  static func kind(of group: NameGroup) -> Concept.Kind {
    if group.count(.institution) > 0 { return .organization }
    if group.count(.placeName) > 0 { return .place }
    if group.count(.numbered) > 0 { return .term }
    let words = group.english.lowercased().split(separator: " ").map(String.init)
    if let kind = kind(ofWords: words) { return kind }
    let person = group.personSigns
    if person > 0, group.isPerson { return .person }
    let place = 2 * group.count(.place) + group.count(.preposition)
    if group.count(.spelt) + group.count(.acronym) > 0 {
      return group.count(.article) * 2 > group.units.count ? .organization : .term
    }
    if group.pairs.contains(where: { $0.parts > 1 }) {
      let isPlace = group.count(.place) > 0 || group.count(.preposition) * 2 > group.units.count
      return isPlace && person == 0 ? .place : .person
    }
    if !group.shorts.isEmpty || person > place { return .person }
    if place > 0 { return .place }
    if placeEndings.contains(where: words[0].ends) { return .place }
    if personEndings.contains(where: words[0].ends) { return .person }
    if group.count(.article) * 2 > group.units.count { return .organization }
    // Nothing tells; a person that is spoken of speaks or bears a title somewhere.
    return .term
  }

  /// What words of a longer name say by themselves: "Kabul Times", "New Salem"; `nil` where they say nothing.
  static func kind(ofWords words: [String]) -> Concept.Kind? {
    guard words.count > 1, let last = words.last else { return nil }
    if organizations.contains(last) { return .organization }
    return places.contains(words[0]) ? .place : nil
  }

  private static let placeEndings = [
    "stan", "land", "shire", "burg", "burgh", "ville", "abad", "grad", "polis", "kand", "kent",
  ]
  private static let personEndings = [
    "ov", "ev", "off", "eff", "ova", "eva", "in", "zadeh", "zoda", "pour", "sky", "ski", "enko",
    "vich",
    "sen", "son", "nia", "nejad",
  ]
  private static let organizations: Set<String> = [
    "times", "post", "press", "news", "tribune", "journal", "group", "bank", "party", "club",
    "street", "united",
  ]
  private static let places: Set<String> = [
    "new", "north", "south", "east", "west", "saint", "st", "san", "santa", "los", "las", "port",
    "mount", "fort", "lake", "upper", "lower", "puerto", "rio", "cape",
  ]
}
