import Alignment
import PersianText
import TestSupport
import Testing

@Suite struct CorpusTests {
  private func features(_ path: String) throws -> SegmentFeatures {
    let text = try SourceFile.read(path)
    let lines = (1..<text.lines.lineStarts.count).map {
      text.lines.contentRange(ofLine: $0, in: text.bytes)
    }
    return SegmentFeatures(text, segments: lines)
  }

  private func score(_ source: String, _ target: String, _ gold: String) throws -> AlignmentScore {
    let (gold, diagnostics) = BeadFile.read(try SourceFile.read(gold))
    #expect(diagnostics.isEmpty)
    let beads = Aligner().align(source: try features(source), target: try features(target))
    return AlignmentScore(gold: gold, test: beads)
  }

  @Test func `the sample article is aligned without a glossary`() throws {
    let root = "/\(#filePath.split(separator: "/").dropLast(2).joined(separator: "/"))"
    let path = "\(root)/Fixtures/sample/article"
    let score = try score("\(path).fa.snt", "\(path).en.snt", "\(path).gold")
    #expect(score.strict.f1 >= 0.95)
    #expect(score.lax.f1 >= 0.99)
  }

  @Test(.enabled(if: SharedData.mustRun, .init(rawValue: SharedData.missing)))
  func `the seed article is aligned without a glossary`() throws {
    let path = SharedData.path("data/seed/sco-2019")
    let score = try score("\(path).fa.snt", "\(path).en.snt", "\(path).gold")
    #expect(score.strict.f1 >= 0.9)
    #expect(score.lax.f1 >= 0.96)
  }
}
