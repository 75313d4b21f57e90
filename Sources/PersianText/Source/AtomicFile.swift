import Glibc

/// A file that is written beside its place and moved there when it is whole.
///
/// Until ``commit()`` the old content stands; a value that goes away without it leaves no trace. The permissions
/// of a file that is replaced are kept, and a symbolic link is followed, not replaced. Nothing but a file is
/// replaced: a rename over a device or a pipe would take it away from everyone.
public struct AtomicFile: ~Copyable {
  /// Where to write.
  public let descriptor: Int32
  private let path: String
  private let temporary: String
  private var isOpen = true

  /// Opens a temporary file in the directory of `path`.
  public init(replacing path: String) throws(FileFault) {
    guard !path.isEmpty else { throw FileFault(path: path, reason: "the file has no name") }
    let path = AtomicFile.resolved(path)
    var status = stat()
    let exists = stat(path, &status) == 0
    switch exists ? status.st_mode & S_IFMT : S_IFREG {
    case S_IFREG: break
    case S_IFDIR: throw FileFault(path: path, reason: "is a directory")
    default: throw FileFault(path: path, reason: "is not a regular file")
    }
    if exists, access(path, W_OK) != 0 { throw .system(path) }
    if !exists, lstat(path, &status) == 0 {
      throw FileFault(path: path, reason: "is a symbolic link to nothing")
    }
    var template = Array(AtomicFile.hiddenName(beside: path).utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .system(path) }
    // The owner stays the owner where that may be said; else the mode alone has to do.
    if exists { _ = fchown(descriptor, status.st_uid, status.st_gid) }
    fchmod(descriptor, exists ? status.st_mode & 0o7777 : 0o666 & ~AtomicFile.mask)
    self.path = path
    self.descriptor = descriptor
    temporary = template.withUnsafeBufferPointer { buffer in
      String(decoding: buffer.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  /// Writes all the bytes.
  public func write(_ bytes: [UInt8]) throws(FileFault) {
    try Output.write(bytes, to: descriptor, path: path)
  }

  /// Makes the written bytes the file: they are on the disk before the name points to them.
  public consuming func commit() throws(FileFault) {
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw .system(path) }
    isOpen = false
    guard close(descriptor) == 0, rename(temporary, path) == 0 else {
      let fault = FileFault.system(path)
      unlink(temporary)
      throw fault
    }
  }

  deinit {
    if isOpen {
      close(descriptor)
      unlink(temporary)
    }
  }

  /// The mask of the process, asked for once: to ask is to set it, for a moment, for all threads.
  private static let mask: mode_t = {
    let mask = umask(0)
    umask(mask)
    return mask
  }()

  /// Dabir's temporaries are hidden, so that what a kill leaves behind is in nobody's way.
  private static func hiddenName(beside path: String) -> String {
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:))
    let name = start ?? path.startIndex
    return "\(path[..<name]).\(path[name...]).XXXXXX"
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
