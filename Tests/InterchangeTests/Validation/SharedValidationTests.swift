import Foundation
import PersianText
import TestSupport
import Testing

@testable import Interchange

/// Validation over the samples that lie beside the project.
@Suite(.enabled(if: SharedData.mustRun, Comment(rawValue: SharedData.missing)))
struct SharedValidationTests {
  @Test func theComplianceKitIsValid() throws {
    let files = try samples("samples/tmx-compliance-kit")
    #expect(files.count == 23)
    for file in files {
      let report = try FileValidator(file).validate()
      #expect(report.errors == 0, "\(file): \(report.places)")
      #expect(report.format.hasPrefix("TMX"))
    }
  }

  /// How many errors and units each hostile file has; none may crash, and what is sound in it is read.
  @Test func hostileFilesAreReadToTheirEnd() throws {
    let expected: [String: (errors: Set<String>, units: Int)] = [
      "bad-dates": (["tmx/date"], 1), "bidi-marks": ([], 1), "billion-laughs": (["xml/entity"], 1),
      "cp1256-declared": ([], 1), "cp1256-mislabelled-utf8": (["xml/encoding"], 1),
      "ctrl-raw": (["xml/control-character"], 1), "ctrl-ref": (["xml/control-character"], 1),
      "deep-hi-300": (["xml/limit"], 1), "dup-tu": ([], 3), "empty-target": ([], 2),
      "lang-case": ([], 1), "legacy-lang": ([], 1), "multi-tuv": ([], 1), "nested-sub": ([], 1),
      "quadratic": (["xml/entity"], 1), "surrogate-ref": (["xml/control-character"], 1),
      "truncated": (["xml/malformed"], 2), "utf16le-bom": ([], 1), "utf8-bom": ([], 1),
      "xxe": (["xml/entity"], 1),
    ]
    for file in try samples("samples/hostile") {
      let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
      let report = try FileValidator(file).validate()
      let errors = Set(report.findings.filter { $0.severity == .error }.map(\.rule))
      let (rules, units) = try #require(expected[name], "\(name) is new")
      #expect(errors == rules, "\(name)")
      #expect(report.units == units, "\(name)")
    }
  }

  /// A file that is named by an entity, a document type or a schema is not opened: its time of access stays as it was,
  /// and what is in it is nowhere.
  @Test func nothingElseIsRead() throws {
    let canary = FileManager.default.temporaryDirectory
      .appendingPathComponent("dabir-canary-" + UUID().uuidString)
    // A pipe that nobody writes to: to open it would wait for ever.
    #expect(mkfifo(canary.path, 0o600) == 0)
    defer { try? FileManager.default.removeItem(at: canary) }
    let text = """
      <?xml version="1.0"?><!DOCTYPE tmx SYSTEM "\(canary.path)" [<!ENTITY x SYSTEM "file://\(canary.path)">\
      <!ENTITY % y SYSTEM "file://\(canary.path)"> %y;]>
      """
    let report = try validation(
      of: text + memory(units: unit(en: "&x;")).drop { $0 != "\n" })
    #expect(report.findings.contains { $0.rule == "xml/entity" })
  }

  /// The verdict on structure of mutated documents is that of the published DTD, but for the marks named here; the wide
  /// measurement is Benchmarks/interchange/agreement.py.
  @Test(.enabled(if: XMLLint.isExpected)) func verdictsAreThoseOfTheDTD() throws {
    let units = TMXValidationTests.faults.map { $0.unit.replacing("¦", with: "") }
    for units in units {
      let text = memory(units: units)
      let complaints = try XMLLint.complaints(of: text, "--dtdvalid", schema: "tmx/tmx14.dtd")
      let structural: Set<String> = [
        "tmx/element", "tmx/missing", "tmx/attribute", "tmx/value", "tmx/text", "xml/malformed",
        "xml/control-character", "xml/entity", "xml/namespace",
      ]
      let found = try validation(of: text).findings.filter { structural.contains($0.rule) }
      #expect(found.isEmpty == complaints.isEmpty, "\(units): \(complaints)")
    }
  }

  private func samples(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: SharedData.path(folder))
      .filter { $0.hasSuffix(".tmx") }.sorted().map { SharedData.path(folder + "/" + $0) }
  }
}
