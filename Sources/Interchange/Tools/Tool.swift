/// A translation tool, and what it takes.
public struct Tool: Sendable {
  /// By which it is chosen: `omegat`.
  public let name: String
  /// What people call it: «OmegaT».
  public let title: String
  /// What it takes; the first is written where nothing else is asked for.
  public let files: [TermFormat]
  /// How to bring the file in, and what to beware of.
  public let note: String
  /// The only language it takes as a source, by its root; empty where it takes any.
  public let onlySource: String
  /// True where each target language needs a file of its own.
  public let hasFilePerTarget: Bool

  init(
    _ name: String, _ title: String, _ files: [TermFormat], note: String, onlySource: String = "",
    hasFilePerTarget: Bool = false
  ) {
    self.name = name
    self.title = title
    self.files = files
    self.note = note
    self.onlySource = onlySource
    self.hasFilePerTarget = hasFilePerTarget
  }

  /// The tool of a name, in any case.
  public static func named(_ name: String) -> Tool? {
    let lower = name.lowercased()
    return all.first { $0.name == lower }
  }

  /// The file of a name, or the one that an output's suffix means; the first where neither says.
  /// - Returns: `nil` where the name is none of its files.
  public func file(named name: String?, output: String?) -> TermFormat? {
    if let name { return files.first { $0.name == name.lowercased() } }
    let bySuffix = files.first { file in
      output.map { $0.lowercased().hasSuffix(file.suffix) } ?? false
    }
    return bySuffix ?? files.first
  }
}
