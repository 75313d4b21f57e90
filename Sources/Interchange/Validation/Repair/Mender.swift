import PersianText

/// What can be mended in a part without guessing: spellings that mean one thing, attributes that nothing reads.
struct Mender {
  private let format: DocumentFormat
  private let dangling: Set<String>
  private let log: FindingLog

  init(_ format: DocumentFormat, dangling: Set<String>, _ log: FindingLog) {
    self.format = format
    self.dangling = dangling
    self.log = log
  }

  // MARK: What needs no grammar

  /// Puts languages, dates and identifiers right, in an element and all that it holds.
  func normalise(_ element: MarkupElement) {
    one(element)
    element.forEachDescendant { child, _ in one(child) }
  }

  /// An element of the frame, with its attributes put right.
  func frame(_ element: MarkupElement) -> MarkupElement {
    let copy = element.emptyCopy()
    one(copy)
    return copy
  }

  private func one(_ element: MarkupElement) {
    language(element)
    for (index, attribute) in element.attributes.enumerated().reversed() {
      switch attribute.name {
      case "creationdate", "changedate", "lastusagedate": date(element, index)
      case "usagecount" where UInt(attribute.value) == nil: remove(element, index)
      case "srclang", "adminlang": language(element, index)
      case "id", "target", "startRef": identifier(element, index)
      default: continue
      }
    }
    if element.localName == "date", case .tmx = format {
    } else if element.localName == "date" {
      let text = element.text
      if !DateText.isTBX(text), let right = DateText(text)?.tbx {
        element.content = [.text(right)]
        tell(element, "the date «\(text.clipped(to: 40))» was written «\(right)»")
      }
    }
  }

  private func language(_ element: MarkupElement) {
    if case .tmx(let version) = format {
      let (right, wrong) = version.hasXMLLang ? ("xml:lang", "lang") : ("lang", "xml:lang")
      if let index = element.attributes.firstIndex(where: { $0.name == wrong }) {
        let value = element.attributes[index].value
        if element[right] == nil {
          element.attributes[index] = .named(right, value)
          tell(element, "\(wrong) of \(element.tag) was written \(right)")
        } else {
          remove(element, index)
        }
      }
    }
    for (index, attribute) in element.attributes.enumerated()
    where attribute.name == "xml:lang" || attribute.name == "lang" {
      language(element, index)
    }
  }

  private func language(_ element: MarkupElement, _ index: Int) {
    let attribute = element.attributes[index]
    if attribute.name == "srclang", attribute.value == "*all*" { return }
    guard LanguageCheck.fault(attribute.value) != nil,
      let right = LanguageCheck.corrected(attribute.value)
    else { return }
    set(element, index, right)
  }

  private func date(_ element: MarkupElement, _ index: Int) {
    let value = element.attributes[index].value
    if DateText.isTMX(value) { return }
    if let right = DateText(value)?.tmx {
      set(element, index, right)
    } else {
      remove(element, index)
    }
  }

  /// The same for an identifier and for what points to it, so that they still meet.
  private func identifier(_ element: MarkupElement, _ index: Int) {
    if case .tmx = format { return }
    let attribute = element.attributes[index]
    if attribute.name == "target", dangling.contains(attribute.value) {
      return remove(element, index)
    }
    guard attribute.name == "id" || !attribute.value.contains("://"),
      let right = TBXReferences.name(from: attribute.value), right != attribute.value
    else { return }
    set(element, index, right)
  }

  // MARK: What the grammar refuses

  /// - Returns: whether each of the faults was mended.
  func mend(
    _ faults: [GrammarExplainer.Fault], in part: MarkupElement, _ grammar: Grammar
  ) -> Bool {
    guard !faults.isEmpty else { return false }
    for fault in faults where !mend(fault, in: part, grammar) { return false }
    return true
  }

  private func mend(
    _ fault: GrammarExplainer.Fault, in part: MarkupElement, _ grammar: Grammar
  ) -> Bool {
    let element = fault.element
    switch fault.kind {
    case .attribute:
      guard let name = fault.attribute else { return fill(element, grammar) }
      guard let index = element.attributes.firstIndex(where: { $0.name == name }) else {
        return true
      }
      if let right = fault.suggestion, element[right] == nil {
        element.attributes[index] = .named(right, element.attributes[index].value)
        tell(element, "\(name) of \(element.tag) was written \(right)")
      } else {
        remove(element, index)
      }
      return true
    case .value:
      guard let name = fault.attribute,
        let index = element.attributes.firstIndex(where: { $0.name == name })
      else { return false }
      if let right = fault.suggestion {
        set(element, index, right)
        return true
      }
      let rule = grammar.rules[element.localName]?.attributes.first { $0.name == name }
      if rule?.isRequired == false {
        remove(element, index)
        return true
      }
      element.attributes.remove(at: index)
      return fill(element, grammar)
    case .element, .missing, .text: return false
    }
  }

  /// Puts in the attributes that must be there, where a value says nothing false.
  private func fill(_ element: MarkupElement, _ grammar: Grammar) -> Bool {
    var isFilled = true
    for rule in grammar.rules[element.localName]?.attributes ?? []
    where rule.isRequired && element[rule.name] == nil {
      guard let value = FrameMender.neutral(rule.name, of: element, log.entry) else {
        isFilled = false
        continue
      }
      element.attributes.append(.named(rule.name, value))
      tell(element, "\(rule.name)=\"\(value)\" was put into \(element.tag), which lacks it")
    }
    return isFilled
  }

  // MARK: What the checks refuse

  /// Mends what the findings tell of, by the places of their elements.
  /// - Returns: whether anything was.
  func mend(_ errors: [Diagnostic], in part: MarkupElement) -> Bool {
    var hasMended = false
    for error in errors {
      guard
        [TBXRules.picklist, TBXRules.category, TBXRules.level].contains(where: {
          $0.identifier == error.rule
        }), let position = error.location.position,
        let (element, parent) = part.find(at: position)
      else { continue }
      if error.rule == TBXRules.picklist.identifier, let right = error.fixes.first?.replacement {
        tell(element, "«\(element.text.trimmed.clipped(to: 40))» was written «\(right)»")
        element.content = [.text(right)]
      } else {
        demote(element, in: parent)
      }
      hasMended = true
    }
    return hasMended
  }

  /// Makes a note of what the dialect has no category for: nothing that was said is lost.
  private func demote(_ element: MarkupElement, in parent: MarkupElement) {
    let name = element["type"] ?? element.localName
    let text = element.text.trimmed
    guard
      let index = parent.content.firstIndex(where: {
        if case .element(let child) = $0 { child === element } else { false }
      })
    else { return }
    parent.content.remove(at: index)
    let note = MarkupElement(
      prefix: parent.prefix, localName: "note", namespace: parent.namespace, at: element.position)
    note.content = [.text("\(name): \(text)")]
    switch parent.localName {
    case "termSec", "tig", "ntig": parent.content.append(.element(note))
    case "conceptEntry", "langSec", "termEntry", "langSet":
      parent.content.insert(.element(note), at: index)
    default:
      log.add(
        RepairRules.leftOut, at: element.position,
        "\(element.tag) \(name) was left out: «\(text.clipped(to: 60))»")
      return
    }
    tell(element, "\(name) became a note: «\(text.clipped(to: 60))»")
  }

  // MARK: Changes

  private func set(_ element: MarkupElement, _ index: Int, _ value: String) {
    let old = element.attributes[index]
    element.attributes[index].value = value
    tell(
      element,
      "\(old.name)=\"\(old.value.clipped(to: 40))\" of \(element.tag) was written \"\(value)\"")
  }

  private func remove(_ element: MarkupElement, _ index: Int) {
    let old = element.attributes.remove(at: index)
    tell(
      element, "\(old.name)=\"\(old.value.clipped(to: 60))\" was taken from \(element.tag)")
  }

  private func tell(_ element: MarkupElement, _ message: String) {
    log.add(RepairRules.changed, at: element.position, message)
  }
}

extension MarkupElement.Attribute {
  static func named(_ name: String, _ value: String) -> MarkupElement.Attribute {
    let isXML = name.hasPrefix("xml:")
    return MarkupElement.Attribute(
      prefix: isXML ? "xml" : "", localName: isXML ? String(name.dropFirst(4)) : name,
      namespace: isXML ? "http://www.w3.org/XML/1998/namespace" : "", value: value)
  }
}

extension MarkupElement {
  /// The element whose start tag stands at a place, and the one around it.
  func find(at position: TextPosition) -> (element: MarkupElement, parent: MarkupElement)? {
    for child in children {
      if child.position == position { return (child, self) }
      if let found = child.find(at: position) { return found }
    }
    return nil
  }

  /// Itself without what it holds.
  func emptyCopy() -> MarkupElement {
    MarkupElement(
      prefix: prefix, localName: localName, namespace: namespace, at: position,
      attributes: attributes, declarations: declarations)
  }
}
