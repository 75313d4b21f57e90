import Foundation
import Testing

/// What lies beside the project, and is not part of a clone.
enum SharedData {
  static let root: URL = {
    if let path = ProcessInfo.processInfo.environment["DABIR_SHARED"] {
      return URL(fileURLWithPath: path)
    }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../shared").standardizedFileURL
  }()

  /// Where something is missing a test skips; under CI it runs, and fails.
  static let isExpected =
    FileManager.default.fileExists(atPath: root.path)
    || ProcessInfo.processInfo.environment["CI"] == "true"
}

/// The command `xmllint`, the reference for what is valid.
enum XMLLint {
  static let path = "/usr/bin/xmllint"

  static let isExpected =
    SharedData.isExpected
    && (FileManager.default.isExecutableFile(atPath: path)
      || ProcessInfo.processInfo.environment["CI"] == "true")

  /// - Returns: what it complains of; empty for a valid document.
  static func complaints(of text: String, _ option: String, schema: String) throws -> String {
    try withTemporaryFile(text) { file in
      let schema = SharedData.root.appendingPathComponent("schemas/" + schema)
      try #require(FileManager.default.fileExists(atPath: schema.path))
      let process = Process()
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = ["--nonet", "--noout", option, schema.path, file.path]
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

private func withTemporaryFile<T>(_ text: String, _ body: (URL) throws -> T) throws -> T {
  let file = FileManager.default.temporaryDirectory
    .appendingPathComponent("dabir-" + UUID().uuidString)
  try Data(text.utf8).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  return try body(file)
}
