import Interchange
import PersianText

/// Validation with its progress told.
enum Validation {
  static func run(_ file: String, _ limits: ValidationLimits) throws(FileFault) -> ValidationReport
  {
    let validator = try FileValidator(file, limits: limits)
    var progress = Progress(file, total: validator.byteCount, shortWork: 20_000_000)
    defer { progress.finish() }
    return try validator.validate { progress.advance(to: $0) }
  }

  /// - Throws: where nothing could be written.
  static func repair(
    _ file: String, to output: String, knowing before: ValidationReport
  ) throws(FileFault) -> FileRepair.Outcome {
    var progress = Progress("\(file): mending", total: before.byteCount, shortWork: 20_000_000)
    defer { progress.finish() }
    return try FileRepair.repair(file, to: output, knowing: before) { progress.advance(to: $0) }
  }
}
