/// An element of a terminology file as it was read, with its place.
struct EntryElement {
  /// Without its prefix.
  var name: String
  /// The URI of its namespace; empty where it has that of the root.
  var namespace = ""
  /// Names with their prefixes.
  var attributes: [KeptElement.Attribute] = []
  var content: [Content] = []
  /// From 1.
  var line = 0

  enum Content {
    case text(String)
    case element(EntryElement)
  }

  subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  var children: [EntryElement] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All the text within, without the white space around it.
  var text: String { EntryElement.trimmed(rawText) }

  /// The text on one line: where it was broken to look well, there is a space.
  var lineOfText: String {
    let text = text
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
    return text.split { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
      .map { EntryElement.trimmed(String($0)) }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// True where elements stand within.
  var hasElements: Bool {
    content.contains { if case .element = $0 { true } else { false } }
  }

  private var rawText: String {
    // Nearly every element of an entry holds text alone.
    if content.count == 1, case .text(let only) = content[0] { return only }
    return content.map {
      switch $0 {
      case .text(let text): text
      case .element(let element): element.rawText
      }
    }.joined()
  }

  var kept: KeptElement {
    KeptElement(
      name: name, namespace: namespace, attributes: attributes,
      content: content.map {
        switch $0 {
        case .text(let text): .text(text)
        case .element(let element): .element(element.kept)
        }
      })
  }

  /// Without the white space of XML at both ends; a ZWNJ or a no-break space stays.
  private static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return text }
    if !isWhite(first), !isWhite(last) { return text }
    guard let start = bytes.firstIndex(where: { !isWhite($0) }),
      let end = bytes.lastIndex(where: { !isWhite($0) })
    else { return "" }
    return String(text[start...end])
  }

  static func isWhite(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
