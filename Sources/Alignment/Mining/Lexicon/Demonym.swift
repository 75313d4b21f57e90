/// English words for what belongs to a place or a people, whose Persian is the place's name with a ye: "Iranian",
/// «ایرانی»; and for creeds and sciences, «هندوئیسم». They sound alike and are no names.
enum Demonym {
  /// - Parameters:
  ///   - persian: the word with its endings.
  ///   - isOfKnownPlace: the Persian word is a name of the glossary with such an ending.
  static func isOne(_ english: String, _ persian: String, isOfKnownPlace: Bool) -> Bool {
    let word = english.lowercased()
    if word.utf8.contains(0x20) { return false }
    if word.ends(with: "ism") || word.ends(with: "ology") { return true }
    guard persianEndings.contains(where: persian.ends) else {
      return false
    }
    return endings.contains { word.ends(with: $0) && word.utf8.count > $0.utf8.count + 2 }
      || isOfKnownPlace && (word.ends(with: "i") || word.ends(with: "is"))
  }

  private static let persianEndings = ["ی", "یان", "ی‌ها", "یها", "های"]
  static let endings = [
    "ian", "ians", "ean", "eans", "an", "ans", "ese", "ish", "ic", "ism", "ist", "ists", "nese",
  ]
}
