public import PersianText

/// A translation unit of a TMX document: one text in several languages.
public struct TMXUnit: Sendable, Hashable {
  /// The `tuid`, where it has one.
  public var identifier: String?
  /// In the order of the document.
  public var variants: [Variant]

  public struct Variant: Sendable, Hashable {
    /// The language as it was written: `fa`, `FA-IR`, `fa_IR`; empty where none was named.
    public var language: String
    /// The text of the segment without its inline codes.
    public var text: String
  }

  /// The text in a language: that with the very tag, or else the first that has its root (`fa` takes `FA-IR`).
  public func text(in language: Language) -> String? {
    let wanted = language.tag.lowercased()
    let exact = variants.first { TMXUnit.canonical($0.language) == wanted }
    if let exact { return exact.text }
    return variants.first { Language(TMXUnit.canonical($0.language))?.root == language.root }?.text
  }

  private static func canonical(_ tag: String) -> String {
    String(tag.lowercased().map { $0 == "_" ? "-" : $0 })
  }
}
