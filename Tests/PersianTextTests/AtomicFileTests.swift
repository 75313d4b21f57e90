import Dispatch
import FoundationEssentials
import Glibc
import PersianText
import TestSupport
import Testing

@Suite struct AtomicFileTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.write("old", to: "file")
  }

  @Test func `a file is replaced whole`() throws {
    let file = try AtomicFile(replacing: path)
    try file.write(Array("ne".utf8))
    try file.write([])
    try file.write(Array("w".utf8))
    #expect(try folder.text("file") == "old")
    try file.commit()
    #expect(try folder.text("file") == "new")
    #expect(try folder.names() == ["file"])
  }

  @Test func `a file that was not there is made`() throws {
    let file = try AtomicFile(replacing: folder.path("new"))
    try file.write(Array("new".utf8))
    #expect(try !folder.names().contains("new"))
    try file.commit()
    #expect(try folder.text("new") == "new")
    let mask = umask(0)
    umask(mask)
    #expect(try mode(folder.path("new")) == 0o666 & ~mask)
  }

  @Test func `files that are made at once have the permissions of one`() throws {
    let folder = folder
    DispatchQueue.concurrentPerform(iterations: 200) { index in
      do {
        let file = try AtomicFile(replacing: folder.path("new\(index)"))
        try file.commit()
      } catch {
        Issue.record(error)
      }
    }
    let modes = try Set((0..<200).map { try mode(folder.path("new\($0)")) })
    #expect(modes == [try mode(path)])
  }

  @Test func `without a commit the old file stands, and nothing is left`() throws {
    do {
      let file = try AtomicFile(replacing: path)
      try file.write(Array("new".utf8))
      #expect(try folder.names().count == 2)
    }
    #expect(try folder.text("file") == "old")
    #expect(try folder.names() == ["file"])
  }

  @Test(arguments: [0o600, 0o640, 0o755] as [mode_t])
  func `the permissions are kept`(_ permissions: mode_t) throws {
    chmod(path, permissions)
    let file = try AtomicFile(replacing: path)
    try file.commit()
    #expect(try mode(path) == permissions)
  }

  @Test func `a symbolic link is followed, from folder to folder`() throws {
    let other = try TemporaryFolder()
    let link = other.path("link")
    try #require(symlink(path, link) == 0)
    let file = try AtomicFile(replacing: link)
    try file.write(Array("new".utf8))
    #expect(try other.names() == ["link"])
    try file.commit()
    #expect(try folder.text("file") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
  }

  @Test func `a symbolic link to nothing is not replaced`() throws {
    let link = folder.path("link")
    try #require(symlink(folder.path("missing"), link) == 0)
    #expect(reason(replacing: link) == "is a symbolic link to nothing")
    #expect(try folder.names() == ["file", "link"])
  }

  @Test func `what is no file is not replaced`() throws {
    #expect(reason(replacing: folder.path) == "is a directory")
    let pipe = folder.path("pipe")
    try #require(mkfifo(pipe, 0o600) == 0)
    #expect(reason(replacing: pipe) == "is not a regular file")
    #expect(reason(replacing: "/dev/full") == "is not a regular file")
  }

  @Test(arguments: ["/proc/dabir", "/missing-folder/file", "/etc/passwd/file"])
  func `where no file can be made there is a fault`(_ path: String) {
    #expect(reason(replacing: path) != nil)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a folder or file that may not be written to is left alone`() throws {
    chmod(path, 0o444)
    #expect(reason(replacing: path) == "Permission denied")
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    #expect(reason(replacing: folder.path("new")) == "Permission denied")
    #expect(try folder.names() == ["file"])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full disk leaves the old file`() throws {
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    do {
      let file = try AtomicFile(replacing: path)
      try #require(dup2(full, file.descriptor) >= 0)
      #expect(throws: FileFault(path: path, reason: "No space left on device")) {
        try Output.write([1], to: file.descriptor, path: path)
      }
    }
    #expect(try folder.text("file") == "old")
    #expect(try folder.names() == ["file"])
  }

  @Test func `a folder that goes away meanwhile is a fault`() throws {
    let inner = folder.path("inner")
    try #require(mkdir(inner, 0o755) == 0)
    let file = try AtomicFile(replacing: inner + "/file")
    try FileManager.default.removeItem(atPath: inner)
    var fault: FileFault?
    do { try file.commit() } catch { fault = error }
    #expect(fault == FileFault(path: inner + "/file", reason: "No such file or directory"))
  }

  private func reason(replacing path: String) -> String? {
    do {
      _ = try AtomicFile(replacing: path)
      return nil
    } catch {
      return error.reason
    }
  }

  private func mode(_ path: String) throws -> mode_t {
    var status = stat()
    try #require(stat(path, &status) == 0)
    return status.st_mode & 0o7777
  }
}
