package import PersianText
package import Termbase

/// A language tag that is well formed and not as RFC 5646 (§2.1.1) recommends to write it, so that `FA` and `fa` are
/// taken for two languages.
package struct LanguageTag: GlossaryRule {
  package static let identifier = "glossary/language-tag"
  package static let summary = "a language tag in other letters than its canonical form"
  package static let severity = Severity.error
  package static let documentation = RuleDocumentation(
    wrong: .rows(
      "putin | person | fa | ولادیمیر پوتین | preferred | full",
      "putin | person | ⟦EN⟧ | Vladimir Putin | preferred | full"),
    right: .rows(
      "putin | person | fa | ولادیمیر پوتین | preferred | full",
      "putin | person | en | Vladimir Putin | preferred | full"),
    why: """
      `EN` and `en` are one language to people and two to programs that compare tags byte by byte. Tags are written as \
      RFC 5646 (2.1.1) recommends.
      """)

  package func check(_ termbase: Termbase) -> [Diagnostic] {
    termbase.placedTerms.compactMap { item in
      let tag = item.term.language.tag
      let canonical = LanguageTag.canonical(tag)
      guard tag != canonical else { return nil }
      return finding(
        .error, item.place, .lang, "the language tag “\(tag)” is written “\(canonical)”",
        fixes: [Diagnostic.Fix(canonical)])
    }
  }

  /// Language in small letters, script capitalised, region in capitals, all else in small letters; of the codes of
  /// Persian and English the shortest.
  package static func canonical(_ tag: String) -> String {
    let subtags = tag.lowercased().split(separator: "-").map(String.init)
    var isExtension = false
    let written = subtags.enumerated().map { index, subtag in
      if index == 0 { return shortest[subtag] ?? subtag }
      if subtag.utf8.count == 1 { isExtension = true }
      if isExtension { return subtag }
      switch subtag.utf8.count {
      case 2: return subtag.uppercased()
      case 4 where !subtag.utf8.contains(where: { 0x30...0x39 ~= $0 }):
        return subtag.prefix(1).uppercased() + subtag.dropFirst()
      default: return subtag
      }
    }
    return written.joined(separator: "-")
  }

  private static let shortest = ["fas": "fa", "per": "fa", "eng": "en"]
}
