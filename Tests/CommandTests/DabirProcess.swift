import Foundation
import TestSupport

/// A run of the built `dabir`, as a shell would do it.
struct DabirProcess {
  let stdout: String
  let stderr: String
  let code: Int32

  /// - Parameters:
  ///   - folder: the working directory.
  ///   - environment: set on top of the tests' own, without what Dabir looks at.
  static func run(
    _ arguments: [String], stdin: String = "", in folder: String,
    environment: [String: String] = [:]
  ) throws -> DabirProcess {
    // Files, not pipes: neither side can wait for the other.
    let streams = try TemporaryFolder()
    try streams.write(stdin, to: "in")
    try streams.write("", to: "out")
    try streams.write("", to: "err")
    let process = Process()
    process.executableURL = try executable()
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let own = ProcessInfo.processInfo.environment.filter {
      !["DABIR_GLOSSARY", "SOURCE_DATE_EPOCH"].contains($0.key)
    }
    process.environment = own.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: streams.path("in")))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: streams.path("out")))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: streams.path("err")))
    try process.run()
    process.waitUntilExit()
    return DabirProcess(
      stdout: try streams.text("out"), stderr: try streams.text("err"),
      code: process.terminationStatus)
  }

  /// The program stands beside the test bundle, in the folder of the build's products.
  private static func executable() throws -> URL {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let program = tests.deletingLastPathComponent().appendingPathComponent("dabir")
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
      throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: program.path])
    }
    return program
  }
}
