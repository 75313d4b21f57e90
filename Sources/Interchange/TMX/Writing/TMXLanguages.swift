public import PersianText

/// What the languages of a translation memory are called when it is written, where that is not what they were called when
/// it was read.
public struct TMXLanguages: Sendable {
  /// The `srclang` of the header.
  public var source: String?
  /// Codes for languages: where `fa` is to be `fa-IR`, `FA`, `fa_IR` and `per` become it too.
  public var codes: [Code]

  public struct Code: Sendable, Hashable {
    public var language: Language
    public var written: String

    public init(_ language: Language, _ written: String) {
      self.language = language
      self.written = written
    }
  }

  public init(source: String? = nil, codes: [Code] = []) {
    self.source = source
    self.codes = codes
  }

  /// What a language that was written in a file is to be called.
  func name(_ written: String) -> String {
    guard !codes.isEmpty, let tag = LanguageTag(written) else { return written }
    let best = codes.compactMap { code in
      tag.match(LanguageTag(code.language)).map { (code: code, match: $0) }
    }.min { $0.match < $1.match }
    return best?.code.written ?? written
  }
}
