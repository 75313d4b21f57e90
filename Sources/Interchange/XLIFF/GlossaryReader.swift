public import PersianText

/// Reads the glossaries of an XLIFF 2 file, unit by unit (the Glossary Module, `urn:oasis:names:tc:xliff:glossary:2.0`).
///
/// The module says of a term its source, and nothing of its status.
public struct XLIFFGlossaryReader: ~Copyable, TermReading {
  private var reader: EntryReader<GlossaryEntryParser>

  /// Opens a file; `-` is standard input.
  /// - Throws: `FileFault` where the file cannot be read or its beginning is no XLIFF.
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

  /// The next entry; `nil` at the end.
  public mutating func next() throws(FileFault) -> TermEntry? { try reader.next() }

  public mutating func takeDiagnostics() -> [Diagnostic] { reader.takeDiagnostics() }
}
