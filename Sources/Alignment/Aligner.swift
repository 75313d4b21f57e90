/// Aligns the sentences of a document with those of its translation.
///
/// A dynamic programme after Gale and Church (1993), with the parameters of their length model estimated from the
/// document itself in two passes, and with what a translation keeps (numbers, Latin words, the concepts of a
/// glossary, final marks, words that sound alike) as further evidence. Without evidence it is an alignment by length
/// alone.
///
/// The search looks at a band about the diagonal, doubled until the path keeps clear of its edges; the second pass
/// looks about the path of the first. So 20,000 sentences take seconds. The result depends on nothing but the
/// input.
public struct Aligner: Sendable {
  /// What may count beside length.
  public enum Evidence: Sendable, CaseIterable {
    case numbers, latinWords, concepts, endings, names
  }

  public var evidence: Set<Evidence>

  public init(evidence: Set<Evidence> = Set(Evidence.allCases)) {
    self.evidence = evidence
  }

  /// The most cells that a band may have, a byte each; a document that needs more gets the best path in so many.
  private static let cellLimit = 1 << 29

  /// The beads of the alignment, in order. They cover every segment of both sides; a segment without a
  /// counterpart is a bead of its own.
  public func align(source: SegmentFeatures, target: SegmentFeatures) -> [Bead] {
    let document = DocumentPair(source, target, kinds: clueKinds)
    let diagonal = Band.diagonal(document)
    let size = Double(max(document.rows, document.columns))
    let halfWidth = 50 + Int(2 * size.squareRoot())

    var parameters = Parameters(ratio: 1)
    var path: Path?
    for ratio in Parameters.ratioGuesses(source: source.lengths, target: target.lengths) {
      let guess = Parameters(ratio: ratio)
      let found = search(document, guess, course: diagonal, halfWidth: halfWidth)
      if let path, path.cost <= found.cost { continue }
      path = found
      parameters = guess
    }
    guard var path else { return [] }
    for _ in 0..<2 {
      let next = parameters.reestimated(from: path.beads, document: document)
      let isSettled = next.isClose(to: parameters)
      parameters = next
      path = search(
        document, parameters, course: Band.course(of: path.beads, document: document),
        halfWidth: max(32, halfWidth / 4))
      if isSettled { break }
    }
    return path.beads
  }

  private var clueKinds: Set<Clue.Kind> {
    Set(
      evidence.flatMap { evidence -> [Clue.Kind] in
        switch evidence {
        case .numbers: [.number, .digit]
        case .latinWords: [.latin]
        case .concepts: [.concept]
        case .endings: [.ending]
        case .names: [.name]
        }
      })
  }

  /// The best path in a band that is doubled until the path keeps clear of its edges.
  private func search(
    _ document: DocumentPair, _ parameters: Parameters, course: [Int32], halfWidth: Int
  ) -> Path {
    var band = Band(course: course, columns: document.columns, halfWidth: halfWidth)
    while true {
      var search = PathSearch(document, parameters, band: band)
      let path = search.run()
      guard path.isNearEdge else { return path }
      let wider = Band(
        course: course, columns: document.columns, halfWidth: band.halfWidth * 2)
      guard wider.cellCount <= Self.cellLimit else { return path }
      band = wider
    }
  }
}
