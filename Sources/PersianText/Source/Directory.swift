import Glibc

/// Listing of folders.
public enum Directory {
  /// The path itself where it is a file; the files in it whose names end with `suffix`, sorted by the bytes of
  /// their names, where it is a directory. Hidden files and folders inside are passed over.
  public static func files(at path: String, suffix: String) throws(FileFault) -> [String] {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .system(path) }
    guard status.st_mode & S_IFMT == S_IFDIR else { return [path] }
    guard let directory = opendir(path) else { throw .system(path) }
    defer { closedir(directory) }
    let base = path.hasSuffix("/") ? path : path + "/"
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasSuffix(suffix), !name.hasPrefix(".") else { continue }
      if stat(base + name, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { continue }
      names.append(name)
    }
    guard !names.isEmpty else {
      throw FileFault(path: path, reason: "the directory holds no \(suffix) file")
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { base + $0 }
  }
}
