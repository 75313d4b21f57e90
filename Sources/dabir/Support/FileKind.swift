import PersianText
import Termbase

import Glibc

/// What a path names.
enum FileKind {
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The bytes of a file; 0 of what is none, or not there.
  static func size(of path: String) -> Int {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
    return Int(status.st_size)
  }

  /// True of a folder, and of a file that begins as glossary files do. Standard input is none.
  static func isGlossary(_ path: String) -> Bool {
    if path == "-" { return false }
    if isFolder(path) { return true }
    return start(path, count: 256).map { GlossaryFile.begins(with: $0[...]) } ?? false
  }

  /// The first bytes of a file; `nil` where it cannot be read.
  static func start(_ path: String, count: Int = 1 << 14) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var start = [UInt8](repeating: 0, count: count)
    start.removeLast(count - fread(&start, 1, count, file))
    return start
  }
}
