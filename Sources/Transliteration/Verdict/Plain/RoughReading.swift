extension PlainReader {
  /// About what the best reading makes of the letters from each place on, misfits with it: by graphones alone, without
  /// their contexts.
  /// - Returns: row by row, one more than there are Persian letters, of one more than there are Latin ones.
  /// - Complexity: O(letters × letters), with no look-up of n-grams.
  func rough(_ persian: [UInt8], _ latin: [UInt8]) -> [Float] {
    let (n, m) = (persian.count, latin.count)
    return withColumns(of: latin) { columns in
      [Float](unsafeUninitializedCapacity: (m + 1) * (n + 1)) { rest, count in
        count = (m + 1) * (n + 1)
        for i in (0...n).reversed() {
          // Where the row of each Persian chunk begins.
          var rows = (0, 0, 0)
          if i < n { rows.0 = pairs.row(UInt32(persian[i])) }
          if i + 1 < n { rows.1 = pairs.row(UInt32(persian[i]) << 6 | UInt32(persian[i + 1])) }
          if i + 2 < n {
            rows.2 = pairs.row(
              UInt32(persian[i]) << 12 | UInt32(persian[i + 1]) << 6 | UInt32(persian[i + 2]))
          }
          for j in (0...m).reversed() {
            let at = i * (m + 1) + j
            var best: Float = i == n && j == m ? 0 : -.infinity
            if j < m { best = max(best, rest[at + 1] - PairReader.misfit) }
            if i < n { best = max(best, rest[at + m + 1] - PairReader.misfit) }
            if i < n, j < m { best = max(best, rest[at + m + 2] - PairReader.misfit - 3) }
            best = max(best, through(rows.0, at + m + 1, j, m, columns, rest))
            best = max(best, through(rows.1, at + 2 * (m + 1), j, m, columns, rest))
            best = max(best, through(rows.2, at + 3 * (m + 1), j, m, columns, rest))
            rest[at] = best
          }
        }
      }
    }
  }

  /// The best that a Persian chunk makes with what may stand for it here.
  @inline(__always)
  private func through(
    _ row: Int, _ after: Int, _ j: Int, _ m: Int, _ columns: UnsafeMutableBufferPointer<UInt16>,
    _ rest: UnsafeMutableBufferPointer<Float>
  ) -> Float {
    guard row != 0 else { return -.infinity }
    var best = -Float.infinity
    for length in 0...min(Graphone.mostLetters, m - j) {
      let column = columns[j * 4 + length]
      if column == 0 { continue }
      let graphone = pairs.number(row: row, column)
      if graphone == NGramTable.unknown { continue }
      best = max(best, alone[Int(graphone)] + rest[after + length])
    }
    return best
  }
}
