import ArgumentParser
import Checking
import PersianText

import Glibc

/// What is not told, and which settings hold.
struct SilenceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Settings for all files, instead of the nearest \(Configuration.fileName) upwards from each.",
      valueName: "file"))
  var config: String?

  @Flag(help: "Go by no settings.")
  var noConfig = false

  @Option(
    help: ArgumentHelp("Tell nothing that is in this list of known findings.", valueName: "file"))
  var baseline: String?

  @Flag(help: "Write what is found now into the file of --baseline, and tell nothing of it.")
  var updateBaseline = false

  func validate() throws {
    if config != nil, noConfig {
      throw ValidationError("--config and --no-config exclude each other.")
    }
    if updateBaseline, baseline == nil {
      throw ValidationError("--update-baseline goes with --baseline FILE.")
    }
    if baseline == "-" || config == "-" {
      throw ValidationError("Settings and baselines are files, not standard input.")
    }
  }

  func settings() throws -> ProjectSettings {
    try ProjectSettings(path: config, isIgnored: noConfig)
  }

  /// - Throws: where the baseline cannot be read.
  func silencer() throws -> Silencer {
    let root = baselineFolder
    return Silencer(
      baseline: try readBaseline(),
      paths: ReportPaths(folder: WorkingFolder.path, root: root), today: try WorkingFolder.today(),
      isThere: { access($0.hasPrefix("/") ? $0 : root + "/" + $0, F_OK) == 0 })
  }

  private var baselineFolder: String {
    WorkingFolder.absolute((baseline ?? ".") + (baseline == nil ? "" : "/.."))
  }

  private func readBaseline() throws -> Baseline? {
    guard let baseline else { return nil }
    if access(baseline, F_OK) != 0 {
      guard updateBaseline else {
        throw Failure("\(baseline): there is no such baseline; --update-baseline makes it")
      }
      return Baseline(creating: baseline)
    }
    return try Baseline(reading: try SourceFile.read(baseline))
  }

  /// Writes the baseline anew where that was asked for. Nothing is written where nothing changes.
  func update(_ silencer: Silencer) throws {
    guard updateBaseline, let baseline, let new = silencer.newBaseline else { return }
    let bytes = Array(new.text.utf8)
    if bytes != new.source?.bytes {
      let file = try AtomicFile(replacing: baseline)
      try file.write(bytes)
      try file.commit()
    }
    Console.complain("\(baseline): \(new.count) known finding\(new.count == 1 ? "" : "s")")
  }
}
