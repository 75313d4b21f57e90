import Termbase

/// Of each term of a segment the share of its occurrences that is rendered. They are summed up in the order of the text,
/// so that the sum is the same on every run.
struct SegmentShares {
  private var places: [TermReference: Int] = [:]
  private var shares: [(rendered: Int, asked: Int)] = []

  mutating func add(_ form: TermReference, isRendered: Bool) {
    let place = places[form] ?? shares.count
    if place == shares.count {
      places[form] = place
      shares.append((0, 0))
    }
    shares[place].rendered += isRendered ? 1 : 0
    shares[place].asked += 1
  }

  var count: Int { shares.count }

  var sum: Double { shares.reduce(0) { $0 + Double($1.rendered) / Double($1.asked) } }
}
