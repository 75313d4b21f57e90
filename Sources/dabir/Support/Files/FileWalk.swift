import Checking
import PersianText

import Glibc

/// The files that arguments mean: files as they are, those in folders, and those that a pattern matches.
struct FileWalk {
  /// Which files of a folder are meant, by path.
  let isWanted: (String) throws -> Bool

  /// - Returns: paths sorted by their bytes, each file once, however it is named. One that is not there is among them:
  ///   to read it says why.
  /// - Throws: where a folder or a pattern means no file.
  func files(_ arguments: [String]) throws -> [String] {
    let working = WorkingFolder.path
    var names: [String: String] = [:]
    for argument in arguments {
      for file in try files(argument) {
        let name = FileWalk.plain(file)
        let key = name.hasPrefix("/") || name == "-" ? name : FileWalk.plain(working + "/" + name)
        // Of two names the shorter, which is that from the working directory.
        if names[key].map({ name.utf8.count < $0.utf8.count }) ?? true { names[key] = name }
      }
    }
    return names.values.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A path without steps that lead nowhere (`.`, nothing between two slashes). `..` stays: behind a link it leads
  /// elsewhere.
  private static func plain(_ path: String) -> String {
    let steps = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + steps : steps
  }

  private func files(_ argument: String) throws -> [String] {
    switch FileWalk.kind(argument) {
    case S_IFDIR:
      let found = try filesIn(argument).filter(isWanted)
      guard !found.isEmpty else {
        throw Failure(
          "\(argument) holds no file to check; text (.txt, .md) and bilingual files (.tmx, .xliff, .xlf, .po, .tsv and .csv "
            + "with columns of fa and en) are known, others are set by paths: include: "
            + "in \(Configuration.fileName), and what .gitignore names is passed over")
      }
      return found
    case nil where PathGlob.isPattern(argument):
      let start = PathGlob(argument).plainPrefix
      let folder = start.isEmpty && argument.hasPrefix("/") ? "/" : start.isEmpty ? "." : start
      // The pattern of an argument begins at the working directory.
      let pattern = PathGlob(argument.contains("/") ? argument : "./" + argument)
      let found = FileWalk.kind(folder) == S_IFDIR ? try filesIn(folder) : []
      let matches = found.filter { pattern.matches($0) }
      guard !matches.isEmpty else { throw Failure("\(argument) matches no file") }
      return matches
    default: return [argument]
    }
  }

  /// All files in a folder and below; in a git repository, what `.gitignore` names left out. Links are not followed.
  private func filesIn(_ folder: String) throws -> [String] {
    let names: [String]
    if let repository = try GitRepository(holding: folder) {
      names = try repository.files()
    } else {
      names = try FileWalk.walk(folder, "")
    }
    let base = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    return names.map { base + $0 }.filter { FileWalk.kind($0, followsLinks: false) == S_IFREG }
  }

  /// Hidden files and folders are passed over, as `git` passes over its own.
  private static func walk(_ folder: String, _ prefix: String) throws -> [String] {
    guard let directory = opendir(folder) else {
      throw Failure("\(folder): \(String(cString: strerror(errno)))")
    }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(directory)
    return try names.flatMap { name -> [String] in
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      switch kind(path, followsLinks: false) {
      case S_IFDIR: return try walk(path, prefix + name + "/")
      case S_IFREG: return [prefix + name]
      default: return []
      }
    }
  }

  private static func kind(_ path: String, followsLinks: Bool = true) -> mode_t? {
    var status = stat()
    guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    return status.st_mode & S_IFMT
  }
}
