import PersianText

/// Whether the variants of a unit are what a tool can use: in two languages, one of them the source, none empty or
/// twice the same.
enum TMXVariantCheck {
  static func check(_ unit: MarkupElement, source: String, _ log: FindingLog) {
    let variants = unit.children("tuv").compactMap { variant in
      variant.children("seg").first.map { (element: variant, segment: $0) }
    }
    guard !variants.isEmpty else { return }
    // Segments are compared where a language stands twice only.
    var seen: [String: [MarkupElement]] = [:]
    let languages = Set(
      unit.children("tuv").map { ($0["xml:lang"] ?? $0["lang"] ?? "").lowercased() })
    for (variant, segment) in variants {
      let language = (variant["xml:lang"] ?? variant["lang"] ?? "").lowercased()
      let text = segment.text
      if text.isBlank, segment.children.isEmpty {
        log.add(
          TMXRules.emptySegment, at: segment.position,
          "the segment in «\(language)» is empty; leave the unit out, or translate it")
      }
      let others = seen[language, default: []]
      seen[language] = others + [segment]
      if !others.isEmpty, others.contains(where: { fingerprint($0) == fingerprint(segment) }) {
        log.add(
          TMXRules.duplicateVariant, at: variant.position,
          "another variant has the same language, «\(language)», and the same segment; leave one out"
        )
      }
      if let fault = BidiCheck.fault(text) {
        log.add(
          XMLRules.bidi, at: segment.position,
          "the segment in «\(language)»: \(fault), or what stands behind it is shown in another order"
        )
      }
    }
    if languages.count < 2 {
      log.add(
        TMXRules.oneLanguage, at: unit.position,
        "all variants are in «\(languages.first ?? "")»; a memory needs two languages")
    }
    lacksSource(unit, languages, source, log)
  }

  private static func lacksSource(
    _ unit: MarkupElement, _ languages: Set<String>, _ source: String, _ log: FindingLog
  ) {
    guard !source.isEmpty, source != "*all*", !languages.contains(source.lowercased()),
      let wanted = Language(source)
    else { return }
    if let near = wanted.bestMatch(among: languages) {
      guard near.lowercased() != source.lowercased() else { return }
      // Most tools match the language without its region; those that do not find nothing.
      return
    }
    log.add(
      TMXRules.sourceVariant, at: unit.position,
      "no variant is in the source language «\(source.clipped(to: 20))», but in \(Words.list(languages.sorted().map { "«\($0)»" })); most tools pass the unit over"
    )
  }

  /// The segment with its codes.
  private static func fingerprint(_ element: MarkupElement) -> String {
    element.content.map {
      switch $0 {
      case .text(let text): text
      case .remark: ""
      case .element(let child): "\u{1}\(child.localName)\u{2}\(fingerprint(child))\u{3}"
      }
    }.joined()
  }
}
