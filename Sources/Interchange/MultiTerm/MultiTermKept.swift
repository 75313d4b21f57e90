/// Kept elements between MultiTerm's words and TBX's.
enum MultiTermKept {
  /// A descriptive field, with the fields that stand within it.
  static func field(_ group: EntryElement) -> KeptElement {
    let parts = group.children
    guard parts.count > 1 else { return parts.first?.kept ?? group.kept }
    return KeptElement(
      name: "descripGrp",
      content: parts.map { part in
        switch part.name {
        case "descripGrp": .element(field(part))
        case "transacGrp": .element(transaction(part))
        default: .element(part.kept)
        }
      })
  }

  /// MultiTerm says the kind of a transaction by its type, and who did it by its text.
  static func transaction(_ group: EntryElement) -> KeptElement {
    var content: [KeptElement.Content] = []
    for part in group.children {
      guard part.name == "transac", let type = part["type"] else {
        content.append(.element(part.kept))
        continue
      }
      content.append(.element(KeptElement("transac", type: "transactionType", text: type)))
      if !part.text.isEmpty {
        content.append(
          .element(KeptElement("transacNote", type: "responsibility", text: part.text)))
      }
    }
    return KeptElement(name: "transacGrp", content: content)
  }

  /// What MultiTerm makes of a kept element of TBX or of its own; `nil` where it has no place for it.
  static func written(_ element: KeptElement) -> KeptElement? {
    guard element.namespace.isEmpty else { return nil }
    switch element.name {
    case "system": return element
    case "transacGrp": return writtenTransaction(element)
    case "note":
      return group(KeptElement("descrip", type: MultiTermField.note.rawValue, text: element.text))
    case "descrip", "admin", "termNote", "descripNote", "adminNote", "ref", "xref":
      return descrip(element).map { group($0) }
    case "descripGrp", "adminGrp", "termNoteGrp":
      guard let first = element.children.first, let head = descrip(first) else { return nil }
      return group(head, element.children.dropFirst().compactMap(written))
    default: return nil
    }
  }

  private static func group(_ head: KeptElement, _ rest: [KeptElement] = []) -> KeptElement {
    KeptElement(name: "descripGrp", content: ([head] + rest).map { .element($0) })
  }

  private static func descrip(_ element: KeptElement) -> KeptElement? {
    guard let type = element["type"], !type.isEmpty else { return nil }
    var descrip = KeptElement("descrip", type: type, text: element.text)
    if element.name == "descrip" {
      descrip.attributes += element.attributes.filter { links.contains($0.name) }
      if element.children.allSatisfy({ $0.name == "xref" && $0["Tlink"] != nil }) {
        descrip.content = element.content
      }
    } else if let target = element["target"], target.contains("://") {
      descrip.attributes.append(KeptElement.Attribute("Ulink", target))
    }
    return descrip
  }

  /// The attributes of MultiTerm's that point somewhere.
  private static let links: Set<String> = ["Clink", "Glink", "Plink", "Slink", "Tlink", "Ulink"]

  private static func writtenTransaction(_ group: KeptElement) -> KeptElement? {
    guard let type = group.children.first(where: { $0["type"] == "transactionType" })?.text,
      ["origination", "modification"].contains(type),
      let date = group.children.first(where: { $0.name == "date" })?.text, TBXPlaces.isDate(date)
    else { return nil }
    let person = group.children.first { $0["type"] == "responsibility" }?.text ?? ""
    // MultiTerm wants the time of day.
    let moment = date.utf8.count == 10 ? date + "T00:00:00" : date
    return KeptElement(
      name: "transacGrp",
      content: [
        .element(KeptElement("transac", type: type, text: person)),
        .element(KeptElement(name: "date", content: [.text(moment)])),
      ])
  }
}

extension KeptElement {
  fileprivate init(_ name: String, type: String, text: String) {
    self.init(
      name: name, attributes: [Attribute("type", type)], content: text.isEmpty ? [] : [.text(text)])
  }
}
