import Termbase

/// How a dialect takes an element that was kept.
enum TBXAcceptance {
  /// A category of its own, in its place, with a value of its picklist.
  case known
  /// A category it does not have, which the grammar lets stand.
  case foreign
  case refused
}

/// Kept elements go back where the grammar has a place for them, in the style of the document.
extension TBXEntryWriter {
  mutating func write(kept elements: [KeptElement], _ level: TBXLevel) {
    for element in elements { write(kept: element, level) }
  }

  private mutating func write(kept element: KeptElement, _ level: TBXLevel) {
    if !element.namespace.isEmpty {
      writeForeign(element)
    } else if element.name == "note" {
      leaf(element)
    } else if TBXVocabulary.groups.contains(element.name) {
      write(group: element, level)
    } else if element.name == "transac" {
      // It stands in a group alone.
      write(group: KeptElement(name: "transacGrp", content: [.element(element)]), level)
    } else if TBXVocabulary.auxiliary.contains(element.name)
      || element.name == "termNote" && level == .term
    {
      write(category: element, level)
    } else {
      losses.lose(element.label)
    }
  }

  private mutating func write(category element: KeptElement, _ level: TBXLevel) {
    switch acceptance(of: element, level) {
    case .known: break
    case .foreign: foreign[element.label, default: 0] += 1
    case .refused: return losses.lose(element.label)
    }
    leaf(element)
  }

  private mutating func write(group: KeptElement, _ level: TBXLevel) {
    guard let head = group.children.first, group.name == head.name + "Grp" else {
      return losses.lose(group.label)
    }
    guard group.name != "termNoteGrp" || level == .term, acceptance(of: head, level) != .refused
    else {
      for child in group.children { losses.lose(child.label) }
      return
    }
    guard let followers = TBXPlaces.followers(of: group.name, form.version) else {
      for child in group.children.dropFirst() { losses.lose(child.label) }
      return write(category: head, level)
    }
    xml.start(named: group.name, attributes(of: group))
    write(category: head, level)
    for child in group.children.dropFirst() {
      if !followers.contains(child.name) || !child.namespace.isEmpty {
        losses.lose(child.label)
      } else if child.name == "date" {
        date(child)
      } else if TBXVocabulary.groups.contains(child.name) {
        write(group: child, level)
      } else if child.name == "note" {
        leaf(child)
      } else {
        write(category: child, level)
      }
    }
    xml.end()
  }

  /// An element of a namespace that no dialect has: as the grammar of 2019 lets it stand.
  private mutating func writeForeign(_ element: KeptElement) {
    guard form.version == .of2019, form.keepsUnknown else { return losses.lose(element.label) }
    foreign[element.label, default: 0] += 1
    let attributes = element.attributes.filter { !$0.name.contains(":") }
    xml.leaf(
      named: element.name,
      [("xmlns", element.namespace)] + attributes.map { ($0.name, $0.value) }, text: element.text)
  }

  /// An element that holds text, with the markup that the grammar allows in it.
  private mutating func leaf(_ element: KeptElement) {
    if form.isDCT, let category = element["type"].flatMap({ TBXCategory.named[$0] }) {
      for attribute in element.attributes where !["type", "target"].contains(attribute.name) {
        losses.lose("the attribute \(attribute.name) of \(element.label)")
      }
      let target = element["target"].map { [(name: "target", value: $0)] } ?? []
      xml.leaf(named: category.module.prefix + ":" + category.name, target, text: element.text)
      return
    }
    let attributes = attributes(of: element)
    let content = marked(element)
    xml.startMixed(named: element.name, attributes)
    put(content)
    xml.endMixed()
  }

  private mutating func put(_ content: [KeptElement.Content]) {
    for part in content {
      switch part {
      case .text(let text): xml.text(text)
      case .element(let element):
        xml.startInline(named: element.name, element.attributes.map { ($0.name, $0.value) })
        put(element.content)
        xml.endInline()
      }
    }
  }

  /// The content of an element with the markup that may stay; of other markup the text.
  private mutating func marked(_ element: KeptElement) -> [KeptElement.Content] {
    let allowed = TBXPlaces.markup(in: element.name, form.version)
    return element.content.map { part in
      guard case .element(var child) = part else { return part }
      guard allowed.contains(child.name), !form.isDCT else {
        losses.lose("the markup <\(child.name)>")
        return .text(child.text)
      }
      if child.name == "hi", form.version == .of2019, let type = child["type"],
        !TBXPlaces.highlights.contains(type)
      {
        losses.lose("the attribute type of <hi>")
        child.attributes.removeAll { $0.name == "type" }
      }
      child.attributes = attributes(of: child).map { KeptElement.Attribute($0.name, $0.value) }
      child.content = marked(child)
      return .element(child)
    }
  }

  private mutating func date(_ element: KeptElement) {
    var text = element.text
    // TBX-Basic of 2008 has days alone.
    if form.version == .of2008, TBXPlaces.isDate(text), text.utf8.count > 10 {
      losses.lose("the time of day of a date")
      text = String(text.prefix(10))
    }
    guard TBXPlaces.isDate(text) else { return losses.lose("the date «\(text)»") }
    xml.leaf(named: "date", attributes(of: element), text: text)
  }

  /// The attributes that may stay where they are.
  private mutating func attributes(of element: KeptElement) -> [(name: String, value: String)] {
    let allowed = TBXPlaces.attributes(of: element.name)
    return element.attributes.compactMap { attribute in
      let (name, value) = (attribute.name, attribute.value)
      let stays: Bool =
        switch name {
        case "id": allowed.contains(name) && identifiers.take(value)
        case "xml:lang": allowed.contains(name) && XMLText.isLanguage(value)
        // What stands in the back matter is not written, so that nothing may point there.
        case "target" where element.name == "transacNote": false
        case "target" where element.name != "xref": XMLIdentifiers.isName(value)
        default: allowed.contains(name)
        }
      if !stays { losses.lose("the attribute \(name) of \(element.label)") }
      return stays ? (name, value) : nil
    }
  }

  /// How the dialect takes an element that names a category.
  func acceptance(of element: KeptElement, _ level: TBXLevel) -> TBXAcceptance {
    guard let type = element["type"], !type.isEmpty,
      element.name != "xref" || element["target"] != nil
    else { return .refused }
    guard let category = TBXCategory.named[type], category.element == element.name,
      form.modules.contains(category.module), category.levels.contains(level)
    else { return form.keepsUnknown && !form.isDCT ? .foreign : .refused }
    if let picklist = category.picklist, !picklist.contains(element.text) {
      return type == "partOfSpeech" && form.partsOfSpeech.contains(element.text) ? .known : .refused
    }
    guard category.needsTarget, form.isDCT || element.name == "xref" else { return .known }
    let target = element["target"] ?? ""
    let isThere =
      element.name == "xref"
      ? target.hasPrefix("http://") || target.hasPrefix("https://")
      : XMLIdentifiers.isName(target)
    return isThere ? .known : form.isDCT ? .refused : .foreign
  }
}

extension TBXCategory {
  fileprivate var needsTarget: Bool { element == "xref" || element == "ref" }
}
