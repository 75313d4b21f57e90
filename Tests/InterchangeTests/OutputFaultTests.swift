import Alignment
import Foundation
import Interchange
import PersianText
import Termbase
import Testing

private let options = ExportOptions(toolVersion: "0.1", name: "test")

/// Documents from one that fits into every buffer to one that fits into none.
private let sizes = [0, 1, 10_000]

private func writeTMX(units: Int, to output: Int32) throws(InterchangeFault) {
  let unit = Bitext.Unit(source: "سلام", target: "hello")
  let bitext = Bitext(
    sourceLanguage: .persian, targetLanguage: .english,
    units: Array(repeating: unit, count: units))
  _ = try TMXWriter.write(bitext, to: output, options: options)
}

private func writeTBX(concepts: Int, to output: Int32) throws(InterchangeFault) {
  let term = Term(language: .english, text: "Astana", status: .preferred)
  let concepts = (0..<concepts).map { Concept(id: "c\($0)", kind: .place, terms: [term]) }
  _ = try TBXWriter.write(concepts, title: "Names", to: output, options: options)
}

@Suite struct OutputFaultTests {
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")), arguments: sizes)
  func `a full disk never ends in success`(size: Int) throws {
    let full = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/full"))
    defer { try? full.close() }
    #expect(throws: InterchangeFault.write(code: ENOSPC)) {
      try writeTMX(units: size, to: full.fileDescriptor)
    }
    #expect(throws: InterchangeFault.write(code: ENOSPC)) {
      try writeTBX(concepts: size, to: full.fileDescriptor)
    }
    #expect(
      InterchangeFault.write(code: ENOSPC).description == "cannot write: No space left on device")
  }

  @Test(arguments: sizes)
  func `a descriptor that is not open is a fault`(size: Int) {
    #expect(throws: InterchangeFault.write(code: EBADF)) { try writeTMX(units: size, to: -1) }
    #expect(throws: InterchangeFault.write(code: EBADF)) { try writeTBX(concepts: size, to: -1) }
  }

  @Test(arguments: sizes)
  func `a reader that has gone is a fault`(size: Int) throws {
    signal(SIGPIPE, SIG_IGN)
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    #expect(throws: InterchangeFault.write(code: EPIPE)) {
      try writeTMX(units: size, to: pipe.fileHandleForWriting.fileDescriptor)
    }
  }

  @Test func `a slow reader of a descriptor that does not block gets every byte`() async throws {
    let pipe = Pipe()
    let descriptor = pipe.fileHandleForWriting.fileDescriptor
    try #require(fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0)
    let reader = Task.detached {
      try await Task.sleep(for: .milliseconds(50))
      return pipe.fileHandleForReading.readDataToEndOfFile()
    }
    try writeTMX(units: 10_000, to: descriptor)
    try pipe.fileHandleForWriting.close()
    let text = String(decoding: try await reader.value, as: UTF8.self)
    #expect(text.hasSuffix("</tmx>\n"))
    #expect(text.matches(of: /<tu\s/).count == 10_000)
  }
}
