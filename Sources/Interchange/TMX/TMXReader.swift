public import PersianText

/// Reads a translation memory unit by unit: TMX 1.1 to 1.4b, in any encoding that libxml2 knows.
///
/// Memory is that of the longest unit. Inline codes (`bpt`, `ept`, `ph`, `it`, `ut`) are left out of the text, their
/// sub-flows too; what is highlighted (`hi`) is text.
public struct TMXReader: ~Copyable {
  private var stream: ByteStream
  private var parser: XMLPushParser<TMXEvents>
  private var units: ArraySlice<TMXUnit>
  private var isAtEnd: Bool

  /// Opens a file; `-` is standard input.
  /// - Throws: `FileFault` where the file cannot be read or its beginning is no TMX.
  public init(_ path: String) throws(FileFault) { try self.init(ByteStream(path)) }

  init(_ stream: consuming ByteStream) throws(FileFault) {
    var stream = stream
    let parser = try TMXReader.parser(for: &stream)
    units = parser.sink.take()[...]
    isAtEnd = false
    self.parser = parser
    self.stream = stream
  }

  /// A parser that has read the first piece of a stream.
  private static func parser(
    for stream: inout ByteStream
  ) throws(FileFault) -> XMLPushParser<TMXEvents> {
    let start = try stream.next() ?? []
    do {
      var parser = try XMLPushParser(TMXEvents(), start: start)
      try parser.parse(start.dropFirst(SAX2.startSize), isLast: false)
      return parser
    } catch {
      throw FileFault(path: stream.name, reason: "\(error)")
    }
  }

  /// What messages call the file.
  public var name: String { stream.name }
  /// Bytes that were read.
  public var position: Int { stream.position }

  /// The next unit; `nil` at the end.
  /// - Throws: `FileFault` with line and column where the document is not well formed.
  public mutating func next() throws(FileFault) -> TMXUnit? {
    while units.isEmpty, !isAtEnd {
      let bytes = try stream.next()
      isAtEnd = bytes == nil
      do {
        try parser.parse((bytes ?? [])[...], isLast: isAtEnd)
      } catch {
        throw FileFault(path: stream.name, reason: "\(error)")
      }
      units = parser.sink.take()[...]
    }
    return units.popFirst()
  }
}
