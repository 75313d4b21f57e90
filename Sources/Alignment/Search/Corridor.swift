/// The cells of the alignment table that a search looks at: by source segments taken, from which to which count of
/// target segments. Both bounds rise, the first cell and the last are in it, and neighbouring rows overlap.
struct Corridor {
  private(set) var lower: [Int32]
  private(set) var upper: [Int32]
  /// Where the cells of each row begin in a flat array of all cells; one more than there are rows.
  private(set) var starts: [Int]

  /// - Parameter rows: by source segments taken (one more than there are), the counts of target segments.
  init(rows: [ClosedRange<Int>], columns: Int) {
    lower = rows.map { Int32($0.lowerBound) }
    upper = rows.map { Int32($0.upperBound) }
    lower[0] = 0
    upper[upper.count - 1] = Int32(columns)
    for row in lower.indices.dropFirst() { upper[row] = max(upper[row], upper[row - 1]) }
    for row in lower.indices.dropLast().reversed() { lower[row] = min(lower[row], lower[row + 1]) }
    // A row reaches to where the next begins, so that a run of target segments can be taken in it.
    for row in lower.indices.dropLast() { upper[row] = max(upper[row], lower[row + 1]) }
    starts = []
    starts.reserveCapacity(lower.count + 1)
    var start = 0
    for row in lower.indices {
      starts.append(start)
      start += Int(upper[row] - lower[row]) + 1
    }
    starts.append(start)
  }

  var rowCount: Int { lower.count }
  var cellCount: Int { starts[starts.count - 1] }

  func columns(of row: Int) -> ClosedRange<Int> { Int(lower[row])...Int(upper[row]) }

  /// Where the beads of a shape can end in a row, so that they begin in the corridor too; `nil` where none can.
  func ends(of shape: BeadType, row: Int) -> ClosedRange<Int>? {
    guard row >= shape.source else { return nil }
    let from = row - shape.source
    let first = max(lower[row], lower[from] + Int32(shape.target))
    let last = min(upper[row], upper[from] + Int32(shape.target))
    return first <= last ? Int(first)...Int(last) : nil
  }

  /// All cells of a table.
  static func whole(rows: Int, columns: Int) -> Corridor {
    Corridor(rows: Array(repeating: 0...columns, count: rows + 1), columns: columns)
  }
}
