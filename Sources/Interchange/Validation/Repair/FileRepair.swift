public import PersianText

/// Writes a copy of a TMX or TBX file with what is certain mended, and without what cannot be.
public enum FileRepair {
  /// What came of a repair.
  public struct Outcome: Sendable {
    /// What was changed and what was left out, each with its place in the old file.
    public let changes: ValidationReport
    public let written: Int
    public let leftOut: Int
    /// What validation finds in the new file.
    public let after: ValidationReport
  }

  /// Reads a file and writes what can be saved of it.
  /// - Parameters:
  ///   - output: a path; a file there is replaced when the new one is whole.
  ///   - before: what validation found in the file.
  /// - Throws: where the file cannot be read or the output not be written, and where the file is neither TMX nor TBX.
  public static func repair(
    _ path: String, to output: String, knowing before: ValidationReport,
    limits: ValidationLimits = ValidationLimits(), progress: (Int) -> Void = { _ in }
  ) throws(FileFault) -> Outcome {
    guard !before.format.isEmpty else {
      throw FileFault(path: path, reason: "is neither TMX nor TBX; there is nothing to be saved")
    }
    var dangling = before.dangling
    // An entry that is left out may be what another points to: then once more, without the pointer.
    for attempt in 1... {
      let file = try AtomicFile(replacing: output)
      let log = FindingLog(file: path, mostOfRule: limits.findingsOfRule)
      let mender = DocumentMender(
        limits: limits, log: log, dangling: dangling, descriptor: file.descriptor, output: output)
      try pass(path, mender, limits, log, progress)
      let after = try FileValidator(file.descriptor, called: output, limits: limits).validate()
      if attempt < 4, !after.dangling.isSubset(of: dangling) {
        dangling.formUnion(after.dangling)
        continue
      }
      try file.commit()
      return Outcome(
        changes: mender.report(before.format), written: mender.written, leftOut: mender.leftOut,
        after: after)
    }
    throw FileFault(path: path, reason: "could not be repaired")
  }

  private static func pass(
    _ path: String, _ mender: DocumentMender, _ limits: ValidationLimits, _ log: FindingLog,
    _ progress: (Int) -> Void
  ) throws(FileFault) {
    var source = try CleanStream(ByteStream(path), keepsPlaces: false)
    var reader = DocumentReader(mender, encoding: source.encoding, limits: limits, log: log)
    try reader.read(&source, progress)
    try mender.finish()
  }
}
