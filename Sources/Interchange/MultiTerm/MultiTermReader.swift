public import PersianText

/// Reads MultiTerm XML (`mtf`) entry by entry, in UTF-16 as MultiTerm exports it, or in any encoding that the system knows, gzip or not.
///
/// Descriptive fields are the termbase's own: those with a usual name become parts of the model, the others are kept.
/// The entry has the number of its concept where no field names it.
public struct MultiTermReader: ~Copyable, TermReading {
  private var reader: EntryReader<MultiTermEntryParser>

  /// Opens a file; `-` is standard input.
  /// - Throws: `FileFault` where the file cannot be read or its beginning is no MultiTerm XML.
  public init(_ path: String, options: ReadOptions = ReadOptions()) throws(FileFault) {
    try self.init(DocumentStream(path, encoding: options.encoding), options: options)
  }

  init(
    _ stream: consuming DocumentStream, options: ReadOptions = ReadOptions()
  ) throws(FileFault) {
    reader = try EntryReader(stream, options)
  }

  /// What messages call the file.
  public var name: String { reader.name }
  /// The size of the file; 0 of a pipe and of gzip.
  public var byteCount: Int { reader.byteCount }
  public var position: Int { reader.position }

  /// The next entry; `nil` at the end. One that has no term is reported and passed over.
  public mutating func next() throws(FileFault) -> TermEntry? { try reader.next() }

  public mutating func takeDiagnostics() -> [Diagnostic] { reader.takeDiagnostics() }
}
