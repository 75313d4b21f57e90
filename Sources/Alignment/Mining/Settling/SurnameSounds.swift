import Transliteration

/// The surnames of people who are named whole: what a person is called when they were named before.
///
/// In English a surname is the same word; in Persian it need only sound alike: «کمالاف» and «کمال‌اف» are one.
struct SurnameSounds {
  private var sounds: [[UInt8]: [NameSounds]] = [:]

  /// In nats, for each sound of the longer of both.
  private static let limit = 1.0

  /// Adds the last words of a name of several.
  mutating func insert(persian: String, english: String) {
    guard let surname = SurnameSounds.lastWord(english) else { return }
    sounds[NameGrouping.key(surname), default: []] += SurnameSounds.endings(of: persian)
  }

  /// True of a surname that some bearer has on both sides.
  func contains(persian: String, english: String) -> Bool {
    guard let known = sounds[NameGrouping.key(english)] else { return false }
    let own = NameSounds(persian)
    return known.contains { SurnameSounds.isAlike($0, own) }
  }

  /// The last of several words.
  static func lastWord(_ name: String) -> String? {
    let words = name.split(separator: " ")
    return words.count > 1 ? words.last.map(String.init) : nil
  }

  /// What a Persian name may end with for a surname: a word, or two where one was written in two.
  private static func endings(of persian: String) -> [NameSounds] {
    let words = persian.split(separator: " ")
    return (1...2).filter { words.count > $0 }.map {
      NameSounds(words.suffix($0).joined(separator: "\u{200C}"))
    }
  }

  private static func isAlike(_ a: NameSounds, _ b: NameSounds) -> Bool {
    a.distance(to: b, limit: limit * Double(max(a.count, b.count))) != nil
  }
}
