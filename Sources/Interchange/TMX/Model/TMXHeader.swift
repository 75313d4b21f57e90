/// What a translation memory says of itself.
public struct TMXHeader: Sendable, Hashable {
  /// Of the format: `1.4`; empty where the units come from no memory.
  public var version: String
  /// In the order of the document: `srclang`, `creationtool` …
  public var attributes: [KeptElement.Attribute]
  /// `note`, `prop` and `ude`, in the order of the document.
  public var details: [KeptElement]

  public init(
    version: String = "", attributes: [KeptElement.Attribute] = [], details: [KeptElement] = []
  ) {
    self.version = version
    self.attributes = attributes
    self.details = details
  }

  /// The language of the sources as it was written; `*all*` where any may be the source.
  public var sourceLanguage: String? { self[attribute: "srclang"] }

  public subscript(attribute name: String) -> String? {
    get { attributes.value(name) }
    set { attributes.set(name, newValue) }
  }
}

extension [KeptElement.Attribute] {
  func value(_ name: String) -> String? { first { $0.name == name }?.value }

  /// Sets a value in its place, or behind the others; `nil` takes the attribute out.
  mutating func set(_ name: String, _ value: String?) {
    let index = firstIndex { $0.name == name }
    switch (index, value) {
    case (let index?, let value?): self[index].value = value
    case (let index?, nil): remove(at: index)
    case (nil, let value?): append(KeptElement.Attribute(name, value))
    case (nil, nil): break
    }
  }
}
