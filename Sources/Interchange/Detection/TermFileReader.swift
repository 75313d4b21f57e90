public import PersianText

/// How a file of terms is read.
public struct TermReadOptions: Sendable {
  public var reading = ReadOptions()
  /// The language of the first of two columns that name none, and of a column «source».
  public var source: Language?
  /// Of the second, and of «target».
  public var target: Language?

  public init(
    reading: ReadOptions = ReadOptions(), source: Language? = nil, target: Language? = nil
  ) {
    self.reading = reading
    self.source = source
    self.target = target
  }
}

/// Reads the terms of a file in any format that Dabir knows, told by its content; a bad entry is reported and left out.
public struct TermFileReader: ~Copyable, TermReading {
  /// For people: `TBX`, `MultiTerm XML`.
  public let format: String
  /// The size of the file; 0 of a pipe and of gzip.
  public let byteCount: Int
  private let input: Input

  private enum Input {
    case tbx(Box<TBXReader>)
    case table(Box<DelimitedReader>)
    case multiTerm(Box<MultiTermReader>)
    case xliff(Box<XLIFFGlossaryReader>)
    case units(Box<BitextTerms>)
  }

  /// Opens a file; `-` is standard input.
  /// - Throws: where it cannot be read, or is in no format of terms; the fault says what it is.
  public init(_ path: String, options: TermReadOptions = TermReadOptions()) throws(FileFault) {
    try self.init(ByteStream(path), options)
  }

  init(_ bytes: consuming ByteStream, _ options: TermReadOptions) throws(FileFault) {
    let byteCount = bytes.byteCount
    (format, input) = try TermFileReader.open(bytes, options)
    self.byteCount = byteCount
  }

  private static func open(
    _ bytes: consuming ByteStream, _ options: TermReadOptions
  ) throws(FileFault) -> (format: String, input: Input) {
    let name = bytes.name
    let stream = try MemoryReader.stream(bytes, encoding: options.reading.encoding)
    let start = stream.peek()
    if start.allSatisfy({ $0 <= 0x20 }) { throw FileFault(path: name, reason: "is empty") }
    switch DocumentKind(of: start) {
    case .tbx:
      let reader = try TBXReader(stream, options: options.reading)
      let (type, style) = reader.dialect
      let format = type.isEmpty ? "TBX" : style.isEmpty ? type : "\(type), \(style.uppercased())"
      return (format, .tbx(Box(reader)))
    case .multiTerm:
      return (
        "MultiTerm XML", .multiTerm(Box(try MultiTermReader(stream, options: options.reading)))
      )
    case .xliff where start.firstRange(of: GlossaryEntryParser.namespace.utf8) != nil:
      return (
        "XLIFF, glossary module",
        .xliff(Box(try XLIFFGlossaryReader(stream, options: options.reading)))
      )
    case .table:
      let reader = try DelimitedReader(stream, source: options.source, target: options.target)
      let format = reader.format
      return (format, .table(Box(reader)))
    case .tmx, .xliff, .jsonl, .po: return try units(stream, options)
    case .xml(let root):
      throw FileFault(
        path: name,
        reason: root.isEmpty
          ? "begins as XML and has no element"
          : "the root element is <\(root)>: XML, but none of TBX, MultiTerm, XLIFF and TMX")
    }
  }

  private static func units(
    _ stream: consuming DocumentStream, _ options: TermReadOptions
  ) throws(FileFault) -> (format: String, input: Input) {
    let reader = try MemoryReader(
      stream, .everything, options.source ?? .persian, options.target ?? .english, options.reading)
    let format = reader.format.rawValue.uppercased()
    return (format, .units(Box(BitextTerms(reader))))
  }

  public mutating func next() throws(FileFault) -> TermEntry? {
    switch input {
    case .tbx(let reader): try reader.value.next()
    case .table(let reader): try reader.value.next()
    case .multiTerm(let reader): try reader.value.next()
    case .xliff(let reader): try reader.value.next()
    case .units(let reader): try reader.value.next()
    }
  }

  public mutating func takeDiagnostics() -> [Diagnostic] {
    switch input {
    case .tbx(let reader): reader.value.takeDiagnostics()
    case .table(let reader): reader.value.takeDiagnostics()
    case .multiTerm(let reader): reader.value.takeDiagnostics()
    case .xliff(let reader): reader.value.takeDiagnostics()
    case .units(let reader): reader.value.takeDiagnostics()
    }
  }

  public var position: Int {
    switch input {
    case .tbx(let reader): reader.value.position
    case .table(let reader): reader.value.position
    case .multiTerm(let reader): reader.value.position
    case .xliff(let reader): reader.value.position
    case .units(let reader): reader.value.position
    }
  }
}
