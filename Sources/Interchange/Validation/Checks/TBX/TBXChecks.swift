import PersianText

/// What the grammars of TBX cannot say.
struct TBXChecks: DocumentChecks {
  private let isOf2019: Bool
  private let style: String
  private let dialect: Dialect
  private let isKnownDialect: Bool
  private var references: TBXReferences

  init(_ format: DocumentFormat, limits: ValidationLimits) {
    switch format {
    case .tbx(let name, let style):
      isOf2019 = true
      self.style = style
      isKnownDialect = Dialect.of2019(name) != nil
      // What is in no known dialect is held to the largest.
      dialect =
        Dialect.of2019(name)
        ?? Dialect(
          name: name, categories: ModuleCategories.all, isStrict: false)
    case .martif(let type):
      (isOf2019, style, isKnownDialect) = (false, "dca", true)
      dialect = Dialect.of2008(type)
    case .tmx:
      (isOf2019, style, isKnownDialect) = (false, "", true)
      dialect = Dialect.of2008("")
    }
    references = TBXReferences(limit: limits.identifiers)
  }

  mutating func root(_ element: MarkupElement, _ log: FindingLog) {
    if isOf2019, let type = element["type"], !type.isEmpty, !isKnownDialect {
      let near = Spelling.nearest(type, Dialect.namesOf2019)
      let isNamed = type.hasPrefix("TBX-") && type.utf8.count > 4
      log.add(
        TBXRules.dialect, at: element.position,
        "the dialect «\(type.clipped(to: 30))» is not known; its categories are looked at as those of TBX-Linguist; known are \(Words.list(Dialect.namesOf2019))",
        suggestion: near, severity: isNamed ? .warning : .error)
    }
    language(of: element, log)
    references.add(element, log)
  }

  mutating func header(_ element: MarkupElement, _ log: FindingLog) { whole(element, log) }

  mutating func unit(_ entry: MarkupElement, _ log: FindingLog) {
    whole(entry, log)
    guard ["conceptEntry", "termEntry"].contains(entry.localName) else { return }
    TBXTermCheck.check(entry, log)
    let categories = TBXCategoryCheck(dialect: dialect, style: style, isOf2019: isOf2019)
    categories.check(entry, log)
    if isOf2019 { TBXInlineCheck.check(entry, log) }
  }

  mutating func end(_ log: FindingLog) { references.end(log) }

  var dangling: Set<String> { references.dangling }

  private mutating func whole(_ element: MarkupElement, _ log: FindingLog) {
    one(element, log)
    for child in element.children { whole(child, log) }
  }

  /// What holds of every element.
  private mutating func one(_ element: MarkupElement, _ log: FindingLog) {
    references.add(element, log)
    language(of: element, log)
    if element["type"] == "" {
      log.add(
        TBXRules.emptyValue, at: element.position,
        "type of \(element.tag) is empty; it names the data category")
    }
    if element.localName == "date", element.namespace.isEmpty || isOf2019 {
      let date = element.text
      if !DateText.isTBX(date) {
        let right = DateText(date)?.tbx
        let way = right.map { "write \($0)" } ?? "write YYYY-MM-DD"
        log.add(
          TBXRules.date, at: element.position,
          "«\(date.clipped(to: 40))» is no date of TBX; \(way)", suggestion: right,
          severity: isOf2019 ? .error : .warning)
      }
    }
  }

  private func language(of element: MarkupElement, _ log: FindingLog) {
    guard let language = element["xml:lang"], let fault = LanguageCheck.fault(language)
    else { return }
    log.add(
      TBXRules.language, at: element.position, "xml:lang of \(element.tag): \(fault.message)",
      suggestion: fault.suggestion)
  }
}
