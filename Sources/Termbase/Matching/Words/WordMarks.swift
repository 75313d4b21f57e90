/// What a word may be to the terms of a matcher.
struct WordMarks: OptionSet, Sendable {
  let rawValue: UInt8

  /// A term ends with it, or within it before an ending.
  static let ends = WordMarks(rawValue: 1)
  /// All of it may begin a term.
  static let goesOn = WordMarks(rawValue: 2)
  /// All of it may begin a term, and a space may follow there.
  static let parts = WordMarks(rawValue: 4)
  /// It begins with a «و» that may be one by itself, and a term may begin behind it.
  static let inside = WordMarks(rawValue: 8)

  /// True where a term may go on behind the word, before what follows it: a space only where a term has one.
  @inline(__always)
  func mayGoOn(before bytes: [UInt8], _ offset: Int) -> Bool {
    offset < bytes.count && contains(TermKey.isSpace(bytes, at: offset) ? .parts : .goesOn)
  }
}
