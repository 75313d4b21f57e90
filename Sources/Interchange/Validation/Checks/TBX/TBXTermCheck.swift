import PersianText

/// Whether an entry has each language once, each term has text, and a language has one preferred term.
enum TBXTermCheck {
  static func check(_ entry: MarkupElement, _ log: FindingLog) {
    var languages: [String: Int] = [:]
    for section in entry.children where ["langSec", "langSet"].contains(section.localName) {
      let language = (section["xml:lang"] ?? "").lowercased()
      languages[language, default: 0] += 1
      if languages[language] == 2, !language.isEmpty {
        log.add(
          TBXRules.duplicateLanguage, at: section.position,
          "the entry has another section for «\(language)»; put the terms of a language into one")
      }
      terms(of: section, language, log)
    }
  }

  private static func terms(of section: MarkupElement, _ language: String, _ log: FindingLog) {
    var preferred: [String] = []
    for holder in section.children where ["termSec", "tig", "ntig"].contains(holder.localName) {
      let group = holder.children("termGrp").first ?? holder
      guard let term = group.children("term").first else { continue }
      let text = term.text
      if text.isBlank {
        log.add(
          TBXRules.emptyTerm, at: term.position, "the term is empty; write it, or leave it out")
      }
      if let fault = BidiCheck.fault(text) {
        log.add(
          XMLRules.bidi, at: term.position,
          "the term «\(text.clipped(to: 30))»: \(fault), or what stands behind it is shown in another order"
        )
      }
      guard isPreferred(group) else { continue }
      preferred.append(text.trimmed)
      if preferred.count == 2 {
        log.add(
          TBXRules.preferred, at: term.position,
          "«\(preferred[0].clipped(to: 30))» and «\(preferred[1].clipped(to: 30))» are both preferred in «\(language)»; one is, the others are admitted"
        )
      }
    }
  }

  private static func isPreferred(_ holder: MarkupElement) -> Bool {
    var isPreferred = false
    holder.forEachDescendant { element, _ in
      let category = element.localName == "termNote" ? element["type"] ?? "" : element.localName
      guard ["administrativeStatus", "usageStatus", "normativeAuthorization"].contains(category),
        // A full form and its acronym may both be preferred.
        element.text.trimmed.hasPrefix("preferred")
      else { return }
      isPreferred = true
    }
    guard isPreferred else { return false }
    var isFull = true
    holder.forEachDescendant { element, _ in
      let category = element.localName == "termNote" ? element["type"] ?? "" : element.localName
      if category == "termType", element.text.trimmed != "fullForm" { isFull = false }
    }
    return isFull
  }
}
