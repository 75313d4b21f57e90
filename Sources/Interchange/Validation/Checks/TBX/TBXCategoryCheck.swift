import PersianText

/// Whether the dialect has the data categories of an entry, at their levels, with their values, in the declared style.
struct TBXCategoryCheck {
  let dialect: Dialect
  let style: String
  let isOf2019: Bool

  func check(_ entry: MarkupElement, _ log: FindingLog) {
    walk(entry, level: .entry, log)
  }

  private func walk(_ element: MarkupElement, level: DataCategory.Level, _ log: FindingLog) {
    var level = level
    switch element.localName {
    case "langSec", "langSet": level = .language
    case "termSec", "tig", "ntig", "termGrp": level = .term
    default: break
    }
    for child in element.children {
      if isOf2019, child.namespace != TBXGrammar.namespace {
        foreign(child, at: level, log)
      } else if let kind = DataCategory.Kind(rawValue: child.localName) {
        classified(child, kind, at: level, log)
      }
      walk(child, level: level, log)
    }
  }

  /// A category of DCA style: `<termNote type="partOfSpeech">`.
  private func classified(
    _ element: MarkupElement, _ kind: DataCategory.Kind, at level: DataCategory.Level,
    _ log: FindingLog
  ) {
    if isOf2019, style == "dct" {
      let way = ModuleCategories.all.first { $0.name == element["type"] }.map {
        "; write <\($0.module.rawValue):\($0.name)>"
      }
      log.add(
        TBXRules.style, at: element.position,
        "\(element.tag) is of DCA style, and the file declares style=\"dct\"\(way ?? "")",
        severity: .warning)
    }
    guard let type = element["type"], !type.isEmpty else { return }
    let named = dialect.categories(named: type)
    if let category = named.first(where: { $0.kind == kind }) {
      check(element, category, at: level, log)
    } else if let category = named.first {
      add(
        TBXRules.category, element,
        "\(type) is a category of <\(category.kind.rawValue)>, not of \(element.tag)", log)
    } else {
      unknown(element, type, dialect.categories.filter { $0.kind == kind }.map(\.name), log)
    }
  }

  /// A category of DCT style: `<min:partOfSpeech>`.
  private func foreign(
    _ element: MarkupElement, at level: DataCategory.Level, _ log: FindingLog
  ) {
    if style == "dca" {
      log.add(
        TBXRules.style, at: element.position,
        "\(element.tag) is of another namespace, and the file declares style=\"dca\"; write <termNote type=\"\(element.localName)\"> or its like"
      )
    }
    let named = dialect.categories(named: element.localName)
    guard let category = named.first else {
      unknown(element, element.name, dialect.categories.map(\.name), log)
      return
    }
    if element.namespace != category.module.namespace {
      add(
        TBXRules.category, element,
        "\(category.name) is of the module \(category.module.rawValue), namespace \(category.module.namespace), not «\(element.namespace.clipped(to: 60))»",
        log)
      return
    }
    check(element, category, at: level, log)
  }

  private func unknown(
    _ element: MarkupElement, _ name: String, _ known: [String], _ log: FindingLog
  ) {
    let near = Spelling.nearest(element["type"] ?? element.localName, known)
    let elsewhere = ModuleCategories.all.first { $0.name == name || $0.name == element.localName }
    let way =
      near.map { "did you mean \($0)?" }
      ?? (isOf2019 ? elsewhere.map { "it is of the module \($0.module.rawValue)" } : nil)
      ?? (known.isEmpty
        ? "it has none"
        : "it has \(Words.list(known.sorted().prefix(8).map(\.self)))\(known.count > 8 ? " …" : "")")
    add(
      TBXRules.category, element,
      "\(dialect.name) has no category «\(name.clipped(to: 40))» for \(element.tag); \(way)", log,
      near)
  }

  private func check(
    _ element: MarkupElement, _ category: DataCategory, at level: DataCategory.Level,
    _ log: FindingLog
  ) {
    // Where a termNote may stand the grammar says already.
    let isJudged = category.kind == .termNote && element.localName == "termNote"
    if !category.levels.contains(level), !isJudged {
      add(
        TBXRules.level, element,
        "\(category.name) may not stand at the level of the \(level.rawValue), but at that of the \(Words.either(category.levels.map(\.rawValue).sorted()))",
        log)
    }
    let value = element.text.trimmed
    if category.values.isEmpty, !category.otherEditions.isEmpty {
      newer(
        element, "\(category.name) is of TBX-Basic of 2025; tools of before do not know it", log)
      if !category.otherEditions.contains(value) { picklist(element, category, value, log) }
    } else if category.otherEditions.contains(value) {
      newer(
        element, "\(category.name) has the value \(value) in other editions of the dialect only",
        log)
    } else if !category.values.isEmpty, !category.values.contains(value) {
      picklist(element, category, value, log)
    }
  }

  private func picklist(
    _ element: MarkupElement, _ category: DataCategory, _ value: String, _ log: FindingLog
  ) {
    let values = category.values.isEmpty ? category.otherEditions : category.values
    let suggestion =
      values.first { $0.lowercased() == value.lowercased() || $0.hasPrefix(value + "Term") }
      ?? Spelling.nearest(value, values)
    add(
      TBXRules.picklist, element,
      "\(category.name) may not be «\(value.clipped(to: 40))», but \(Words.either(values))", log,
      suggestion)
  }

  private func newer(_ element: MarkupElement, _ message: String, _ log: FindingLog) {
    log.add(TBXRules.newer, at: element.position, message)
  }

  private func add(
    _ rule: ValidationRule, _ element: MarkupElement, _ message: String, _ log: FindingLog,
    _ suggestion: String? = nil
  ) {
    log.add(
      rule, at: element.position, message, suggestion: suggestion,
      severity: dialect.isStrict ? nil : .warning)
  }
}
