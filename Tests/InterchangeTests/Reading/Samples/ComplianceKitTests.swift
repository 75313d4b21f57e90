import Foundation
import PersianText
import TestSupport
import Testing

@testable import Interchange

/// Every memory of `../shared/samples/tmx-compliance-kit`: read, written, and counted before and after.
@Suite(.enabled(if: SharedData.mustRun, Comment(rawValue: SharedData.missing)))
struct ComplianceKitTests {
  @Test func `nothing is lost, and what is written is valid`() throws {
    let names = try SharedData.names("samples/tmx-compliance-kit").filter { $0.hasSuffix(".tmx") }
    #expect(names.count == 23)
    for name in names {
      let bytes = try SharedData.bytes("samples/tmx-compliance-kit/" + name)
      let (text, report) = try output { descriptor in
        var reader = try TMXReader(SharedData.path("samples/tmx-compliance-kit/" + name))
        var writer = try TMXWriter(
          reader.header, output: descriptor, options: ExportOptions(toolVersion: "1", name: name))
        while let unit = try reader.next() { try writer.add(unit) }
        #expect(reader.takeDiagnostics().isEmpty, "\(name)")
        return try writer.end()
      }
      let before = try ElementCounts(bytes)
      let after = try ElementCounts(Array(text.utf8))
      #expect(before.counts == after.counts, "\(name)")
      #expect(before.counts["tu"] == report.written, "\(name)")
      #expect((before.counts["tu"] ?? 0) > 0, "\(name)")
      #expect(before.texts == after.texts, "\(name)")
      if XMLLint.isExpected {
        #expect(
          try XMLLint.complaints(of: text, "--dtdvalid", schema: "tmx/tmx14.dtd") == "", "\(name)")
      }
    }
  }
}

/// How often each element occurs, and what texts the segments, notes and properties have, counted by libxml2 as it
/// decodes the file itself: none of the readers is asked.
private final class ElementCounts: XMLEventSink {
  private(set) var counts: [String: Int] = [:]
  private(set) var texts: [String] = []
  private var open: [[UInt8]] = []

  init(_ bytes: [UInt8]) throws {
    super.init()
    var parser = try XMLPushParser(self, start: bytes)
    try parser.parse(bytes.dropFirst(SAX2.startSize), isLast: true)
  }

  override func start(_ name: String, _ attributes: XMLAttributes) {
    counts[name, default: 0] += 1
    if ["seg", "note", "prop"].contains(name) { open.append([]) }
  }

  override func end(_ name: String) {
    guard ["seg", "note", "prop"].contains(name), let text = open.popLast() else { return }
    texts.append(name + ": " + String(decoding: text, as: UTF8.self))
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !open.isEmpty else { return }
    open[open.count - 1] += bytes
  }
}
