public import PersianText

/// Reads a termbase entry by entry: TBX of 2019 (ISO 30042:2019; DCA and DCT; Core, Min, Basic, Linguist), of 2008
/// (`martif`; `tig` and `ntig`), and TBX-Min of 2013; in any encoding that the system knows, gzip or not.
///
/// What the model has no place for is kept in the entry, to be written back. What cannot be kept (markup within texts,
/// attributes, the back matter) is told once, at the end. Memory is that of the longest entry, and the identifiers.
public struct TBXReader: ~Copyable, TermReading {
  private var reader: EntryReader<TBXEntryParser>

  /// Opens a file; `-` is standard input.
  /// - Throws: `FileFault` where the file cannot be read or its beginning is no TBX.
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

  /// The dialect and the style that the document names: `TBX-Basic`, `dca`; empty where it does not.
  public var dialect: (type: String, style: String) {
    let root = reader.root
    return (root?["type"] ?? root?["dialect"] ?? "", root?["style"] ?? "")
  }

  /// The next entry; `nil` at the end. One that has no term is reported and passed over.
  public mutating func next() throws(FileFault) -> TermEntry? { try reader.next() }

  public mutating func takeDiagnostics() -> [Diagnostic] { reader.takeDiagnostics() }
}
