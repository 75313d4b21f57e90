/// The cells of the alignment table that a search looks at: about a course through it, so many target segments to
/// either side.
struct Band {
  /// By source segments taken, the first and the last target segment taken.
  private(set) var lower: [Int32]
  private(set) var upper: [Int32]
  /// Where the cells of each row begin in a flat array of all cells.
  private(set) var starts: [Int]
  let halfWidth: Int

  /// - Parameters:
  ///   - course: by source segments taken (one more than there are), target segments taken; rising.
  ///   - columns: the number of target segments.
  init(course: [Int32], columns: Int, halfWidth: Int) {
    self.halfWidth = halfWidth
    let reach = Int32(clamping: halfWidth)
    let columns = Int32(columns)
    lower = course.map { max(0, $0 - reach) }
    // A row reaches as far as the next row's course, so that the band hangs together however steep it is.
    upper = course.indices.map { row in
      row + 1 < course.count ? min(columns, course[row + 1] + reach) : columns
    }
    starts = []
    starts.reserveCapacity(course.count + 1)
    var start = 0
    for row in course.indices {
      starts.append(start)
      start += Int(upper[row] - lower[row]) + 1
    }
    starts.append(start)
  }

  var cellCount: Int { starts[starts.count - 1] }

  func columns(of row: Int) -> ClosedRange<Int> { Int(lower[row])...Int(upper[row]) }

  /// True of a cell so near to the edge that a better path may lie outside.
  func isNearEdge(row: Int, column: Int, columns: Int) -> Bool {
    let margin = halfWidth / 4
    return lower[row] > 0 && column - Int(lower[row]) <= margin
      || upper[row] < columns && Int(upper[row]) - column <= margin
  }

  /// The course along which both sides have used up the same part of their length.
  static func diagonal(_ document: DocumentPair) -> [Int32] {
    let sourceTotal = Double(max(document.sourceTotals.last ?? 0, 1))
    let targetTotal = Double(max(document.targetTotals.last ?? 0, 1))
    var column = 0
    return document.sourceTotals.map { total in
      let share = Double(total) / sourceTotal * targetTotal
      while column < document.columns, Double(document.targetTotals[column + 1]) <= share {
        column += 1
      }
      return Int32(column)
    }
  }

  /// The course that a path took.
  static func course(of beads: [Bead], document: DocumentPair) -> [Int32] {
    var course: [Int32] = [0]
    course.reserveCapacity(document.rows + 1)
    for bead in beads {
      for _ in bead.source { course.append(Int32(bead.target.upperBound)) }
    }
    return course
  }
}
