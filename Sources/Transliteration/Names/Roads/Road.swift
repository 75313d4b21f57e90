/// A way by which a name comes into Persian through a third language, whose spelling the Persian one then follows.
package struct Road: Sendable, Hashable {
  /// Stable: "road/russian".
  package let identifier: String
  /// "by way of Russian".
  package let summary: String
  private let kind: Kind

  private enum Kind {
    case chinese, wadeGiles, pinyin, formerName, scripture, russian, tajik, turkic, korean
  }

  /// What a word becomes on a road.
  package struct Form: Sendable, Hashable {
    /// In lower-case ASCII letters, as the press would romanise the word of the road.
    package var latin: String
    /// The word as that language writes it, where that tells a reader more: "Циндао".
    package var original: String?
    /// True of what rules for letters make of any word, as against what is known of the word or of its syllables.
    package var isGuess: Bool

    init(latin: String, original: String? = nil, isGuess: Bool = false) {
      self.latin = latin
      self.original = original
      self.isGuess = isGuess
    }
  }

  /// Every road, the more telling first: a Chinese name by Palladius before a Russian respelling of its letters.
  package static let all: [Road] = [
    Road(identifier: "road/russian", summary: "by way of Russian", kind: .chinese),
    Road(identifier: "road/turkic", summary: "by way of a Turkic language", kind: .turkic),
    Road(identifier: "road/tajik", summary: "by way of Tajik", kind: .tajik),
    Road(
      identifier: "road/former-name", summary: "by a former or foreign name of the place",
      kind: .formerName),
    Road(
      identifier: "road/scripture", summary: "by its form in the scriptures", kind: .scripture),
    Road(identifier: "road/wade-giles", summary: "by way of Wade–Giles", kind: .wadeGiles),
    Road(identifier: "road/pinyin", summary: "by way of pinyin", kind: .pinyin),
    Road(identifier: "road/korean", summary: "by another romanisation of Korean", kind: .korean),
    Road(identifier: "road/russian", summary: "by way of Russian", kind: .russian),
  ]

  /// The forms that a Persian spelling may follow instead of the English word: at most ``limit``, none of them the
  /// word itself, none twice.
  /// - Parameter word: one word in lower case; an apostrophe parts syllables, other signs make the answer empty.
  /// - Complexity: linear in the word for a fixed ``limit``; nothing for a word over ``longestWord`` letters.
  package func forms(of word: String) -> [Form] {
    let bytes = Array(word.utf8)
    guard bytes.count >= 2, bytes.count <= Road.longestWord,
      bytes.allSatisfy({ 0x61...0x7A ~= $0 || $0 == 0x27 })
    else { return [] }
    let found: [Form] =
      switch kind {
      case .chinese: Palladius.forms(of: bytes)
      case .wadeGiles: WadeGiles.forms(of: bytes)
      case .pinyin: ChineseIndex.forms(of: bytes)
      case .formerName: FormerNames.forms(of: word)
      case .scripture: ScriptureNames.forms(of: word)
      case .russian: RussianRespelling.forms(of: bytes)
      case .tajik: NameElements.tajikForms(of: bytes)
      case .turkic: NameElements.turkicForms(of: bytes)
      case .korean: KoreanRespelling.forms(of: bytes)
      }
    var forms: [Form] = []
    for form in found where form.latin != word && forms.count < Road.limit {
      if !forms.contains(where: { $0.latin == form.latin }) { forms.append(form) }
    }
    return forms
  }

  /// ``forms(of:)`` without the originals.
  package func respell(_ latinWord: String) -> [String] { forms(of: latinWord).map(\.latin) }

  static let limit = 8
  static let longestWord = 48
}
