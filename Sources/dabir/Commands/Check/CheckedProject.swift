import Checking
import Interchange
import PersianText
import Termbase

/// The settings and glossaries of the files of a run, each read when a file first asks for it.
final class CheckedProject {
  private var settings: ProjectSettings
  private var glossaries: Glossaries
  private let language: Language?
  private let bilingual: BilingualFile.Options

  init(
    settings: ProjectSettings, glossaries: Glossaries, language: Language?,
    bilingual: BilingualFile.Options
  ) {
    self.settings = settings
    self.glossaries = glossaries
    self.language = language
    self.bilingual = bilingual
  }

  var termbases: [Termbase] { glossaries.termbases }

  /// What is wrong with the glossaries, file by file, with the settings that hold for each.
  func glossaryFaults() throws -> [(faults: [Diagnostic], source: SourceText, Configuration?)] {
    try termbases.flatMap(\.files).filter { !$0.faults.isEmpty }.map { file in
      (file.faults, file.source, try settings.settings(for: file.path))
    }
  }

  func checker(for file: String) throws -> FileChecker {
    let settings = try self.settings.settings(for: file)
    return FileChecker(
      try glossaries.finders(for: settings), language: language, bilingual: bilingual,
      settings: settings)
  }

  /// True of a file in a folder that its settings include, or without such of one whose ending is known, and that they
  /// do not exclude.
  func isWanted(_ path: String) throws -> Bool {
    guard let settings = try settings.settings(for: path), !settings.include.isEmpty else {
      return try CheckedProject.isKnown(path) && !isExcluded(path)
    }
    let relative = settings.relative(path)
    return try settings.include.contains { $0.matches(relative) } && !isExcluded(path)
  }

  func isExcluded(_ path: String) throws -> Bool {
    guard let settings = try settings.settings(for: path) else { return false }
    let relative = settings.relative(path)
    return settings.exclude.contains { $0.matches(relative) }
  }

  private static func isKnown(_ path: String) -> Bool {
    // Tables of other things, and messages in other languages, are in no one's way.
    if let format = BilingualFormat(name: path) {
      return FileKind.start(path).map(format.isWorthReading) ?? true
    }
    return path.lowercased().hasSuffix(".txt") || MarkupFormat(path: path) == .markdown
  }
}
