import PersianText
import TestSupport
import Testing

@testable import Interchange

/// Every file of `../shared/samples/hostile`: which units come out of it, and what is said.
@Suite(.enabled(if: SharedData.mustRun, Comment(rawValue: SharedData.missing)))
struct HostileSampleTests {
  @Test(arguments: [
    ("bad-dates", ["الف=A"]),
    ("bidi-marks", ["\u{202B}الف\u{202C}\u{200F} (API)\u{200E} می‌روم=A"]),
    ("cp1256-declared", ["سلام=A"]),
    ("dup-tu", ["الف=A", "الف=A2", "الف=A"]),
    ("empty-target", ["الف=", "ب"]),
    ("lang-case", ["الف=A"]),
    ("legacy-lang", ["الف=A"]),
    ("multi-tuv", ["الف=A us=A gb=A de"]),
    ("nested-sub", ["الف ب=A B"]),
    ("utf16le-bom", ["الف=A"]),
    ("utf8-bom", ["الف=A"]),
  ])
  func `a sound file is read whole`(_ name: String, _ units: [String]) {
    let result = read(name)
    #expect(result.names == units)
    #expect(result.fault == nil)
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("billion-laughs", "&l9; is not one of the five"),
    ("cp1256-mislabelled-utf8", "not UTF-8"),
    ("ctrl-raw", "U+000B is no character"),
    ("ctrl-ref", "U+001F is no character"),
    ("deep-hi-300", "200 deep"),
    ("quadratic", "&q; is not one of the five"),
    ("surrogate-ref", "U+D83D is no character"),
    ("xxe", "&x; is not one of the five"),
  ])
  func `a file whose only unit is broken says why`(_ name: String, _ message: String) {
    let result = read(name)
    #expect(result.units.isEmpty)
    #expect(result.fault?.reason.contains(message) == true, "\(result.fault?.reason ?? "")")
    #expect(result.fault?.reason.hasPrefix("line 1, column ") == true)
    #expect(result.fault?.reason.hasSuffix("; no unit of it can be read") == true)
  }

  @Test func `what stands before the cut is read`() {
    let result = read("truncated")
    #expect(result.names == ["الف=A"])
    #expect(result.places == ["1:340 #2"])
  }

  /// Whatever stands in a broken unit, those before and behind it come out.
  @Test(arguments: [
    "billion-laughs", "cp1256-mislabelled-utf8", "ctrl-raw", "ctrl-ref", "deep-hi-300", "quadratic",
    "surrogate-ref", "xxe",
  ])
  func `sound units beside a broken one survive`(_ name: String) throws {
    let bytes = try SharedData.bytes("samples/hostile/\(name).tmx")
    let body = "<body>".utf8
    let start = try #require(bytes.firstRange(of: body)).upperBound
    let end = try #require(bytes.firstRange(of: "</body>".utf8)).lowerBound
    let result = MemoryResult(
      bytes[..<start] + Array(Memory.unit(1).utf8) + bytes[start..<end] + Array(Memory.unit(2).utf8)
        + bytes[end...])
    #expect(result.names == ["1", "2"])
    #expect(result.diagnostics.count == 1)
  }

  @Test func `no file is left out of the tables`() throws {
    #expect(try SharedData.names("samples/hostile").count == 20)
  }

  @Test(arguments: [("FA-ir", "EN-us"), ("fa", "en-GB")])
  func `a language is found as it is written`(_ persian: String, _ english: String) throws {
    let unit = try #require(read("lang-case").units.first)
    #expect(unit.text(in: try #require(Language(persian))) == "الف")
    #expect(unit.text(in: try #require(Language(english))) == "A")
  }

  private func read(_ name: String) -> MemoryResult {
    MemoryResult(path: SharedData.path("samples/hostile/\(name).tmx"))
  }
}
