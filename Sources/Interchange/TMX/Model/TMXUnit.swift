public import PersianText

/// A translation unit of a TMX document: one text in several languages, and all that the document says of it.
public struct TMXUnit: Sendable, Hashable {
  /// In the order of the document: `tuid`, `creationdate`, `srclang` …
  public var attributes: [KeptElement.Attribute]
  /// `note` and `prop`, in the order of the document.
  public var details: [KeptElement]
  /// In the order of the document; a language may have several.
  public var variants: [Variant]
  /// From the end of its start tag to behind its end tag, in bytes of the document; known only where places were asked for.
  var range: Range<Int>?

  public init(
    attributes: [KeptElement.Attribute] = [], details: [KeptElement] = [], variants: [Variant] = []
  ) {
    self.attributes = attributes
    self.details = details
    self.variants = variants
  }

  public struct Variant: Sendable, Hashable {
    /// The language as it was written: `fa`, `FA-IR`, `fa_IR`; empty where none was named.
    public var language: String
    /// But the language, in the order of the document.
    public var attributes: [KeptElement.Attribute]
    public var details: [KeptElement]
    public var segment: TMXSegment

    public init(
      language: String, attributes: [KeptElement.Attribute] = [], details: [KeptElement] = [],
      segment: TMXSegment
    ) {
      self.language = language
      self.attributes = attributes
      self.details = details
      self.segment = segment
    }

    /// The text of the segment without its inline codes.
    public var text: String { segment.plainText }
  }

  /// The `tuid`, where it has one.
  public var identifier: String? { self[attribute: "tuid"] }

  public subscript(attribute name: String) -> String? {
    get { attributes.value(name) }
    set { attributes.set(name, newValue) }
  }

  /// The value of a property, the first of its type.
  public func property(_ type: String) -> String? {
    details.first { $0.name == "prop" && $0["type"] == type }?.text
  }

  public mutating func addProperty(_ type: String, _ value: String) {
    details.append(
      KeptElement(
        name: "prop", attributes: [KeptElement.Attribute("type", type)],
        content: value.isEmpty ? [] : [.text(value)]))
  }

  public mutating func addNote(_ text: String) {
    details.append(KeptElement(name: "note", content: text.isEmpty ? [] : [.text(text)]))
  }

  /// The text in a language: that of the variant whose tag answers it best, the first of equals. `fa` takes `FA-ir`,
  /// `fa_IR` and `per`, and not `fa-AF`.
  public func text(in language: Language) -> String? { variant(in: language)?.text }

  public func variant(in language: Language) -> Variant? {
    guard let best = language.bestMatch(among: variants.lazy.map(\.language)) else { return nil }
    return variants.first { $0.language == best }
  }
}
