import ArgumentParser
import Checking
import PersianText
import Termbase

import Glibc

/// Which glossary files a command works with.
struct GlossaryOptions: ParsableArguments {
  @Option(
    name: [.customShort("g"), .customLong("glossary")],
    help: ArgumentHelp(
      "A glossary file, or a folder of .tsv files. May be given several times.",
      discussion:
        "Default: the files of DABIR_GLOSSARY (divided by colons), else those of the settings, else ./Glossaries.",
      valueName: "path"))
  var paths: [String] = []

  /// The paths to read.
  /// - Parameter settings: what the settings of a project name; default those of the working directory.
  func resolved(else settings: [String]? = nil) throws -> [String] {
    if let paths = try named(else: settings) { return paths }
    throw Failure(
      "no glossary: there is no folder ./Glossaries; name a file or folder with --glossary, in DABIR_GLOSSARY, "
        + "or in \(Configuration.fileName)")
  }

  func read() throws -> Termbase { try Termbase.read(try resolved()) }

  /// For work that a glossary helps and that can be done without one.
  func readIfAny() throws -> Termbase {
    try named(else: nil).map { try Termbase.read($0) } ?? Termbase(concepts: [])
  }

  /// False where there is no glossary in any place where one is looked for.
  func areNamed() throws -> Bool { try named(else: nil) != nil }

  /// `nil` where none is named, and there is no folder of the name that is looked for.
  private func named(else settings: [String]?) throws -> [String]? {
    if !paths.isEmpty { return paths }
    if let variable = Console.environment("DABIR_GLOSSARY"), !variable.isEmpty {
      let paths = variable.split(separator: ":").map(String.init)
      guard !paths.isEmpty else {
        throw Failure("DABIR_GLOSSARY is «\(variable)» and names no file")
      }
      return paths
    }
    if let settings = try settings ?? settingsHere()?.glossaryPaths, !settings.isEmpty {
      return settings
    }
    return access("Glossaries", R_OK) == 0 ? ["Glossaries"] : nil
  }

  private func settingsHere() throws -> Configuration? {
    var settings = try ProjectSettings(path: nil, isIgnored: false)
    return try settings.settings(for: ".")
  }
}
