/// A language by its BCP 47 tag, as it was written: `fa`, `en`, `fa-AF`.
public struct Language: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let tag: String

  /// - Returns: `nil` where the tag is not well formed: subtags of 1–8 ASCII letters and digits, the first of
  ///   2–3 letters (RFC 5646, without the private and grandfathered tags).
  public init?(_ tag: String) {
    let subtags = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = subtags.first, (2...3).contains(first.count),
      first.allSatisfy({ Language.isLetter($0) }),
      subtags.dropFirst().allSatisfy({ subtag in
        (1...8).contains(subtag.count)
          && subtag.allSatisfy { Language.isLetter($0) || 0x30...0x39 ~= $0 }
      })
    else { return nil }
    self.tag = tag
  }

  private init(known tag: String) { self.tag = tag }

  public static let persian = Language(known: "fa")
  public static let english = Language(known: "en")

  /// The first subtag, in lower case.
  public var root: String { String(tag.prefix { $0 != "-" }).lowercased() }

  public var isPersian: Bool { ["fa", "fas", "per", "pes", "prs"].contains(root) }
  public var isEnglish: Bool { ["en", "eng"].contains(root) }

  /// True of languages that no one writes in the Arabic script today. Of the others, some or all may be written in it.
  public var isNeverArabicScript: Bool { Language.neverArabic.contains(root) }

  private static let neverArabic: Set<String> = Set(
    ("""
    af am be bg bn bo br bs ca cs cy da de el en eng es et eu fi fil fr ga gl gu haw he hi hr hu hy id is it ja jv ka \
    km kn ko la lo lt lv mi mk ml mn mr mt my nb ne nl nn no or pl pt ro ru si sk sl sm sq sr sv ta te th to uk vi xh zh \
    zu
    """).split(whereSeparator: \.isWhitespace).map(String.init))

  public var description: String { tag }

  /// The order of the glossary files: Persian, English, then the others by their tags.
  public static func < (a: Language, b: Language) -> Bool {
    (a.order, a.tag) < (b.order, b.tag)
  }

  private var order: Int { tag == "fa" ? 0 : tag == "en" ? 1 : 2 }

  private static func isLetter(_ byte: UInt8) -> Bool {
    0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }
}
