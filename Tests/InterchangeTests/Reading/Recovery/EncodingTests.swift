import Foundation
import PersianText
import TestSupport
import Testing

@testable import Interchange

@Suite struct EncodingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static func memory(_ encoding: String, _ text: String = "سلام") -> String {
    Memory.text(Memory.unit(1, text), Memory.unit(2, "a\u{1}b"), Memory.unit(3, text)).replacing(
      "version=\"1.0\"", with: "version=\"1.0\" encoding=\"\(encoding)\"")
  }

  private static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is read with its mark and without`(_ isBigEndian: Bool, _ hasMark: Bool) {
    let text = (hasMark ? "\u{FEFF}" : "") + Self.memory("UTF-16", "سلام 😀")
    let result = MemoryResult(Self.utf16(text, isBigEndian: isBigEndian))
    #expect(result.names == ["1", "3"])
    #expect(result.units.last?.variants[0].text == "سلام 😀")
    #expect(result.places == ["4:39 2"])
  }

  @Test func `pieces may split a character`() throws {
    let text = "\u{FEFF}" + Self.memory("UTF-16", String(repeating: "😀", count: 40_001))
    let path = try folder.write(Self.utf16(text, isBigEndian: false), to: "m.tmx")
    let result = MemoryResult(path: path)
    #expect(result.names == ["1", "3"])
    #expect(result.units.last?.variants[0].text.unicodeScalars.count == 40_001)
  }

  @Test(arguments: ["windows-1256", "ISO-8859-6", "cp1256"])
  func `a declared encoding is read`(_ name: String) {
    let salaam: [UInt8] =
      name == "ISO-8859-6" ? [0xD3, 0xE4, 0xC7, 0xE5] : [0xD3, 0xE1, 0xC7, 0xE3]
    let result = MemoryResult(Self.bytes(Self.memory(name, "@"), salaam))
    #expect(result.names == ["1", "3"])
    #expect(result.units.last?.variants[0].text == "سلام")
    #expect(result.places == ["4:39 2"])
  }

  @Test func `what the user says goes before what the file says`() {
    let bytes = Self.bytes(Self.memory("UTF-8", "@"), [0xD3, 0xE1, 0xC7, 0xE3])
    #expect(MemoryResult(bytes).units.isEmpty)
    let result = MemoryResult(bytes, options: ReadOptions(encoding: "windows-1256"))
    #expect(result.units.first?.variants[0].text == "سلام")
  }

  @Test func `a byte that the encoding does not have costs its unit`() {
    let text = Memory.text(Memory.unit(1), Memory.unit(2, "@"), Memory.unit(3)).replacing(
      "version=\"1.0\"", with: "version=\"1.0\" encoding=\"ISO-8859-6\"")
    let result = MemoryResult(Self.bytes(text, [0xFF]))
    #expect(result.names == ["1", "3"])
    #expect(result.diagnostics.first?.message.contains("ISO-8859-6") == true)
    #expect(result.places == ["4:38 2"])
  }

  @Test(arguments: ["no-such-encoding", "../../x", "a//IGNORE"])
  func `an encoding that no one knows is refused`(_ name: String) {
    let result = MemoryResult(Self.memory("UTF-8"), options: ReadOptions(encoding: name))
    #expect(result.fault?.reason.contains("iconv -l") == true)
  }

  @Test func `a declaration that says UTF-16 of bytes is wrong`() {
    #expect(MemoryResult(Self.memory("UTF-16")).names == ["1", "3"])
    #expect(MemoryResult("\u{FEFF}" + Self.memory("UTF-8")).places == ["4:39 2"])
  }

  // MARK: gzip

  private func gzip(_ text: String) throws -> [UInt8] {
    let path = try folder.write(text, to: "plain")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/gzip")
    process.arguments = ["-c", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Array(bytes)
  }

  @Test func `gzip is unpacked, whatever the name`() throws {
    let units = (1...3_000).map { Memory.unit($0, "سلام \($0 * 7919)") }
    let text = Memory.text(units.joined(separator: "\n"))
    let packed = try gzip(text)
    let result = MemoryResult(path: try folder.write(packed, to: "http:a%20b.tmx"))
    #expect(result.units.count == 3_000)
    #expect(result.fault == nil)
    var reader = try BitextReader(
      folder.write(gzip("یک\tone\n"), to: "t"), source: .persian, target: .english)
    #expect(try reader.next()?.target == "one")
  }

  @Test func `of broken gzip what stands before is read`() throws {
    var generator = SeededGenerator(seed: 3)
    let units = (1...20_000).map {
      Memory.unit($0, String(UInt64.random(in: 0...UInt64.max, using: &generator)))
    }
    let packed = try gzip(Memory.text(units.joined(separator: "\n")))
    let cut = MemoryResult(
      path: try folder.write(Array(packed.dropLast(packed.count / 3)), to: "cut"))
    #expect(cut.units.count > 5_000)
    #expect(cut.fault?.reason.contains("ends too early") == true)
    var spoilt = packed
    for index in 0..<200 { spoilt[packed.count * 2 / 3 + index] = 0xFF }
    let broken = MemoryResult(path: try folder.write(spoilt, to: "broken"))
    #expect(broken.units.count > 5_000)
    #expect(broken.fault?.reason.contains("gzip") == true, "\(broken.fault?.reason ?? "")")
  }

  @Test func `gzip that is not in a file says what to do`() throws {
    let result = MemoryResult(try gzip(Memory.text(Memory.unit(1))))
    #expect(result.fault?.reason.contains("gunzip -c") == true)
    let twice = try folder.write(gzip("x"), to: "once")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/gzip")
    process.arguments = [twice]
    try process.run()
    process.waitUntilExit()
    #expect(MemoryResult(path: twice + ".gz").fault?.reason.contains("gzip within gzip") == true)
  }

  private static func bytes(_ text: String, _ replacement: [UInt8]) -> [UInt8] {
    Array(text.utf8.map { $0 == UInt8(ascii: "@") ? replacement : [$0] }.joined())
  }
}
