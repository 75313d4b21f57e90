/// Puts the beads that a person has reviewed in the place of those that the aligner had found.
///
/// The rows of the review stand. Of the alignment stays every bead that shares no sentence with a row, so that a row
/// that was deleted, with all its sentences, is as it was aligned. Together they must cover each sentence once and in
/// order.
///
/// Cost: linear in the beads.
public struct ReviewMerge {
  private let beads: [Bead]
  private var source: ReviewedSide
  private var target: ReviewedSide

  /// - Parameters:
  ///   - rows: in the order of the file.
  ///   - beads: the alignment that the review was written for.
  /// - Returns: the alignment as reviewed. A bead that a person has made or confirmed has the confidence 1, and one
  ///   that was made costs 0; a row that is as it was written changes nothing.
  /// - Throws: all that is wrong with the rows.
  public static func apply(_ rows: [ReviewRow], to beads: [Bead]) throws(ReviewFaults) -> [Bead] {
    var merge = ReviewMerge(beads)
    return try merge.merged(rows)
  }

  private init(_ beads: [Bead]) {
    self.beads = beads
    source = ReviewedSide(.source, count: beads.last?.source.upperBound ?? 0)
    target = ReviewedSide(.target, count: beads.last?.target.upperBound ?? 0)
  }

  /// A bead that a person has made; an empty side gets its place when the bead gets its own.
  private struct Made {
    var bead: Bead
    var line: Int
  }

  private mutating func merged(_ rows: [ReviewRow]) throws(ReviewFaults) -> [Bead] {
    var standing = beads
    var made: [Made] = []
    var known: Set<Int> = []
    let places = Dictionary(
      zip(beads.map(Sides.init), beads.indices), uniquingKeysWith: { first, _ in first })
    var faults: [ReviewFault] = []
    for row in rows {
      if row.source.isEmpty, row.target.isEmpty {
        faults.append(
          ReviewFault(line: row.line, "the row names no sentence on either side; delete it"))
        continue
      }
      let ranges = (
        source.take(row.source, line: row.line), target.take(row.target, line: row.line)
      )
      guard let sources = ranges.0, let targets = ranges.1 else { continue }
      let bead = Bead(source: sources, target: targets)
      if let place = places[Sides(bead)] {
        known.insert(place)
        if row.isConfirmed { standing[place].confidence = 1 }
      } else {
        made.append(Made(bead: bead, line: row.line))
      }
    }
    try refuse(faults + source.faults + target.faults)
    var kept: [Bead] = []
    for (place, bead) in standing.enumerated() where known.contains(place) || stands(bead) {
      kept.append(bead)
    }
    try refuse(source.faults + target.faults)
    return try woven(kept, made)
  }

  private func refuse(_ faults: [ReviewFault]) throws(ReviewFaults) {
    guard !faults.isEmpty else { return }
    throw ReviewFaults(faults.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }

  /// True of a bead that no row has touched. Of one that is touched the rest must be in rows too.
  private mutating func stands(_ bead: Bead) -> Bool {
    let lines = bead.source.compactMap { source.owners[$0] }
    let otherLines = bead.target.compactMap { target.owners[$0] }
    guard let line = (lines + otherLines).first else { return true }
    source.findHoles(in: bead.source, near: line)
    target.findHoles(in: bead.target, near: line)
    return false
  }

  /// One sequence of two. Each sentence is in one bead by now, so that all that can be wrong is a crossing.
  private func woven(_ kept: [Bead], _ made: [Made]) throws(ReviewFaults) -> [Bead] {
    var woven: [Bead] = []
    var (place, otherPlace) = (0, 0)
    var end = (source: 0, target: 0)
    func fits(_ bead: Bead) -> Bool {
      (bead.source.isEmpty || bead.source.lowerBound == end.source)
        && (bead.target.isEmpty || bead.target.lowerBound == end.target)
    }
    while place < kept.count || otherPlace < made.count {
      var bead: Bead
      if place < kept.count, fits(kept[place]) {
        bead = kept[place]
        place += 1
      } else if otherPlace < made.count, fits(made[otherPlace].bead) {
        bead = made[otherPlace].bead
        otherPlace += 1
      } else {
        throw crossing(made[otherPlace...].first, kept[place...].first)
      }
      if bead.source.isEmpty { bead.source = end.source..<end.source }
      if bead.target.isEmpty { bead.target = end.target..<end.target }
      end = (bead.source.upperBound, bead.target.upperBound)
      woven.append(bead)
    }
    return woven
  }

  private func crossing(_ made: Made?, _ kept: Bead?) -> ReviewFaults {
    let other = kept.map { "\(Array($0.source)):\(Array($0.target))" } ?? "another"
    return ReviewFaults([
      ReviewFault(
        line: made?.line,
        "the bead goes backwards: it crosses the bead \(other), which stays as it was aligned; pair the sentences "
          + "otherwise, or put that bead into a row as well")
    ])
  }
}

/// What a bead takes, whatever the place of an empty side.
private struct Sides: Hashable {
  let source: Range<Int>?
  let target: Range<Int>?

  init(_ bead: Bead) {
    source = bead.source.isEmpty ? nil : bead.source
    target = bead.target.isEmpty ? nil : bead.target
  }
}
