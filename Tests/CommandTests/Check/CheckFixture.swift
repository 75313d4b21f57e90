import Foundation
import TestSupport
import Testing

/// A folder with a small glossary, and runs of programs in it.
struct CheckFixture {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try write(
      """
      concept\tkind\tlang\tterm\tstatus\ttype\tscheme\tsource\tnote
      putin\tperson\tfa\tولادیمیر پوتین\tpreferred\tfull\t\t\t
      putin\tperson\tfa\tپوتین\tadmitted\tshort\t\t\t
      putin\tperson\tfa\tپوتبن\tdeprecated\tshort\t\t\tmisprint
      putin\tperson\ten\tVladimir Putin\tpreferred\tfull\t\t\t
      putin\tperson\ten\tPutin\tadmitted\tshort\t\t\t
      putin\tperson\ten\tPootin\tdeprecated\tshort\t\t\tmisprint
      shanghai\tplace\tfa\tشانگهای\tpreferred\tfull\t\t\t
      shanghai\tplace\ten\tShanghai\tpreferred\tfull\t\t\t

      """, to: "names/names.tsv")
  }

  /// Writes a file, and the folders that it needs.
  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: folder.path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(_ name: String) throws -> String { try folder.text(name) }

  /// `dabir` in the folder, or in one inside.
  func dabir(
    _ arguments: String..., stdin: String = "", in inner: String = "",
    environment: [String: String] = [:]
  ) throws -> DabirProcess {
    try dabir(arguments, stdin: stdin, in: inner, environment: environment)
  }

  func dabir(
    _ arguments: [String], stdin: String = "", in inner: String = "",
    environment: [String: String] = [:]
  ) throws -> DabirProcess {
    try DabirProcess.run(
      arguments, stdin: stdin, in: folder.path(inner),
      environment: ["SOURCE_DATE_EPOCH": "1795824000"].merging(environment) { $1 })
  }

  /// `dabir check` with the glossary, told in short.
  func check(
    _ arguments: String..., stdin: String = "", in inner: String = "",
    environment: [String: String] = [:]
  ) throws -> DabirProcess {
    try check(arguments, stdin: stdin, in: inner, environment: environment)
  }

  func check(
    _ arguments: [String], stdin: String = "", in inner: String = "",
    environment: [String: String] = [:]
  ) throws -> DabirProcess {
    try DabirProcess.run(
      ["check", "--glossary", folder.path("names"), "--format", "short"] + arguments,
      stdin: stdin, in: folder.path(inner),
      environment: ["SOURCE_DATE_EPOCH": "1795824000"].merging(environment) { $1 })
  }

  /// `git` with a name, and without the settings of whoever runs the tests.
  func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [
        "git", "-c", "user.name=T", "-c", "user.email=t@example.org", "-c",
        "init.defaultBranch=main",
      ]
      + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git \(arguments)")
  }
}

extension DabirProcess {
  /// `path:line:column rule` of what was told in short.
  var places: [String] {
    stdout.split(separator: "\n").map { line in
      let rule = line.split(separator: "[").last?.dropLast() ?? ""
      let place = line.split(separator: ": ").first ?? ""
      return "\(place) \(rule)"
    }
  }
}
