import Foundation
import TestSupport
import Testing

/// The command `xmllint`, the reference for what is valid.
enum XMLLint {
  static let path = "/usr/bin/xmllint"

  static let isExpected =
    SharedData.mustRun
    && (FileManager.default.isExecutableFile(atPath: path)
      || ProcessInfo.processInfo.environment["CI"] == "true")

  /// - Returns: what it complains of; empty for a valid document.
  static func complaints(of text: String, _ option: String, schema: String) throws -> String {
    try withTemporaryFile(text) { file in
      let schema = SharedData.path("schemas/" + schema)
      try #require(FileManager.default.fileExists(atPath: schema))
      let process = Process()
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = ["--nonet", "--noout", option, schema, file.path]
      let pipe = Pipe()
      process.standardError = pipe
      try process.run()
      let complaints = String(
        decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      guard process.terminationStatus != 0 else { return "" }
      return "\(process.terminationStatus): \(complaints)"
    }
  }
}

/// Programs of other people that say what is right.
enum Oracle {
  /// Counts the failed assertions of a TBX Schematron, through Saxon.
  static let schematron = SharedData.path("tools/interchange/schematron_check.sh")
  /// Opens a project in OmegaT, and says what it loaded.
  static let omegaT = SharedData.path("tools/interchange/omegat_check.sh")

  static func hasSchematron() -> Bool { exists(schematron, "/usr/share/java/Saxon-HE.jar") }
  static func hasOmegaT() -> Bool { exists(omegaT, "/usr/share/omegat/OmegaT.jar") }

  static func hasTranslateToolkit() -> Bool {
    (try? run("python3", ["-c", "import translate.storage.tbx"]).code) == 0
  }

  /// What a program prints on standard output, and its exit code.
  static func run(_ program: String, _ arguments: [String]) throws -> (code: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  private static func exists(_ paths: String...) -> Bool {
    paths.allSatisfy { FileManager.default.fileExists(atPath: $0) }
  }
}

/// What a writer puts into a file, as text.
func output<Report>(
  _ write: (Int32) throws -> Report
) throws -> (text: String, report: Report) {
  try withTemporaryFile("") { file in
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    let report = try write(handle.fileDescriptor)
    return (String(decoding: try Data(contentsOf: file), as: UTF8.self), report)
  }
}

/// What a writer puts into a file, as bytes.
func outputBytes<Report>(_ write: (Int32) throws -> Report) throws -> [UInt8] {
  try withTemporaryFile("") { file in
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    _ = try write(handle.fileDescriptor)
    return Array(try Data(contentsOf: file))
  }
}

private func withTemporaryFile<T>(_ text: String, _ body: (URL) throws -> T) throws -> T {
  let file = FileManager.default.temporaryDirectory
    .appendingPathComponent("dabir-" + UUID().uuidString)
  try Data(text.utf8).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  return try body(file)
}
