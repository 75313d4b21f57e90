import Testing

@testable import Alignment

@Suite struct ConcordanceTests {
  private func hits(_ places: [(Int, Int)]) -> [CoarseSearch.Hit] {
    places.map { CoarseSearch.Hit(row: Int32($0.0), column: Int32($0.1), weight: 1) }
  }

  @Test func `places that run along are no chance`() {
    let along = hits((0..<60).map { ($0, $0 + $0 % 2) })
    #expect(!Concordance(along).isChance)
  }

  @Test func `places that are scattered, or run backwards, are`() {
    var state: UInt64 = 4
    func random() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % 40
    }
    let scattered = hits((0..<400).map { _ in (random(), random()) })
    #expect(Concordance(scattered).isChance)
    #expect(Concordance(hits((0..<60).map { ($0, 60 - $0) })).isChance)
  }

  @Test func `a few places tell nothing`() {
    #expect(!Concordance(hits([(0, 5), (1, 4), (2, 3)])).isChance)
    #expect(!Concordance([]).isChance)
  }
}
