/// Why an XML document could not be read to its end, and where.
public struct XMLFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// From 1; 0 where no place is known.
  public var line: Int
  /// From 1, in bytes or characters as libxml2 counts them; 0 where it is not known.
  public var column: Int
  /// One sentence, without a full stop.
  public var reason: String
  /// Bytes that the parser had read.
  var offset = 0
  var kind = Kind.other

  /// What a reader that goes on needs to know.
  enum Kind: Sendable {
    /// Tags that do not meet.
    case nesting
    /// The document ends where it should not.
    case end
    case encoding
    /// Not of this format at all, so that to go on is of no use.
    case format
    /// A unit begins within another.
    case unclosedUnit
    case other
  }

  public var description: String {
    line == 0
      ? reason
      : column == 0 ? "line \(line): \(reason)" : "line \(line), column \(column): \(reason)"
  }
}
