import PersianText

import Glibc

/// The repository that holds a folder, asked through `git` itself: only it knows what all its settings say.
struct GitRepository {
  /// Its root, without links.
  let root: String
  private let folder: String

  /// - Returns: `nil` where the folder is in no repository.
  /// - Throws: where it is in one, and git is not installed or refuses it.
  init?(holding folder: String) throws {
    self.folder = folder
    let answer = try ChildProcess.run("git", ["-C", folder, "rev-parse", "--show-toplevel"])
    if answer.code != 0 {
      guard GitRepository.isMarked(folder) else { return nil }
      let reason =
        answer.code == 127 ? "git is not installed" : GitRepository.line(answer.complaint)
      throw Failure("\(folder) is in a git repository, and git does not read it: \(reason)")
    }
    root = GitRepository.line(String(decoding: answer.output, as: UTF8.self))
  }

  /// The files in the folder that git tracks, or would: what `.gitignore` names is left out. Paths are relative to the
  /// folder.
  func files() throws -> [String] {
    let output = try run([
      "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate",
    ])
    return GitRepository.names(output)
  }

  /// The files of the whole repository that git does not know and does not ignore; paths from its root.
  func untracked() throws -> [String] {
    GitRepository.names(
      try run(["ls-files", "-z", "--others", "--exclude-standard", "--full-name", ":/"]))
  }

  /// What has changed in the files of the working directory since a revision, as a diff without context. Of a branch that
  /// has gone on since it was left, what went on there is no change.
  func changes(since revision: String) throws -> [UInt8] {
    var base = revision
    if !revision.contains("..") {
      let answer = try ChildProcess.run(
        "git", ["-C", folder, "merge-base", "--end-of-options", revision, "HEAD"])
      if answer.code == 0 {
        base = GitRepository.line(String(decoding: answer.output, as: UTF8.self))
      }
    }
    return try run([
      "-c", "core.quotepath=off", "diff", "--unified=0", "--no-color", "--no-ext-diff",
      "--no-textconv", "--no-renames", "--ignore-submodules", "--src-prefix=a/",
      "--dst-prefix=b/", "--end-of-options", base, "--",
    ])
  }

  private func run(_ arguments: [String]) throws -> [UInt8] {
    let answer = try ChildProcess.run("git", ["-C", folder] + arguments)
    guard answer.code == 0 else {
      throw Failure(
        "git \(arguments.first { !$0.hasPrefix("-") && !$0.contains("=") } ?? ""): "
          + GitRepository.line(answer.complaint))
    }
    return answer.output
  }

  private static func names(_ output: [UInt8]) -> [String] {
    output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func line(_ text: String) -> String {
    String(text.split(separator: "\n").first ?? "")
  }

  /// True where a folder or one above it has a `.git`.
  private static func isMarked(_ folder: String) -> Bool {
    var steps = WorkingFolder.absolute(folder).split(separator: "/")
    while true {
      if access("/" + (steps + [".git"]).joined(separator: "/"), F_OK) == 0 { return true }
      if steps.popLast() == nil { return false }
    }
  }
}
