import Checking
import Interchange
import PersianText

import Glibc

/// Where a command writes its result: a file that appears only when it is whole, or standard output.
struct OutputFile: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  /// Runs `body` with the output open; what it wrote becomes the file when it returns.
  /// - Throws: what `body` throws, ``ClosedOutput``, or ``Failure`` where the output cannot be written. A file at
  ///   `path` is then as it was.
  static func write(to path: String?, _ body: (inout OutputFile) throws -> Void) throws {
    guard let path, path != "-" else {
      var output = OutputFile(path: "<stdout>", descriptor: STDOUT_FILENO)
      try body(&output)
      try output.flush()
      return
    }
    if let device = try Output.openDevice(path) {
      defer { close(device) }
      var output = OutputFile(path: path, descriptor: device)
      try body(&output)
      return try output.flush()
    }
    let file = try AtomicFile(replacing: path)
    var output = OutputFile(path: path, descriptor: file.descriptor)
    try body(&output)
    try output.flush()
    try file.commit()
  }

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  mutating func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count > 1 << 16 { try flush() }
  }

  mutating func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count > 1 << 16 { try flush() }
  }

  /// Lets an exporter write, and reports what it had to change to standard error.
  mutating func export(
    _ run: (Int32, ExportOptions) throws -> ExportReport
  ) throws {
    let report = try exported(run)
    if report.skipped > 0 {
      Console.complain("\(path): \(report.skipped) left out for having an empty side")
    }
  }

  /// The same, for a caller that says itself what was left out for having nothing to write.
  mutating func exported(
    _ run: (Int32, ExportOptions) throws -> ExportReport
  ) throws -> ExportReport {
    try flush()
    let options = ExportOptions(
      toolVersion: Dabir.version, date: try OutputFile.sourceDate(), name: path)
    let report: ExportReport
    do {
      report = try run(descriptor, options)
    } catch InterchangeFault.write(EPIPE) {
      throw ClosedOutput()
    } catch let fault as InterchangeFault {
      throw Failure("\(path): \(fault)")
    }
    let reporter = TextReporter(sources: [], style: TextReporter.Style())
    if !report.diagnostics.isEmpty {
      Console.complain(reporter.report(report.diagnostics), isPrefixed: false)
    }
    return report
  }

  /// Writes what is held back: whoever feeds a stream and reads its output waits for it.
  mutating func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    do {
      try Output.write(buffer, to: descriptor, path: path)
    } catch {
      throw error.code == EPIPE ? ClosedOutput() : Failure("\(error)")
    }
  }

  /// The date that reproducible builds set, the only clock that an export looks at.
  private static func sourceDate() throws -> Timestamp? {
    guard let value = Console.environment("SOURCE_DATE_EPOCH") else { return nil }
    guard let seconds = Int(value), let date = Timestamp(secondsSince1970: seconds) else {
      throw Failure("SOURCE_DATE_EPOCH is «\(value)», and must be seconds since 1970")
    }
    return date
  }
}
