import Foundation
import TestSupport
import Testing

/// Whole texts, scored against their own translations by people: what they miss was looked at one by one.
@Suite struct ScoredTextsTests {
  private let glossary = ["--glossary", "Glossaries"]

  private struct Score: Decodable {
    var terms: Int
    var rendered: Int
    var rate: Double
    var rate_in_reference: Double?
    var misses: [Miss]

    struct Miss: Decodable {
      var source: String
      var instead: String?
    }
  }

  private func score(_ arguments: [String]) throws -> Score {
    let result = try DabirProcess.run(
      ["score"] + arguments + glossary + ["--format", "json"], in: Fixtures.package)
    return try JSONDecoder().decode(Score.self, from: Data(result.stdout.utf8))
  }

  @Test func `the sample is scored against its translation`() throws {
    let sample = "Tests/Fixtures/sample/"
    let score = try score([
      "--source", sample + "article.fa.txt", "--hypothesis", sample + "article.en.txt",
      "--glossary", sample + "names.tsv",
    ])
    #expect((score.rendered, score.terms) == (49, 52))
    // "Deputy Director-General"; a bead that lacks the man; a spelling that the glossary deprecates.
    #expect(score.misses.map(\.source) == ["معاون دبیر کل", "ورشینین", "دلیرگل مرادزاده"])
    #expect(score.misses.map(\.instead) == [nil, nil, "Daler Gulmorodzoda"])
  }

  @Test(
    .enabled(if: SharedData.mustRun, "\(SharedData.missing)"),
    arguments: [
      ("en", "fa", 0.88), ("fa", "en", 0.94),
    ])
  func `of the terms of TICO-19 so many are rendered as approved`(
    _ source: String, _ target: String, _ floor: Double
  ) throws {
    let reference = SharedData.path("data/tico19/tico19.\(target).txt")
    let score = try score([
      "--source", SharedData.path("data/tico19/tico19.\(source).txt"), "--hypothesis", reference,
      "--reference", reference,
    ])
    #expect(score.terms > 1_200)
    #expect(score.rate >= floor)
    #expect(score.rate_in_reference == 1)
  }
}
