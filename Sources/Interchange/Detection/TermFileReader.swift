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
    case units(Box<BitextTerms>)
  }

  /// Opens a file; `-` is standard input.
  /// - Throws: where it cannot be read, or is in no format of terms; the fault says what it is.
  public init(_ path: String, options: TermReadOptions = TermReadOptions()) throws(FileFault) {
    try self.init(DocumentStream(path, encoding: options.reading.encoding), options)
  }

  init(_ stream: consuming DocumentStream, _ options: TermReadOptions) throws(FileFault) {
    let byteCount = stream.byteCount
    let (format, input) = try TermFileReader.open(stream, options)
    self.byteCount = byteCount
    self.format = format
    self.input = input
  }

  private static func open(
    _ stream: consuming DocumentStream, _ options: TermReadOptions
  ) throws(FileFault) -> (format: String, input: Input) {
    let name = stream.name
    let start = stream.peek()
    if start.allSatisfy({ $0 <= 0x20 }) { throw FileFault(path: name, reason: "is empty") }
    switch DocumentKind(of: start) {
    case .tbx:
      let reader = try TBXReader(stream, options: options.reading)
      let (type, style) = reader.dialect
      let format = type.isEmpty ? "TBX" : style.isEmpty ? type : "\(type), \(style.uppercased())"
      return (format, .tbx(Box(reader)))
    case .tmx:
      let reader = try TMXReader(stream, .everything, options: options.reading)
      return ("TMX", .units(Box(BitextTerms(reader))))
    case .table:
      let reader = try DelimitedReader(stream, source: options.source, target: options.target)
      let format = reader.format
      return (format, .table(Box(reader)))
    case .xml(let root):
      throw FileFault(
        path: name,
        reason: root.isEmpty
          ? "begins as XML and has no element"
          : "the root element is <\(root)>: XML, but none of TBX, MultiTerm, XLIFF and TMX")
    case .multiTerm, .xliff, .po, .jsonl:
      throw FileFault(path: name, reason: "is no format of terms")
    }
  }

  public mutating func next() throws(FileFault) -> TermEntry? {
    switch input {
    case .tbx(let reader): try reader.value.next()
    case .table(let reader): try reader.value.next()
    case .units(let reader): try reader.value.next()
    }
  }

  public mutating func takeDiagnostics() -> [Diagnostic] {
    switch input {
    case .tbx(let reader): reader.value.takeDiagnostics()
    case .table(let reader): reader.value.takeDiagnostics()
    case .units(let reader): reader.value.takeDiagnostics()
    }
  }

  public var position: Int {
    switch input {
    case .tbx(let reader): reader.value.position
    case .table(let reader): reader.value.position
    case .units(let reader): reader.value.position
    }
  }
}
