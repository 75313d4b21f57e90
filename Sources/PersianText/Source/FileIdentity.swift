import Glibc

/// What the paths to one file have in common.
public struct FileIdentity: Sendable, Hashable {
  private let device: UInt64
  private let number: UInt64
  /// Of a file that is not there yet: its name in the folder that the numbers are of.
  private var name: String?

  /// - Returns: `nil` where there is no such file.
  public init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }

  /// The identity of a file to be written, which need not be there yet.
  /// - Returns: `nil` where there is no folder for it.
  public init?(ofOutput path: String) {
    if let existing = FileIdentity(path) {
      self = existing
      return
    }
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(path[...$0]) } ?? "."
    guard var identity = FileIdentity(folder) else { return nil }
    identity.name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    self = identity
  }
}
