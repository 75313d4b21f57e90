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
    let blind = Aligner(evidence: [.words, .concepts, .marks])
      .align(source: features, target: SegmentFeatures(target))
    #expect(!blind.contains { $0.source == 11..<12 && $0.target.isEmpty && $0.confidence > 0.5 })
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
      ("گرباچوف", "Gorbachev"), ("سلیمانی", "Soleimani"), ("لوکاشنکو", "Lukashenko"),
      ("میرزاخانی", "Mirzakhani"), ("استالتنبرگ", "Stoltenberg"), ("نظربایف", "Nazarbayev"),
      ("بردیمحمداف", "Berdimuhamedov"), ("شهرستانی", "Shahrestani"), ("کریمف", "Karimov"),
    ]
    let source = (0..<24).map { "در آنجا \(names[$0 % 12].0) بود و همه می\u{200C}دانند." }
    var target = (0..<24).map { "There was \(names[$0 % 12].1), as is known." }
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

  @Test func `words are learned where nothing else tells the place`() {
    let document = Cipher(segments: 400, seed: 5)
    let score = { (aligner: Aligner) in
      AlignmentScore(gold: document.gold, test: document.aligned(aligner)).strict.f1
    }
    #expect(score(Aligner()) > 0.97)
    #expect(score(Aligner()) > score(Aligner(evidence: [])) + 0.02)
  }

  @Test func `words of no relation do not make an alignment worse than length`() {
    let document = Cipher(segments: 400, seed: 6, isRelated: false)
    let score = { (aligner: Aligner) in
      AlignmentScore(gold: document.gold, test: document.aligned(aligner)).strict.f1
    }
    #expect(score(Aligner()) > score(Aligner(evidence: [])) - 0.02)
  }

  @Test func `numbers that run otherwise in the translation are not believed`() {
    var document = Cipher(segments: 300, seed: 7)
    document.source = document.source.enumerated().map { "\($0.offset % 31 + 1) \($0.element)" }
    document.target = document.target.enumerated().map { "\($0.offset % 31 + 2) \($0.element)" }
    let score = AlignmentScore(gold: document.gold, test: document.aligned(Aligner())).strict.f1
    #expect(score > 0.9)
  }

  @Test func `an insertion longer than the document is found`() {
    var document = Cipher(segments: 200, seed: 8, words: 5..<25)
    let inserted = Cipher(segments: 500, seed: 9, words: 5..<25).target
    let place = document.gold[..<100].reduce(0) { $0 + $1.target.count }
    document.target.insert(contentsOf: inserted, at: place)
    let gold = document.gold.enumerated().flatMap { index, bead -> [BeadLink] in
      index < 100
        ? [bead]
        : [BeadLink(source: bead.source, target: bead.target.map { $0 + inserted.count })]
    }
    let beads = document.aligned(Aligner())
    let score = AlignmentScore(gold: gold, test: beads.filter(\.isAligned)).strict
    #expect(score.recall > 0.95)
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
