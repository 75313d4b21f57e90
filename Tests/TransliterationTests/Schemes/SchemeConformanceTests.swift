import Foundation
import TestSupport
import Testing
import Transliteration

/// The examples of the standards themselves, which lie beside the project.
@Suite struct SchemeConformanceTests {
  private static let folder = "data/names/romanisation/"
  private static let files: [(file: String, scheme: String, examples: Int)] = [
    ("standard_bgnpcgn-per-Arab-Latn-1958.tsv", "bgn-pcgn-1958", 16),
    ("standard_bgnpcgn-per-Arab-Latn-1958.tsv", "bgn-pcgn-2019", 16),
    ("standard_bgnpcgn-prs-Arab-Latn-2007.tsv", "bgn-pcgn-dari", 43),
    ("standard_un-prs-Arab-Latn-1967.tsv", "un-1967", 14),
    ("standard_alalc-fas-Arab-Latn-1997.tsv", "ala-lc", 32),
    ("standard_iso-prs-Arab-Latn-233-3-1999.tsv", "iso-233-3", 9),
    ("standard_odni-fas-Arab-Latn-2015.tsv", "odni-2015", 8),
  ]

  /// Examples that no rule of the scheme leads to, with the reason.
  private static let exceptions: [String: [String: String]] = [:]

  @Test(.enabled(if: SharedData.mustRun, .init(rawValue: SharedData.missing)), arguments: files)
  func `every example of a standard is romanised to the letter`(
    file: String, identifier: String, count: Int
  ) throws {
    let romaniser = Romaniser(try #require(RomanisationScheme.named(identifier)))
    let rows = try SharedData.text(Self.folder + file).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t").map(String.init) }
    #expect(rows.count == count)
    for row in rows where Self.exceptions[identifier]?[row[0]] == nil {
      let result = romaniser.romanise(row[0])
      // Scalars: two strings are equal too where one is composed and the other is not.
      #expect(
        Array(result.utf8) == Array(row[1].utf8), "\(row[0]): \(result), not \(row[1])")
    }
  }

  /// Names of places in BGN/PCGN style, their signs taken off, are put back from the Persian letters and the plain ones.
  @Test(.enabled(if: SharedData.mustRun, .init(rawValue: SharedData.missing)))
  func `plain spellings of places are given their signs`() throws {
    struct Source: VowelSource {
      let words: [VocalisedWord]
      func vocalise(_ asked: [[UInt32]]) -> [VocalisedWord?] { words }
    }
    var (same, exact) = (0, 0)
    for line in try SharedData.text("data/names/places_geonames_IR.tsv").split(separator: "\n") {
      let cells = line.split(separator: "\t").map(String.init)
      guard !line.hasPrefix("#"), cells[1].contains(where: { !$0.isASCII }),
        let words = VocalisedWord.words(
          of: [LetterPair(persian: cells[0], latin: plain(cells[1], keeping: "-"))])
      else { continue }
      let result = Romaniser(.bgnPCGN1958, vowels: Source(words: words)).romanise(cells[0])
      guard plain(result) == plain(cells[1]) else { continue }
      same += 1
      if result == cells[1] { exact += 1 }
    }
    #expect(same > 1_000)
    #expect(Double(exact) / Double(same) > 0.96, "\(exact) of \(same)")
  }

  private func plain(_ name: String, keeping kept: String = "") -> String {
    let letters = name.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.filter {
      $0.value == 0x20 || 0x61...0x7A ~= $0.value || kept.unicodeScalars.contains($0)
    }
    return String(String.UnicodeScalarView(letters))
  }
}
