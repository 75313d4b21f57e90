/// The unit in which a column is counted.
public enum TextUnit: String, Sendable, CaseIterable {
  case bytes, scalars
  /// What editors that speak the Language Server Protocol count.
  case utf16
}

/// A place in a text as people and editors name it. Lines and columns count from 1.
public struct TextPosition: Sendable, Hashable, Comparable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (a: TextPosition, b: TextPosition) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}
