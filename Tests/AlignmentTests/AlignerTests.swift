import PersianText
import Testing

@testable import Alignment

@Suite struct AlignerTests {
  /// 1-1 beads about the one at hand.
  private static func among(_ shapes: [(Int, Int)], each: Int = 6) -> [(Int, Int)] {
    shapes.flatMap { [$0] + Array(repeating: (1, 1), count: each) }
  }

  static let documents: [[(Int, Int)]] = [
    Array(repeating: (1, 1), count: 30),
    among([(1, 2), (2, 1), (1, 2), (2, 1)]),
    among([(1, 3), (3, 1)]),
    among([(1, 1), (1, 0), (1, 1), (0, 1)]),
    // A block of twelve that the translation leaves out, and one that it adds.
    Array(repeating: (1, 1), count: 40) + Array(repeating: (1, 0), count: 12)
      + Array(repeating: (1, 1), count: 40) + Array(repeating: (0, 1), count: 12)
      + Array(repeating: (1, 1), count: 40),
  ]

  @Test(arguments: documents)
  func `length alone finds the beads of a clear document`(shapes: [(Int, Int)]) {
    let document = Document(shapes)
    let beads = document.aligned(Aligner(evidence: []))
    #expect(AlignmentScore(gold: document.gold, test: beads).strict.f1 > 0.9)
    expectCover(beads, document.source.count, document.target.count)
  }

  @Test func `without clues the evidence changes nothing, costs included`() {
    let document = Document(Self.documents[4])
    #expect(document.aligned() == document.aligned(Aligner(evidence: [])))
  }

  @Test func `numbers decide between sentences of one length`() {
    let years = (0..<24).map { 1900 + $0 * 7 % 100 }
    let source = years.map { "در سال \($0) رخدادی بود که همه می‌دانند." }
    var target = years.map { "In \($0) something took place that is known." }
    target.remove(at: 11)
    let features = SegmentFeatures(source)
    let beads = Aligner().align(source: features, target: SegmentFeatures(target))
    #expect(beads.contains { $0.source == 11..<12 && $0.target.isEmpty })
    #expect(beads.filter(\.isAligned).allSatisfy { $0.source.count == 1 && $0.target.count == 1 })
    let blind = Aligner(evidence: [.latinWords, .concepts, .endings])
      .align(source: features, target: SegmentFeatures(target))
    #expect(!blind.contains { $0.source == 11..<12 && $0.target.isEmpty })
  }

  @Test func `concepts decide, and only where they are wanted`() {
    var source = SegmentFeatures()
    var target = SegmentFeatures()
    for index in 0..<24 {
      source.append(Array("جمله‌ای به همین درازا.".utf8), concepts: [index])
      if index != 5 { target.append(Array("A sentence as long.".utf8), concepts: [index]) }
    }
    let gap = Aligner().align(source: source, target: target).first { !$0.isAligned }
    #expect(gap?.source == 5..<6)
    let blind = Aligner(evidence: [.numbers]).align(source: source, target: target)
    #expect(blind.first { !$0.isAligned }?.source != 5..<6)
  }

  @Test func `names decide by their sound between sentences of one length`() {
    let names = [
      ("پاتروشف", "Patrushev"), ("محموداف", "Makhmudov"), ("وطن\u{200C}زاده", "Vatanzoda"),
      ("گرباچوف", "Gorbachev"),
    ]
    let source = (0..<24).map { "در آنجا \(names[$0 % 4].0) بود و همه می\u{200C}دانند." }
    var target = (0..<24).map { "There was \(names[$0 % 4].1), as is known." }
    target.remove(at: 11)
    func gap(_ evidence: Set<Aligner.Evidence>) -> Range<Int>? {
      Aligner(evidence: evidence)
        .align(source: SegmentFeatures(source), target: SegmentFeatures(target))
        .first { !$0.isAligned }?.source
    }
    #expect(gap([.names]) == 11..<12)
    #expect(gap([.numbers]) != 11..<12)
  }

  @Test func `shared clues do not outweigh an absurd difference of length`() {
    var document = Document(Array(repeating: (1, 1), count: 30))
    document.source[14] = "۱۹۷۱"
    document.target[14] = String(repeating: "b", count: 3_000) + " 1971"
    #expect(!document.aligned().contains { $0.source.contains(14) && $0.target.contains(14) })
  }

  @Test(arguments: [(0, 0), (0, 3), (3, 0), (1, 1), (1, 4), (5, 5)])
  func `small documents are covered in order`(source: Int, target: Int) {
    let beads = Aligner().align(
      source: SegmentFeatures(Array(repeating: "یک جمله.", count: source)),
      target: SegmentFeatures(Array(repeating: "A sentence.", count: target)))
    expectCover(beads, source, target)
    if source == target { #expect(beads.allSatisfy { $0.isAligned }) }
  }

  @Test func `empty segments and a huge one are aligned without harm`() {
    let huge = String(repeating: "واژه 12 word ", count: 100_000)
    for target in [["", "a", huge], [huge], ["", "", ""]] {
      let beads = Aligner().align(
        source: SegmentFeatures(["", huge, "متن"]), target: SegmentFeatures(target))
      expectCover(beads, 3, target.count)
    }
  }

  @Test func `a segment of very many words takes no quadratic time`() {
    let words = (0..<60_000).map { "w\(String($0, radix: 26))x" }.joined(separator: " ")
    let features = SegmentFeatures([words, words])
    #expect(Aligner().align(source: features, target: features).count == 2)
  }

  @Test func `a half that is missing from the start is found`() {
    let document = Document(
      Array(repeating: (1, 0), count: 300) + Array(repeating: (1, 1), count: 300))
    let score = AlignmentScore(gold: document.gold, test: document.aligned())
    #expect(score.strict.f1 > 0.95)
  }

  @Test func `the same input gives the same beads`() {
    let document = Document(Self.documents[1], seed: 9)
    let first = document.aligned()
    for _ in 0..<3 { #expect(document.aligned() == first) }
  }

  @Test func `no better path lies outside the band`() {
    let document = Document(Self.documents[4], seed: 3)
    let pair = DocumentPair(
      SegmentFeatures(document.source), SegmentFeatures(document.target), kinds: [])
    func path(_ halfWidth: Int) -> Path {
      let band = Band(
        course: Band.diagonal(pair), columns: pair.columns, halfWidth: halfWidth)
      var search = PathSearch(pair, Parameters(ratio: 1), band: band)
      return search.run()
    }
    #expect(path(4).isNearEdge)
    #expect(!path(1_000).isNearEdge)
    #expect(path(60).beads == path(1_000).beads)
    #expect(abs(path(60).cost - path(1_000).cost) < 0.001)
  }

  private func expectCover(
    _ beads: [Bead], _ source: Int, _ target: Int, location: SourceLocation = #_sourceLocation
  ) {
    var end = (source: 0, target: 0)
    for bead in beads {
      #expect(bead.source.lowerBound == end.source, sourceLocation: location)
      #expect(bead.target.lowerBound == end.target, sourceLocation: location)
      #expect(
        bead.isAligned || bead.source.count + bead.target.count == 1, sourceLocation: location)
      end = (bead.source.upperBound, bead.target.upperBound)
    }
    #expect(end == (source, target), sourceLocation: location)
  }
}
