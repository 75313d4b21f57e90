public import PersianText

/// Validates a TMX or TBX file as it streams by: what cannot stand in XML, markup, structure by RELAX NG, and what no
/// grammar says. Memory is that of the largest unit and of what must be remembered of the others.
public struct FileValidator: ~Copyable {
  private var stream: ByteStream
  private let limits: ValidationLimits
  private let log: FindingLog

  /// Opens a file; `-` is standard input.
  /// - Throws: where there is no such file.
  public init(_ path: String, limits: ValidationLimits = ValidationLimits()) throws(FileFault) {
    self.init(try ByteStream(path), limits: limits)
  }

  init(_ stream: consuming ByteStream, limits: ValidationLimits) {
    log = FindingLog(file: stream.name, mostOfRule: limits.findingsOfRule)
    self.stream = stream
    self.limits = limits
  }

  /// Reads an open file from its start; the descriptor stays the caller's.
  init(_ descriptor: Int32, called name: String, limits: ValidationLimits) throws(FileFault) {
    // By its own entry of /proc, so that what is not yet in its place can be read.
    stream = try ByteStream("/proc/self/fd/\(descriptor)")
    self.limits = limits
    log = FindingLog(file: name, mostOfRule: limits.findingsOfRule)
  }

  /// The size of the file; 0 of a pipe.
  public var byteCount: Int { stream.byteCount }

  /// Reads the file to its end.
  /// - Parameter progress: is told how many bytes were read.
  /// - Throws: where the file cannot be read. What is wrong with its content is in the report.
  public consuming func validate(
    progress: (Int) -> Void = { _ in }
  ) throws(FileFault) -> ValidationReport {
    let start = try stream.start()
    let validator = DocumentValidator(limits: limits, log: log)
    var reader = DocumentReader(validator, limits: limits, log: log)
    var source = CleanSource(start, keepsPlaces: true)
    source.complain(to: log)
    var bytes: [UInt8]? = start
    do {
      while let piece = bytes {
        try reader.read(source.clean(piece, isLast: false))
        progress(stream.position)
        bytes = try stream.next()
      }
      try reader.read(source.clean([], isLast: true))
      try reader.end()
    } catch let fault as FileFault {
      throw fault
    } catch {
      throw FileFault(path: stream.name, reason: "\(error)")
    }
    if source.lost > 0 {
      log.entry = nil
      log.add(
        XMLRules.encoding, at: nil,
        "\(source.lost) characters are not in the encoding of the file, «\(source.encoding)»")
    }
    var report = validator.report()
    report.byteCount = stream.byteCount
    return report
  }
}

extension ByteStream {
  /// So many bytes that the XML declaration is among them.
  mutating func start() throws(FileFault) -> [UInt8] {
    var start = try next() ?? []
    while start.count < 512, let more = try next() { start += more }
    return start
  }
}

/// The bytes of a document as UTF-8 that a parser takes.
struct CleanSource: ~Copyable {
  private var transcoder: DeclaredEncoding
  private var scrubber: Scrubber

  init(_ start: [UInt8], keepsPlaces: Bool) {
    transcoder = DeclaredEncoding(start: start)
    scrubber = Scrubber(keepsPlaces: keepsPlaces)
  }

  var lost: Int { transcoder.lost }
  var encoding: String { transcoder.declared }

  func complain(to log: FindingLog) {
    guard let problem = transcoder.problem else { return }
    log.add(XMLRules.encoding, at: TextPosition(line: 1, column: 1), problem, severity: .warning)
  }

  mutating func clean(_ bytes: [UInt8], isLast: Bool) -> Scrubber.Piece {
    scrubber.scrub(transcoder.utf8(bytes, isLast: isLast), isLast: isLast)
  }
}
