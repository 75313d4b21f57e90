import Glibc
import Testing

@testable import Alignment

/// The lattice against the sum over all paths, one by one.
@Suite struct LatticeTests {
  private static func scorer(_ source: [String], _ target: [String]) -> BeadScorer {
    let document = DocumentPair(SegmentFeatures(source), SegmentFeatures(target), kinds: [.number])
    let known = KnownLinks(
      document, source: SegmentFeatures(source), target: SegmentFeatures(target),
      evidence: [.numbers])
    let lexicon = LexiconLearner(document, known, beads: []).lexicon()
    let parameters = Parameters(ratio: 1)
    return BeadScorer(
      document: document, length: LengthModel(document, parameters),
      evidence: EvidenceModel(document, lexicon), breaks: .none, prices: PathPrices(parameters))
  }

  /// Every path through a table, with its weight.
  private struct Paths {
    let scorer: BeadScorer
    let block: ScoreBlock
    let rows: Int
    let columns: Int
    var total = 0.0
    var beads: [Bead: Double] = [:]

    init(_ scorer: BeadScorer) {
      self.scorer = scorer
      rows = scorer.document.rows
      columns = scorer.document.columns
      block = scorer.scores(rows: 0..<rows + 1, in: .whole(rows: rows, columns: columns))
      var path: [Bead] = []
      walk(0, 0, 0, &path)
    }

    private mutating func walk(_ row: Int, _ column: Int, _ weight: Double, _ path: inout [Bead]) {
      if row == rows, column == columns {
        total += exp(weight)
        for bead in path { beads[bead, default: 0] += exp(weight) }
        return
      }
      for (type, shape) in BeadType.all.enumerated()
      where row + shape.source <= rows && column + shape.target <= columns {
        let bead = Bead(
          source: row..<row + shape.source, target: column..<column + shape.target)
        path.append(bead)
        for score in scores(type, bead, after: path.dropLast().last) {
          walk(bead.source.upperBound, bead.target.upperBound, weight + Double(score), &path)
        }
        path.removeLast()
      }
    }

    /// A gap is opened, or goes on with one of its side.
    private func scores(_ type: Int, _ bead: Bead, after last: Bead?) -> [Float] {
      let prices = scorer.prices
      if bead.isAligned {
        return [
          block.values[
            block.offset(row: bead.source.upperBound, type: type) + bead.target.upperBound]
        ]
      }
      let isSource = bead.target.isEmpty
      let opening = isSource ? prices.sourceOpening : prices.targetOpening
      let goesOn = last.map { !$0.isAligned && $0.target.isEmpty == isSource } ?? false
      return goesOn ? [opening, prices.gapContinuation] : [opening]
    }
  }

  static let documents: [([String], [String])] = [
    (["یک ۱۲", "دو", "سه جمله"], ["one 12", "two", "three words"]),
    (["الف", "جمله‌ای دراز با ۳۴"], ["a long sentence with 34", "b", "c", "d 56"]),
    (["یک", "دو", "سه", "چهار"], ["one and two, three and four"]),
    (["متن ۱۲ و ۳۴"], ["text 12", "and", "34"]),
  ]

  @Test(arguments: documents)
  func `sums and posteriors are those of all paths`(_ source: [String], _ target: [String]) {
    let scorer = Self.scorer(source, target)
    let paths = Paths(scorer)
    var lattice = Lattice(scorer, .whole(rows: source.count, columns: target.count))
    let beads = lattice.path()
    #expect(abs(lattice.total - log(paths.total)) < 0.01)
    for bead in beads {
      let plain = Bead(source: bead.source, target: bead.target)
      let posterior = (paths.beads[plain] ?? 0) / paths.total
      #expect(abs(bead.confidence - posterior) < 0.01)
    }
  }

  @Test func `a corridor that holds the path finds what the whole table does`() {
    let document = Document(
      Array(repeating: (1, 1), count: 30) + [(1, 2), (2, 1), (0, 1)], seed: 3)
    let scorer = Self.scorer(document.source, document.target)
    let (rows, columns) = (document.source.count, document.target.count)
    var whole = Lattice(scorer, .whole(rows: rows, columns: columns))
    var narrow = Lattice(
      scorer,
      Corridor(
        rows: (0...rows).map { max(0, $0 - 6)...min(columns, $0 + 6) }, columns: columns))
    let (first, second) = (whole.path(), narrow.path())
    #expect(first.map(\.source) == second.map(\.source))
    #expect(first.map(\.target) == second.map(\.target))
    #expect(abs(whole.total - narrow.total) < 0.1)
  }
}
