import Glibc

/// Writing to a descriptor whole.
public enum Output {
  public static func write(_ bytes: [UInt8], to descriptor: Int32, path: String)
    throws(FileFault)
  {
    var done = 0
    let failed = bytes.withUnsafeBytes { buffer in
      while done < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count >= 0 {
          done += count
        } else if errno != EINTR {
          return true
        }
      }
      return false
    }
    if failed { throw .system(path) }
  }

  /// Opens what cannot be replaced: a device or a pipe. `nil` where the path is a file, or nothing yet.
  public static func openDevice(_ path: String) throws(FileFault) -> Int32? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFCHR || kind == S_IFIFO else { return nil }
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(path) }
    return descriptor
  }

  /// True of a path that writing replaces, as it does no device and no pipe.
  public static func isReplaced(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return true }
    return status.st_mode & S_IFMT == S_IFREG
  }
}
