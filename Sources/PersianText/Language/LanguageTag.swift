/// A language tag as files have it, read for what it means: RFC 5646, and what tools write in its place.
///
/// `fa`, `FA`, `fa-IR`, `fa-Arab-IR`, `fa_IR`, `fas`, `per` and `pes` are one language. Dari (`fa-AF`, `prs`) is one of
/// its own: who asks for Persian does not mean it.
public struct LanguageTag: Sendable, Hashable {
  /// ISO 639, two letters where there are two; in lower case.
  public let language: String
  /// ISO 15924 in lower case; empty where it is the one the language is written in anyway.
  public let script: String
  /// ISO 3166 or UN M.49 in lower case; empty where none is named, and of `fa-IR`.
  public let region: String
  /// Variants, extensions and private subtags, in lower case.
  public let rest: String

  /// - Returns: `nil` of what is no tag in any tool's spelling.
  public init?(_ written: String) {
    let canonical = written.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
    guard let known = Language(String(decoding: canonical, as: UTF8.self)) else { return nil }
    self.init(known)
  }

  public init(_ language: Language) {
    var subtags = language.tag.lowercased().split(separator: "-")[...]
    let root = subtags.popFirst().map(String.init) ?? ""
    // An extended language subtag says the language again: zh-cmn.
    if let next = subtags.first, next.utf8.count == 3, next.utf8.allSatisfy({ $0 >= 0x61 }) {
      subtags.removeFirst()
    }
    var script = ""
    if let next = subtags.first, next.utf8.count == 4, next.utf8.allSatisfy({ $0 >= 0x61 }) {
      script = String(subtags.removeFirst())
    }
    var region = ""
    if let next = subtags.first, LanguageTag.isRegion(next) {
      region = String(subtags.removeFirst())
    }
    rest = subtags.joined(separator: "-")
    if root == "prs" {
      (self.language, self.script, self.region) = ("fa", script == "arab" ? "" : script, "af")
      return
    }
    self.language = LanguageTag.twoLetters[root] ?? root
    self.script = script == LanguageTag.ownScript[self.language] ? "" : script
    self.region = self.language == "fa" && region == "ir" ? "" : region
  }

  /// How well a tag answers a request for a language. The cases stand from the best to the worst.
  public enum Match: Int, Sendable, Comparable {
    /// The same language, script and region.
    case same
    /// One of the two names no region.
    case wider
    /// Another region of the language: `en-GB` for `en-US`. Not of Persian.
    case sibling

    public static func < (a: Match, b: Match) -> Bool { a.rawValue < b.rawValue }
  }

  /// How this tag answers a request for another; `nil` where it does not.
  public func match(_ wanted: LanguageTag) -> Match? {
    guard language == wanted.language, script == wanted.script else { return nil }
    if region == wanted.region { return .same }
    // Persian of Iran, and Dari or Tajik: names differ, so that nobody gets the one for the other.
    if language == "fa" { return nil }
    return region.isEmpty || wanted.region.isEmpty ? .wider : .sibling
  }

  private static func isRegion(_ subtag: Substring) -> Bool {
    let bytes = subtag.utf8
    return bytes.count == 2 && bytes.allSatisfy { $0 >= 0x61 }
      || bytes.count == 3 && bytes.allSatisfy { 0x30...0x39 ~= $0 }
  }

  /// ISO 639-2 and 639-3 codes of languages that names come by, as some tools write them.
  private static let twoLetters: [String: String] = [
    "fas": "fa", "per": "fa", "pes": "fa", "eng": "en", "ara": "ar", "arb": "ar", "rus": "ru",
    "tgk": "tg", "tur": "tr", "kur": "ku", "ckb": "ckb", "pus": "ps", "urd": "ur", "uzb": "uz",
    "aze": "az", "kaz": "kk", "kir": "ky", "tuk": "tk", "hye": "hy", "arm": "hy", "kat": "ka",
    "geo": "ka", "zho": "zh", "chi": "zh", "cmn": "zh", "fra": "fr", "fre": "fr", "deu": "de",
    "ger": "de", "spa": "es", "ita": "it", "por": "pt", "jpn": "ja", "kor": "ko", "heb": "he",
    "iw": "he", "ukr": "uk", "ell": "el", "gre": "el", "nld": "nl", "dut": "nl", "swe": "sv",
  ]

  /// The script that need not be said.
  private static let ownScript: [String: String] = [
    "fa": "arab", "ar": "arab", "ur": "arab", "ps": "arab", "ckb": "arab", "en": "latn",
    "fr": "latn", "de": "latn", "es": "latn", "it": "latn", "tr": "latn", "ru": "cyrl",
    "uk": "cyrl", "tg": "cyrl", "ky": "cyrl", "kk": "cyrl", "hy": "armn", "ka": "geor",
    "he": "hebr",
  ]
}

extension Language {
  /// The tag among some, as they were written, that answers a request for this language best; the first of equals.
  public func bestMatch(among written: some Sequence<String>) -> String? {
    let wanted = LanguageTag(self)
    var best: (tag: String, match: LanguageTag.Match)?
    for tag in written {
      guard let match = LanguageTag(tag)?.match(wanted) else { continue }
      if best.map({ match < $0.match }) ?? true { best = (tag, match) }
    }
    return best?.tag
  }
}
