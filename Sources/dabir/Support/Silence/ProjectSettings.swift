import Checking
import PersianText

import Glibc

/// The settings that hold for each file: the nearest `.dabir.yml` upwards from it.
struct ProjectSettings {
  private enum Choice {
    case nearest, none
    case given(Configuration)
  }

  private let choice: Choice
  /// By absolute path of a folder.
  private var known: [String: Configuration?] = [:]

  /// - Parameters:
  ///   - path: a file that holds for everything instead.
  ///   - isIgnored: no settings at all.
  init(path: String?, isIgnored: Bool) throws {
    if isIgnored {
      choice = .none
    } else if let path {
      choice = .given(try ProjectSettings.read(path))
    } else {
      choice = .nearest
    }
  }

  /// The settings for a file, or for what is in a folder.
  /// - Throws: where they cannot be read or are not understood.
  mutating func settings(for file: String) throws -> Configuration? {
    switch choice {
    case .none: return nil
    case .given(let settings): return settings
    case .nearest:
      var status = stat()
      let isFolder = stat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      var steps = WorkingFolder.absolute(file).split(separator: "/")
      if !isFolder { _ = steps.popLast() }
      return try settings(in: steps)
    }
  }

  private mutating func settings(in steps: [Substring]) throws -> Configuration? {
    let folder = "/" + steps.joined(separator: "/")
    if let settings = known[folder] { return settings }
    let path = (steps + [Configuration.fileName[...]]).joined(separator: "/")
    let settings: Configuration?
    if access("/" + path, F_OK) == 0 {
      settings = try ProjectSettings.read(ProjectSettings.shown("/" + path))
    } else {
      settings = steps.isEmpty ? nil : try self.settings(in: steps.dropLast())
    }
    known[folder] = settings
    return settings
  }

  private static func read(_ path: String) throws -> Configuration {
    do {
      return try ConfigurationReader.read(try SourceFile.read(path))
    } catch let fault as ConfigurationFault {
      throw Failure("\(fault)")
    }
  }

  /// A path as short as it can be said: from the working directory where it is in it.
  private static func shown(_ path: String) -> String {
    let shown = ReportPaths(folder: WorkingFolder.path).path(path)
    return shown.isEmpty ? path : shown
  }
}

extension Configuration {
  /// The folder of the file, as paths begin: empty, or with a slash at its end.
  var folder: String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// The glossaries as paths from the working directory.
  var glossaryPaths: [String] { glossaries.map { $0.hasPrefix("/") ? $0 : folder + $0 } }

  /// A file's path from the folder of the settings.
  func relative(_ file: String) -> String {
    ReportPaths(folder: WorkingFolder.path, root: WorkingFolder.absolute(folder + ".")).path(file)
  }

  /// The language that texts of a language are in, with its variety; `nil` where they are not looked at.
  func variety(of language: Language) -> Language? {
    languages.isEmpty ? language : languages.first { $0.isPersian == language.isPersian }
  }
}
