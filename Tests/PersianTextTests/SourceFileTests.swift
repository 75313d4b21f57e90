import PersianText
import TestSupport
import Testing

@Suite struct SourceFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: ["", "a", "سلام\r\nدنیا", "\u{FEFF}ب", String(repeating: "ب\n", count: 100_000)])
  func `a sound text is read as it is`(_ text: String) throws {
    let path = try folder.write(text, to: "text")
    let source = try SourceFile.read(path)
    #expect(source.name == path)
    #expect(source.bytes == Array(text.utf8))
    #expect(try SourceFile.readBytes(path) == source.bytes)
  }

  @Test func `a table may be in UTF-16, in either order`() throws {
    let text = "سلام\t😀\r\n"
    for order in [[0, 1], [1, 0]] {
      let bytes = ("\u{FEFF}" + text).utf16.flatMap { unit in
        order.map { UInt8(truncatingIfNeeded: unit >> (8 * $0)) }
      }
      let path = try folder.write(bytes, to: "table")
      #expect(try SourceFile.readTable(path).bytes == Array(text.utf8))
      try folder.write(bytes + [0x20], to: "table")
      #expect(try SourceFile.readTable(path).bytes == Array(text.utf8))
    }
    let path = try folder.write(text, to: "table")
    #expect(try SourceFile.readTable(path).bytes == Array(text.utf8))
    try folder.write([0xFF, 0xFE, 0x61, 0, 0, 0], to: "table")
    #expect(throws: FileFault.self) { try SourceFile.readTable(path) }
  }

  @Test func `a file whose size is not told is read to its end`() throws {
    let status = try SourceFile.readBytes("/proc/self/status")
    #expect(status.starts(with: Array("Name:".utf8)))
    #expect(status.last == UInt8(ascii: "\n"))
  }

  @Test(
    arguments: [
      (
        [0x61, 0x0A, 0x62, 0x00, 0x63], 3,
        "line 2, byte 2: holds a NUL byte, so it is no text, or UTF-16 without its mark"
      ),
      (
        [0x61, 0x0D, 0x0A, 0x63, 0x61, 0x66, 0xE9, 0x0A], 6,
        "line 2, byte 4: byte 0xE9 is not UTF-8; if the file is in a Windows or ISO encoding, convert it, as with: "
          + "iconv -f WINDOWS-1256 -t UTF-8"
      ),
      ([0xD8], 0, "line 1, byte 1: byte 0xD8 is not UTF-8"),
      (
        [0xFF, 0xFE, 0x28, 0x06], 0,
        "is UTF-16, not UTF-8; convert it with: iconv -f UTF-16 -t UTF-8"
      ),
      (
        [0xFE, 0xFF, 0x06, 0x28], 0,
        "is UTF-16, not UTF-8; convert it with: iconv -f UTF-16 -t UTF-8"
      ),
      ([0x28, 0x06, 0x61, 0x00], 3, "line 1, byte 4: holds a NUL byte"),
      ([0xEF, 0xBB, 0xBF, 0x0A, 0xED, 0xA0, 0x80], 4, "line 2, byte 1: byte 0xED is not UTF-8"),
    ] as [([UInt8], Int, String)])
  func `what is no UTF-8 text says where and what it looks like`(
    _ bytes: [UInt8], _ offset: Int, _ reason: String
  ) throws {
    let path = try folder.write(bytes, to: "text")
    let fault = #expect(throws: FileFault.self) { try SourceFile.read(path) }
    #expect(fault?.path == path)
    #expect(fault?.offset == offset)
    #expect(fault?.reason.hasPrefix(reason) == true, "\(fault?.reason ?? "")")
    #expect(fault?.description == "\(path): \(fault?.reason ?? "")")
    #expect(try SourceFile.readBytes(path) == bytes)
  }

  @Test func `a file that is not there, and a folder`() throws {
    let missing = folder.path("missing")
    #expect(throws: FileFault(path: missing, reason: "No such file or directory")) {
      try SourceFile.read(missing)
    }
    #expect(throws: FileFault(path: folder.path, reason: "is a directory; name the files in it")) {
      try SourceFile.read(folder.path)
    }
  }

  @Test func `a folder lists its files of a kind, in order`() throws {
    for name in ["b.tsv", "a.tsv", ".hidden.tsv", "c.txt", "ب.tsv"] {
      try folder.write("", to: name)
    }
    let expected = ["a.tsv", "b.tsv", "ب.tsv"].map(folder.path(_:))
    #expect(try Directory.files(at: folder.path, suffix: ".tsv") == expected)
    #expect(try Directory.files(at: folder.path + "/", suffix: ".tsv") == expected)
    #expect(try Directory.files(at: folder.path("c.txt"), suffix: ".tsv") == [folder.path("c.txt")])
    let none = FileFault(path: folder.path, reason: "the directory holds no .csv file")
    #expect(throws: none) { try Directory.files(at: folder.path, suffix: ".csv") }
    #expect(throws: FileFault.self) {
      try Directory.files(at: folder.path("missing"), suffix: ".tsv")
    }
  }
}
