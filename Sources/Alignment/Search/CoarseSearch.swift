/// Finds the corridor in which the best alignments run, from coarse to fine.
///
/// The document is cut into blocks of sentences, and each pair of blocks scored by the links of the lexicon that are
/// rare enough to tell a place. Blocks that no good path leads through are left out (max-marginals, as in the
/// coarse-to-fine parsing of Charniak et al. 2006), and the rest is cut finer. Where nothing tells the place the
/// corridor keeps to the diagonal, as wide as a random walk strays; an insertion of any length fits in it.
struct CoarseSearch {
  /// A place that a link tells, and how much it says.
  struct Hit {
    let row: Int32
    let column: Int32
    let weight: Float
  }

  private let document: DocumentPair
  private let model: EvidenceModel?
  private let rows: Int
  private let columns: Int
  /// The places that links tell: source segment, target segment, and how much they say.
  private(set) var hits: [Hit] = []

  /// How many places all links together may name, for each segment: links that name the fewest are taken first.
  private static let placesPerSegment = 64
  private static let mostPlaces = 1 << 16
  private static let finestBlock = 8
  private static let mostBlocks = 2_048
  /// How much worse than the best a path may be whose blocks are kept, in nats.
  private static let slack: Float = 30
  /// What a pair of blocks may say at the most, for each sentence.
  private static let mostPerSentence: Float = 2

  init(
    _ document: DocumentPair, _ model: EvidenceModel?, placesPerSegment: Int = placesPerSegment
  ) {
    self.document = document
    self.model = model
    rows = document.rows
    columns = document.columns
    guard let model else { return }
    let links = CoarseSearch.telling(document, model, placesPerSegment)
    for link in links {
      for row in document.source.segments(with: Int(link.source)) {
        for column in document.target.segments(with: Int(link.target)) {
          hits.append(Hit(row: row, column: column, weight: link.weight))
        }
      }
    }
  }

  /// The links that tell places best, and how much one of their places says.
  private static func telling(
    _ document: DocumentPair, _ model: EvidenceModel, _ placesPerSegment: Int
  )
    -> [(source: Int32, target: Int32, weight: Float)]
  {
    var links: [(source: Int32, target: Int32, weight: Float, places: Int)] = []
    for clue in document.source.clues.indices {
      let frequency = document.source.frequency(of: clue)
      for link in model.lexicon.links(of: clue) {
        let target = Int(link.target)
        let places = frequency * document.target.frequency(of: target)
        // Of the places that a link names, as many as the clue is frequent are right.
        let weight =
          (fastLog1p(link.forward * model.target.rarity[target])
            + fastLog1p(link.backward * model.source.rarity[clue])) / 2
          - fastLog1p(Float(places) - 1) / 4
        guard places <= mostPlaces, weight > 1 else { continue }
        links.append((Int32(clue), link.target, min(weight, 4), places))
      }
    }
    links.sort { ($0.places, $0.source, $0.target) < ($1.places, $1.source, $1.target) }
    var room = placesPerSegment * max(document.rows, document.columns)
    return links.prefix { link in
      room -= link.places
      return room >= 0
    }.map { ($0.source, $0.target, $0.weight) }
  }

  /// The corridor, of at most so many cells.
  func corridor(cellLimit: Int) -> Corridor {
    if (rows + 1) * (columns + 1) <= 40_000 { return .whole(rows: rows, columns: columns) }
    var slack = CoarseSearch.slack
    while true {
      let corridor = corridor(slack: slack)
      if corridor.cellCount <= cellLimit || slack < 1 { return corridor }
      slack /= 1.5
    }
  }

  private func corridor(slack: Float) -> Corridor {
    var block = CoarseSearch.finestBlock
    while max(rows, columns) / block > CoarseSearch.mostBlocks { block *= 4 }
    var kept: [ClosedRange<Int>]?
    while true {
      let grid = BlockGrid(rows: rows, columns: columns, block: block, kept: kept)
      let width = 50 + 2 * Float(max(rows, columns)).squareRoot()
      let most = CoarseSearch.mostPerSentence * Float(block)
      let scores =
        if let model, kept != nil {
          grid.scores(document, model, most: most)
        } else {
          grid.scores(hits, most: most)
        }
      let intervals = grid.search(
        scores, slack: slack * (Float(block) / Float(CoarseSearch.finestBlock)).squareRoot(),
        detour: CoarseSearch.slack * Float(block) / (2 * width))
      if block == CoarseSearch.finestBlock { return grid.corridor(intervals) }
      // Each block of rows becomes four, and the columns of its neighbours are kept too.
      kept = grid.refined(intervals, by: 4)
      block /= 4
    }
  }
}
