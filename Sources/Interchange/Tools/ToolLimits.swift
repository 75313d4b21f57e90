/// What a tool refuses in a glossary.
public struct ToolLimits: Sendable, Hashable {
  /// UTF-8 bytes of a source or a target.
  public var bytesPerSide: Int?
  /// Unicode scalars of a source or a target.
  public var scalarsPerSide: Int?
  public var fileBytes: Int?
  public var fileScalars: Int?
  public var pairs: Int?
  /// True where a source may stand in one pair only.
  public var hasUniqueSources = false
  /// True where of two pairs with one source the tool takes the later.
  public var lastWins = false

  /// In words, for people.
  public var words: [String] {
    var words: [String] = []
    if let bytesPerSide { words.append("\(ToolLimits.number(bytesPerSide)) bytes a side") }
    if let scalarsPerSide {
      words.append("\(ToolLimits.number(scalarsPerSide)) characters a side")
    }
    if let fileBytes { words.append("\(fileBytes / 1_048_576) MiB") }
    if let fileScalars { words.append("\(ToolLimits.number(fileScalars)) code points") }
    if let pairs { words.append("\(ToolLimits.number(pairs)) pairs") }
    if hasUniqueSources { words.append("no source twice") }
    return words
  }

  /// With commas between the thousands.
  static func number(_ value: Int) -> String {
    value < 1000
      ? String(value)
      : number(value / 1000) + "," + String(String(value % 1000 + 1000).dropFirst())
  }
}
