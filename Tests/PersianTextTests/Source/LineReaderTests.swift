import PersianText
import TestSupport
import Testing

@Suite struct LineReaderTests {
  private func lines(_ bytes: [UInt8], blockSize: Int) throws -> [String] {
    let folder = try TemporaryFolder()
    var reader = try LineReader(try folder.write(bytes, to: "f"), blockSize: blockSize)
    #expect(reader.byteCount == bytes.count)
    var lines: [String] = []
    while let block = try reader.next() {
      for line in block {
        lines.append("\(line.number) \(String(decoding: block.bytes[line.range], as: UTF8.self))")
      }
    }
    return lines
  }

  @Test(arguments: [
    ("", []), ("\n", ["1 "]), ("یک", ["1 یک"]), ("یک\nدو\n", ["1 یک", "2 دو"]),
    ("a\r\n\r\nb", ["1 a", "2 ", "3 b"]), ("\u{FEFF}a\nb", ["1 a", "2 b"]),
    ("a\u{2028}b\u{B}c\n", ["1 a\u{2028}b\u{B}c"]),
  ])
  func `lines have their numbers, however small the blocks`(_ text: String, _ expected: [String])
    throws
  {
    for blockSize in [1, 2, 7, 1 << 16] {
      #expect(try lines(Array(text.utf8), blockSize: blockSize) == expected)
    }
  }

  @Test func `a line that is too long is cut where its reader can tell, and the next is whole`()
    throws
  {
    let long = [UInt8](repeating: 0x61, count: 3 * LineReader.longestLine)
    let found = try lines(long + Array("\nb\n".utf8), blockSize: 1 << 16)
    #expect(found.count == 2 && found.last == "2 b")
    let length = (found.first?.utf8.count ?? 0) - 2
    #expect(length > LineReader.longestLine && length <= LineReader.longestLine + 1 + 1 << 16)
  }

  @Test func `the limit of a line may be another`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("12345\n123456789\n1234\n", to: "f")
    var reader = try LineReader(path, blockSize: 4, limit: 5)
    var lengths: [Int] = []
    while let block = try reader.next() { lengths += block.map(\.range.count) }
    #expect(lengths.count == 3 && lengths[0] == 5 && lengths[2] == 4)
    #expect(lengths[1] > 5)
  }

  @Test(arguments: 1...9)
  func `the parts of a block are its lines`(_ count: Int) {
    let bytes = Array("one\ntwo\n\nthree\nfour\n".utf8)
    let block = LineBlock(bytes: bytes, range: 0..<bytes.count, firstLine: 5)
    let parts = block.parts(count)
    #expect(parts.count <= count)
    #expect(parts.flatMap { $0.map(\.number) } == Array(5...9))
    #expect(parts.flatMap { $0.map(\.range) } == block.map(\.range))
  }

  @Test(arguments: [
    ([0x61, 0x0A], true), ([0xD8, 0xA7], true), ([0xD8], false), ([0x61, 0], false),
  ])
  func `a block is text or not`(_ bytes: [UInt8], _ isText: Bool) {
    #expect(LineBlock(bytes: bytes, range: 0..<bytes.count, firstLine: 1).isText == isText)
  }

  @Test func `what is no text file is refused`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileFault.self) { _ = try LineReader(folder.path, blockSize: 9) }
    #expect(throws: FileFault.self) { _ = try LineReader(folder.path("none"), blockSize: 9) }
    let path = try folder.write([0xFF, 0xFE, 0x61, 0, 0x0A, 0], to: "utf16")
    #expect(throws: FileFault.self) {
      var reader = try LineReader(path, blockSize: 9)
      _ = try reader.next()
    }
  }
}
