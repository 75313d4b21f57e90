import PersianText

/// What the grammar of TMX cannot say.
struct TMXChecks: DocumentChecks {
  private let version: TMXGrammar.Version
  /// The source language of the header; empty where it has none.
  private var sourceLanguage = ""
  private var identifiers: IdentifierIndex
  private var tools = TMXToolHints()

  init(_ version: TMXGrammar.Version, limits: ValidationLimits) {
    self.version = version
    identifiers = IdentifierIndex(limit: limits.identifiers)
  }

  mutating func root(_ element: MarkupElement, _ log: FindingLog) {
    let claimed = element["version"] ?? ""
    if claimed.isEmpty { return }
    if TMXGrammar.Version(claimed: claimed) == nil {
      log.add(
        TMXRules.version, at: element.position,
        "there is no TMX «\(claimed.clipped(to: 20))»; it is checked as 1.4; write 1.1, 1.2, 1.3 or 1.4",
        suggestion: "1.4")
    } else if claimed != version.rawValue {
      log.add(
        TMXRules.version, at: element.position,
        "version=\"\(claimed)\" is written 1.4, also by revisions a and b of it",
        suggestion: "1.4")
    }
  }

  mutating func header(_ element: MarkupElement, _ log: FindingLog) {
    sourceLanguage = element["srclang"] ?? ""
    if let source = element["srclang"] { check(source: source, of: element, log) }
    if let language = element["adminlang"], let fault = LanguageCheck.fault(language) {
      log.add(
        TMXRules.language, at: element.position, "adminlang: \(fault.message)",
        suggestion: fault.suggestion)
    }
    common(element, log)
    for child in element.children { annotation(child, log) }
    tools.header(element, log)
  }

  mutating func unit(_ unit: MarkupElement, _ log: FindingLog) {
    if let identifier = unit["tuid"] {
      if identifiers.insert(identifier) {
        log.add(
          TMXRules.duplicateIdentifier, at: unit.position,
          "the tuid «\(identifier.clipped(to: 40))» stands at an earlier unit too; a tool that goes by it keeps one of the two"
        )
      }
    }
    if let source = unit["srclang"] { check(source: source, of: unit, log) }
    common(unit, log)
    for child in unit.children where child.localName != "tuv" { annotation(child, log) }
    for variant in unit.children("tuv") {
      common(variant, log)
      language(of: variant, isNeeded: true, log)
      for child in variant.children where child.localName != "seg" { annotation(child, log) }
    }
    TMXVariantCheck.check(unit, source: unit["srclang"] ?? sourceLanguage, log)
    TMXCodeCheck.check(unit, log)
    tools.unit(unit, log)
  }

  mutating func end(_ log: FindingLog) {}

  var dangling: Set<String> { [] }

  /// The dates and counts that headers, units and variants share.
  private func common(_ element: MarkupElement, _ log: FindingLog) {
    for attribute in element.attributes {
      switch attribute.name {
      case "creationdate", "changedate", "lastusagedate":
        guard !DateText.isTMX(attribute.value) else { continue }
        let right = DateText(attribute.value)?.tmx
        let way = right.map { "; write \($0)" } ?? "; write YYYYMMDDThhmmssZ, in UTC"
        log.add(
          TMXRules.date, at: element.position,
          "\(attribute.name)=\"\(attribute.value.clipped(to: 40))\" of \(element.tag) is no date of TMX\(way)",
          suggestion: right)
      case "usagecount":
        guard UInt(attribute.value) == nil else { continue }
        log.add(
          TMXRules.count, at: element.position,
          "usagecount=\"\(attribute.value.clipped(to: 20))\" of \(element.tag) is no number")
      default: continue
      }
    }
  }

  private func check(source: String, of element: MarkupElement, _ log: FindingLog) {
    if source == "*all*" { return }
    if source.lowercased() == "all" {
      log.add(
        TMXRules.srclang, at: element.position,
        "srclang of \(element.tag) is «\(source)»; that any language may be the source is written *all*",
        suggestion: "*all*")
      return
    }
    guard let fault = LanguageCheck.fault(source) else { return }
    log.add(
      TMXRules.srclang, at: element.position,
      "srclang of \(element.tag): \(fault.message), or *all*", suggestion: fault.suggestion)
  }

  private func annotation(_ element: MarkupElement, _ log: FindingLog) {
    language(of: element, isNeeded: false, log)
  }

  private func language(of element: MarkupElement, isNeeded: Bool, _ log: FindingLog) {
    for attribute in element.attributes where attribute.localName == "lang" {
      if let fault = LanguageCheck.fault(attribute.value) {
        log.add(
          TMXRules.language, at: element.position,
          "\(attribute.name) of \(element.tag): \(fault.message)", suggestion: fault.suggestion)
      }
      if version.hasXMLLang, attribute.prefix.isEmpty, element["xml:lang"] != nil {
        log.add(
          TMXRules.deprecatedLang, at: element.position,
          "lang of \(element.tag) is of TMX 1.2 and before; from 1.3 on xml:lang alone is read")
      }
    }
  }
}
