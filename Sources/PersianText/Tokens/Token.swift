/// A word, a number or a punctuation mark of a text.
public struct Token: Sendable, Hashable {
  /// Byte range in the text.
  public var range: Range<Int>
  public var kind: Kind

  public enum Kind: Sendable, Hashable {
    /// Letters with what stands inside a word: marks, ZWNJ, kashida, a Latin apostrophe, later digits (COVID19).
    case word(Script)
    /// Digits with their separators and ranges: 10.5, ۲٬۵۰۰, 2019-2021.
    case number
    case punctuation
  }

  public enum Script: Sendable, Hashable {
    case persian, latin, other
    /// Letters of two scripts in one word, as of a Latin «a» in a Persian name.
    case mixed
  }

  public var isWord: Bool {
    if case .word = kind { true } else { false }
  }
}
