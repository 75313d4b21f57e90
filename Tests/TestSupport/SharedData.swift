import FoundationEssentials

/// The data that lies beside the project and is no part of it: `../shared`.
///
/// A clone that does not have it skips the tests that need it; under `CI=true` they run, and fail without it.
public enum SharedData {
  public static let missing = "needs ../shared, which a clone of the project alone does not have"

  /// For `.enabled(if:)`.
  public static var mustRun: Bool {
    FileManager.default.fileExists(atPath: root)
      || ProcessInfo.processInfo.environment["CI"] == "true"
  }

  public static func path(_ relative: String) -> String { root + "/" + relative }

  public static func bytes(_ relative: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: path(relative))))
  }

  public static func text(_ relative: String) throws -> String {
    String(decoding: try bytes(relative), as: UTF8.self)
  }

  /// The names of what is in a folder, sorted.
  public static func names(_ relative: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(relative)).sorted()
  }

  private static let root = Fixtures.package + "/../shared"
}

/// Files of the project that tests read.
public enum Fixtures {
  public static func path(_ relative: String) -> String { package + "/Tests/Fixtures/" + relative }

  public static func bytes(_ relative: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: path(relative))))
  }

  public static func text(_ relative: String) throws -> String {
    String(decoding: try bytes(relative), as: UTF8.self)
  }

  /// The rows of a TSV fixture, its header left out.
  public static func rows(_ relative: String) throws -> [[String]] {
    try text(relative).split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  public static let package: String = {
    // …/Tests/TestSupport/SharedData.swift
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()
}

/// A small generator with a seed, so that a property test that fails, fails again (SplitMix64; Steele, Lea and
/// Flood 2014).
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
