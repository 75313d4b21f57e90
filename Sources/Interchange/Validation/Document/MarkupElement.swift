import PersianText

/// An element of a document with all that it holds: one unit, entry or header at a time.
final class MarkupElement {
  struct Attribute {
    let prefix: String
    let localName: String
    let namespace: String
    /// As it was written: `xml:lang`.
    let name: String
    var value: String

    init(prefix: String, localName: String, namespace: String, value: String) {
      self.prefix = prefix
      self.localName = localName
      self.namespace = namespace
      self.value = value
      name = prefix.isEmpty ? localName : prefix + ":" + localName
    }
  }

  enum Content {
    case text(String)
    case element(MarkupElement)
    /// A comment or an instruction, as it is written.
    case remark(String)
  }

  let prefix: String
  let localName: String
  let namespace: String
  /// Where its start tag begins.
  let position: TextPosition
  /// In the order of the document; declarations of namespaces are not among them.
  var attributes: [Attribute]
  /// The namespaces that it declares: prefix, which may be empty, and URI.
  let declarations: [(prefix: String, uri: String)]
  var content: [Content] = []

  init(
    prefix: String = "", localName: String, namespace: String = "", at position: TextPosition,
    attributes: [Attribute] = [], declarations: [(prefix: String, uri: String)] = []
  ) {
    self.prefix = prefix
    self.localName = localName
    self.namespace = namespace
    self.position = position
    self.attributes = attributes
    self.declarations = declarations
  }

  /// As it was written: `min:administrativeStatus`.
  var name: String { prefix.isEmpty ? localName : prefix + ":" + localName }
  /// As messages call it: `<tuv>`.
  var tag: String { "<\(name)>" }

  /// The value of an attribute by its name as it was written.
  subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  var children: [MarkupElement] {
    content.compactMap { if case .element(let child) = $0 { child } else { nil } }
  }

  func children(_ name: String) -> [MarkupElement] { children.filter { $0.localName == name } }

  /// Its text without that of the elements in it.
  var ownText: String {
    content.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }

  var hasOwnText: Bool {
    content.contains { if case .text(let text) = $0 { !text.isBlank } else { false } }
  }

  /// All the text within.
  var text: String {
    if content.count == 1, case .text(let text) = content[0] { return text }
    return content.map {
      switch $0 {
      case .text(let text): text
      case .element(let child): child.text
      case .remark: ""
      }
    }.joined()
  }

  /// Calls `body` with each element within and the one around it, in the order of the document.
  func forEachDescendant(_ body: (_ element: MarkupElement, _ parent: MarkupElement) -> Void) {
    for child in children {
      body(child, self)
      child.forEachDescendant(body)
    }
  }
}
