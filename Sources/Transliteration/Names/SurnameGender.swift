/// Surnames of Russian make have a form for men and one for women, and Persian keeps them apart: Сагынбаев is
/// ساگین‌بایف, Сагынбаева ساگین‌بایوا. The one is never a style of the other.
enum SurnameGender {
  private struct Ending {
    var persian: [UInt8]
    var latin: [[UInt8]]

    init(_ persian: String, _ latin: String) {
      self.persian = NameLetters.persianCodes(persian)
      self.latin = latin.split(separator: " ").map { NameLetters.latinCodes(String($0)) }
    }

    func matchesPersian(_ letters: [UInt8]) -> Bool { letters.ends(with: persian) }
    func matchesLatin(_ letters: [UInt8]) -> Bool { latin.contains { letters.ends(with: $0) } }
  }

  private static let pairs: [(men: Ending, women: Ending)] = [
    (Ending("ف", "ov ev yov iev off eff ow ew"), Ending("وا", "ova eva owa ewa")),
    (
      Ending("سکی", "ski sky skiy skij skii skyy"),
      Ending("سکایا", "skaya skaia skaja skaia ska")
    ),
  ]

  /// The last letters of the Persian endings, a bit each: most names have none of them.
  private static let lastLetters: UInt64 = pairs.reduce(0) { bits, pair in
    [pair.men, pair.women].compactMap(\.persian.last).reduce(bits) { $0 | 1 << UInt64($1) }
  }

  /// - Parameters: codes of ``NameLetters``.
  /// - Returns: true where one side is a man's surname and the other a woman's.
  static func differs(_ persian: [UInt8], _ latin: [UInt8]) -> Bool {
    guard let last = persian.last, lastLetters >> UInt64(last) & 1 != 0 else { return false }
    return pairs.contains { men, women in
      men.matchesPersian(persian) && women.matchesLatin(latin)
        || women.matchesPersian(persian) && men.matchesLatin(latin)
    }
  }
}

extension [UInt8] {
  fileprivate func ends(with other: [UInt8]) -> Bool {
    count > other.count && suffix(other.count).elementsEqual(other)
  }
}
