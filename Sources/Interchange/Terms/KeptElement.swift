/// An element that a reader does not understand, whole, so that it can be written back.
public struct KeptElement: Sendable, Hashable {
  /// Without its prefix.
  public var name: String
  /// The URI of its namespace; empty where it has that of the document.
  public var namespace: String
  public var attributes: [Attribute]
  public var content: [Content]

  public init(
    name: String, namespace: String = "", attributes: [Attribute] = [], content: [Content] = []
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.content = content
  }

  public struct Attribute: Sendable, Hashable {
    /// With its prefix: `xml:lang`.
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public indirect enum Content: Sendable, Hashable {
    case text(String)
    case element(KeptElement)
  }

  /// All the text within.
  public var text: String {
    content.map {
      switch $0 {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }

  /// The elements within, without the text between them.
  public var children: [KeptElement] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The value of an attribute.
  public subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  /// What people call it: `descrip type="context"`.
  public var label: String {
    self["type"].map { "\(name) type=\"\($0)\"" } ?? name
  }

  /// True of a group (`descripGrp`) whose head the model took: it stands there empty, and is filled when it is written.
  var hasTakenHead: Bool {
    guard name.hasSuffix("Grp"), let head = children.first else { return false }
    return head["type"] != nil && head.content.isEmpty
  }
}
