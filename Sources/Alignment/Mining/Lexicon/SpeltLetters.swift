/// English acronyms that Persian spells by the names of the letters: «بی‌بی‌سی» for BBC.
enum SpeltLetters {
  /// The ways to spell an acronym, without what stands between the letters; `nil` where it has no such way.
  /// - Parameter acronym: two to six capitals.
  static func forms(of acronym: String) -> [String] {
    var forms = [""]
    for letter in acronym.unicodeScalars {
      guard let names = names[letter] else { return [] }
      forms = forms.flatMap { form in names.map { form + $0 } }
      // A few letters have two names; more ways than these no one means.
      if forms.count > 64 { return [] }
    }
    return forms
  }

  private static let names: [Unicode.Scalar: [String]] = [
    "A": ["ای", "آ"], "B": ["بی"], "C": ["سی"], "D": ["دی"], "E": ["ای"], "F": ["اف"], "G": ["جی"],
    "H": ["اچ"], "I": ["آی"], "J": ["جی"], "K": ["کی"], "L": ["ال"], "M": ["ام"], "N": ["ان"],
    "O": ["او"], "P": ["پی"], "Q": ["کیو"], "R": ["آر", "ار"], "S": ["اس"], "T": ["تی"],
    "U": ["یو"],
    "V": ["وی"], "W": ["دبلیو"], "X": ["ایکس"], "Y": ["وای"], "Z": ["زد", "زی"],
  ]
}
