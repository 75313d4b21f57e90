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
    let validator = DocumentValidator(limits: limits, log: log)
    var source = try CleanStream(stream, keepsPlaces: true)
    if let problem = source.problem {
      log.add(
        XMLRules.encoding, at: TextPosition(line: 1, column: 1), problem, severity: .warning)
    }
    var reader = DocumentReader(
      validator, encoding: source.encoding, limits: limits, log: log)
    try reader.read(&source, progress)
    var report = validator.report()
    report.byteCount = source.byteCount
    return report
  }
}
