import Foundation
import PersianText
import TestSupport
import Testing

@testable import Interchange

/// A document is judged alike in whatever encoding it is, and told where it does not keep to it.
@Suite struct EncodingValidationTests {
  private let text = memory(units: unit(" tuid=\"1\"", fa: "پایان 😀") + "\n<tu tuid=\"2\"/>")

  @Test(arguments: ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"], [true, false])
  func `wide encodings, with a mark and without`(_ encoding: String, _ isMarked: Bool) throws {
    let named = text.replacing("UTF-8", with: String(encoding.prefix(6)))
    let unit = encoding.hasPrefix("UTF-16") ? 2 : 4
    var bytes: [UInt8] = []
    let marked = (isMarked ? "\u{FEFF}" : "") + named
    let numbers = unit == 2 ? marked.utf16.map(UInt32.init) : marked.unicodeScalars.map(\.value)
    for number in numbers {
      let little = (0..<unit).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
      bytes += encoding.hasSuffix("LE") ? little : little.reversed()
    }
    let report = try validation(of: bytes)
    #expect(report.units == 2)
    #expect(report.places == (try validation(of: text).places))
    // A whole character is missing at the end.
    let cut = try validation(of: Array(bytes.dropLast(unit + 1)))
    #expect(cut.places.contains { $0.contains("xml/encoding") }, "\(cut.places)")
  }

  @Test func `half a character of UTF-16 is told where it stands`() throws {
    var units = Array(text.replacing("UTF-8", with: "UTF-16").utf16)
    let place = try #require(units.firstIndex(of: 0xDE00))
    units.remove(at: place)
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in units { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let report = try validation(of: bytes)
    let finding = try #require(report.findings.first { $0.rule == "xml/encoding" })
    #expect(finding.location.position?.line == 5 && finding.location.entry == "1")
    #expect(finding.message.contains("means nothing in UTF-16LE"))
    #expect(report.units == 2)
  }

  @Test func `of a declared encoding, a byte that it does not have`() throws {
    let latin = memory(units: unit(" tuid=\"1\"", fa: "caf#"))
      .replacing("UTF-8", with: "windows-1252")
    func report(_ byte: UInt8) throws -> ValidationReport {
      try validation(of: Array(latin.utf8).map { $0 == UInt8(ascii: "#") ? byte : $0 })
    }
    #expect(try report(0xE9).errors == 0)
    let wrong = try report(0x81)
    #expect(wrong.places.contains { $0.hasSuffix("xml/encoding 1") }, "\(wrong.places)")
  }

  @Test(arguments: [
    ("UTF-16", "has one byte a letter"), ("x-nowhere", "is not known"), ("utf-8", nil),
    ("US-ASCII", nil),
  ])
  func `a declaration that is wrong is told, and the file read all the same`(
    _ name: String, _ complaint: String?
  ) throws {
    let report = try validation(of: text.replacing("UTF-8", with: name))
    let told = report.findings.filter { $0.rule == "xml/encoding" }
    #expect(told.count == (complaint == nil ? 0 : 1))
    #expect(told.allSatisfy { $0.severity == .warning && $0.message.contains(complaint ?? "") })
    #expect(report.units == 2)
    let marked = try validation(of: "\u{FEFF}" + text.replacing("UTF-8", with: "windows-1256"))
    #expect(marked.findings.first?.message.contains("begins with the mark of UTF-8") == true)
    #expect(marked.units == 2)
  }
}
