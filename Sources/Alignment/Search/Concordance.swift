/// Whether the places that links name run along the document, or are met by chance.
///
/// Of two places near each other, those of a translation follow each other on both sides; by chance the one that comes
/// first in the source comes last in the target as often as not. So the excess of concordant over discordant pairs
/// (Kendall 1938, of near neighbours) tells the one from the other, whatever clumps of words a text has.
struct Concordance {
  private(set) var concordant = 0
  private(set) var discordant = 0

  /// How many rows, and columns, apart two places may be.
  private static let reach = 6
  /// Fewer pairs tell nothing.
  private static let fewestPairs = 12
  /// So few places of each kind of link are looked at: the rarest.
  static let placesPerSegment = 4
  private static let leastExcess = 0.05

  /// - Parameter hits: in any order.
  init(_ hits: [CoarseSearch.Hit]) {
    var places = hits.map { (row: Int($0.row), column: Int($0.column)) }
    places.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    for (index, place) in places.enumerated() {
      var next = index + 1
      while next < places.count, places[next].row - place.row <= Concordance.reach {
        let (row, column) = (places[next].row - place.row, places[next].column - place.column)
        if row > 0, column != 0, abs(column) <= Concordance.reach {
          if column > 0 { concordant += 1 } else { discordant += 1 }
        }
        next += 1
      }
    }
  }

  /// True where the places are met by chance, as far as can be told.
  var isChance: Bool {
    let pairs = Double(concordant + discordant)
    guard pairs >= Double(Concordance.fewestPairs) else { return false }
    let excess = Double(concordant - discordant) / pairs
    return excess < max(Concordance.leastExcess, 3 / pairs.squareRoot())
  }
}
