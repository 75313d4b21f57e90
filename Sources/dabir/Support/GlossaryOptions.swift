import ArgumentParser
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
  /// - Parameter settings: what the settings of a project name.
  func resolved(else settings: [String] = []) throws -> [String] {
    if !paths.isEmpty { return paths }
    if let variable = Console.environment("DABIR_GLOSSARY"), !variable.isEmpty {
      let paths = variable.split(separator: ":").map(String.init)
      guard !paths.isEmpty else {
        throw Failure("DABIR_GLOSSARY is «\(variable)» and names no file")
      }
      return paths
    }
    if !settings.isEmpty { return settings }
    guard access("Glossaries", R_OK) == 0 else {
      throw Failure(
        "no glossary: there is no folder ./Glossaries; name a file or folder with --glossary, in DABIR_GLOSSARY, or in .dabir.yml"
      )
    }
    return ["Glossaries"]
  }

  func read() throws -> Termbase { try Termbase.read(try resolved()) }

  /// For work that a glossary helps and that can be done without one.
  func readIfAny() throws -> Termbase {
    if paths.isEmpty, (try? resolved()) == nil { return Termbase(concepts: []) }
    return try read()
  }
}
