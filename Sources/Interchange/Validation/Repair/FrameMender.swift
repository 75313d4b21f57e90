import PersianText

/// What a file's root and header must have, put in where it is missing.
enum FrameMender {
  /// The root element as the format has it.
  static func root(
    _ element: MarkupElement, _ format: DocumentFormat, _ log: FindingLog
  ) -> MarkupElement {
    func tell(_ message: String) { log.add(RepairRules.changed, at: element.position, message) }
    // The namespace by default is the format's own; others stay, for the categories of DCT style.
    var declarations = element.declarations.filter { !$0.prefix.isEmpty }
    if !format.namespace.isEmpty {
      declarations.insert((prefix: "", uri: format.namespace), at: 0)
    }
    if element.namespace != format.namespace {
      tell("the namespace of <\(element.localName)> was written «\(format.namespace)»")
    }
    let root = MarkupElement(
      localName: element.localName, namespace: format.namespace, at: element.position,
      attributes: element.attributes, declarations: declarations)
    switch format {
    case .tmx(let version): set(root, "version", version.rawValue, tell)
    case .tbx(let dialect, let style):
      if !["dca", "dct"].contains(style) {
        set(root, "style", declarations.count > 1 ? "dct" : "dca", tell)
      }
      if !dialect.hasPrefix("TBX-") || dialect.utf8.count < 5 {
        set(root, "type", Spelling.nearest(dialect, Dialect.namesOf2019) ?? "TBX-Basic", tell)
      }
      language(root, tell)
    case .martif(let type):
      if type.isEmpty { set(root, "type", "TBX", tell) }
      language(root, tell)
    }
    let known = Set(
      format.grammar(in: format.namespace).rules[root.localName]?.attributes.map(\.name) ?? [])
    for attribute in root.attributes where !known.contains(attribute.name) {
      tell("\(attribute.name)=\"\(attribute.value.clipped(to: 60))\" was taken from \(root.tag)")
    }
    root.attributes.removeAll { !known.contains($0.name) }
    return root
  }

  private static func set(
    _ root: MarkupElement, _ name: String, _ value: String, _ tell: (String) -> Void
  ) {
    guard root[name] != value else { return }
    tell(
      "\(name)=\"\((root[name] ?? "").clipped(to: 20))\" of \(root.tag) was written \"\(value)\"")
    root.attributes.removeAll { $0.name == name }
    root.attributes.append(.named(name, value))
  }

  private static func language(_ root: MarkupElement, _ tell: (String) -> Void) {
    let written = root["xml:lang"] ?? ""
    if LanguageCheck.fault(written) != nil {
      // Undetermined: a tag that claims nothing.
      set(root, "xml:lang", LanguageCheck.corrected(written) ?? "und", tell)
    }
  }

  /// A header that claims nothing; `nil` of a format whose header cannot do without content that only its maker knows.
  static func header(_ format: DocumentFormat) -> MarkupElement? {
    let place = TextPosition(line: 1, column: 1)
    switch format {
    case .tmx:
      let header = MarkupElement(localName: "header", at: place)
      header.attributes = headerDefaults.map { .named($0.key, $0.value) }
        .sorted { $0.name < $1.name }
      return header
    case .tbx, .martif:
      func element(_ name: String, _ content: MarkupElement.Content) -> MarkupElement {
        let element = MarkupElement(localName: name, namespace: format.namespace, at: place)
        element.content = [content]
        return element
      }
      let text = element("p", .text("unknown"))
      let description = element("fileDesc", .element(element("sourceDesc", .element(text))))
      let isOf2019 = !format.namespace.isEmpty
      return element(isOf2019 ? "tbxHeader" : "martifHeader", .element(description))
    }
  }

  private static let headerDefaults = [
    "creationtool": "unknown", "creationtoolversion": "unknown", "segtype": "block",
    "o-tmf": "unknown", "adminlang": "en", "srclang": "*all*", "datatype": "unknown",
  ]

  /// A value for an attribute that must be there, which says nothing false; `nil` where there is none.
  static func neutral(_ name: String, of element: MarkupElement, _ entry: String?) -> String? {
    switch element.localName {
    case "header": headerDefaults[name]
    case "conceptEntry" where name == "id": "entry-" + (entry ?? "").filter(\.isNumber)
    default: nil
    }
  }
}
