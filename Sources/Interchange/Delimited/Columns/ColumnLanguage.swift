import PersianText

/// Languages as the header rows of tables name them: by tag, and by the names of the commonest.
enum ColumnLanguage {
  /// The language of a column, as it was written; a name becomes its tag.
  /// - Returns: `nil` of a word that is no language. `id`, `no` and the like are taken for what they mean in a header before
  ///   they come here.
  static func tag(_ name: String) -> String? {
    let lower = name.lowercased()
    if let tag = names[lower] { return tag }
    guard let tag = LanguageTag(name), codes.contains(tag.language), tag.rest.isEmpty else {
      return nil
    }
    let subtags = name.utf8.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    return subtags.dropFirst().allSatisfy(isScriptOrRegion) ? name : nil
  }

  private static func isScriptOrRegion(_ subtag: Substring.UTF8View) -> Bool {
    subtag.count == 2 || subtag.count == 4
      || subtag.count == 3 && subtag.allSatisfy { 0x30...0x39 ~= $0 }
  }

  private static let names: [String: String] = [
    "persian": "fa", "farsi": "fa", "فارسی": "fa", "english": "en", "انگلیسی": "en",
    "dari": "fa-AF",
    "دری": "fa-AF", "tajik": "tg", "تاجیکی": "tg", "russian": "ru", "روسی": "ru", "arabic": "ar",
    "عربی": "ar", "turkish": "tr", "ترکی": "tr", "chinese": "zh", "french": "fr", "german": "de",
    "spanish": "es",
  ]

  /// ISO 639-1.
  private static let codes: Set<String> = Set(
    ("""
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo \
    es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg \
    ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn \
    no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta \
    te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """).split(separator: " ").map(String.init))
}
