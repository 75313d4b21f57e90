/// What the elements within a segment are to its text.
enum InlineElements: Sendable {
  case tmx, xliff

  enum Meaning {
    /// What it holds is text.
    case text
    /// A code of another format that begins or ends something, as bold: what it holds is no text, and the text goes on
    /// behind it, in the middle of a word too.
    case code
    /// A code that stands for something, as an image, a variable or a line break: it divides words.
    case placeholder
  }

  /// - Parameter name: without its prefix.
  func meaning(of name: ArraySlice<UInt8>) -> Meaning {
    switch (self, String(decoding: name, as: UTF8.self)) {
    case (.tmx, "hi"), (.xliff, "g"), (.xliff, "pc"), (.xliff, "mrk"): .text
    case (.tmx, "bpt"), (.tmx, "ept"), (.tmx, "it"), (_, "sub"): .code
    case (.xliff, "bpt"), (.xliff, "ept"), (.xliff, "it"), (.xliff, "bx"), (.xliff, "ex"),
      (.xliff, "sc"), (.xliff, "ec"), (.xliff, "sm"), (.xliff, "em"):
      .code
    default: .placeholder
    }
  }
}
