/// Chooses among the candidates of a unit those that go together: no word is in two names, and what they score is most.
enum UnitAssignment {
  /// So many candidates are tried in every combination; of more, the better ones are taken first.
  private static let mostExact = 18

  /// - Parameter weights: of each record what it scores.
  /// - Returns: indices of the records that were chosen, ascending.
  static func choose(_ records: ArraySlice<MinedEvidence.Record>, weights: [Float]) -> [Int] {
    let order = records.indices.filter { weights[$0 - records.startIndex] > 0 }.sorted {
      let (a, b) = (weights[$0 - records.startIndex], weights[$1 - records.startIndex])
      return a != b ? a > b : $0 < $1
    }
    if order.count > mostExact { return greedy(order, records) }
    var search = Search(
      order: order, weights: order.map { weights[$0 - records.startIndex] }, records: records)
    search.run(0, 0, [])
    return search.best.sorted()
  }

  private static func greedy(_ order: [Int], _ records: ArraySlice<MinedEvidence.Record>) -> [Int] {
    var chosen: [Int] = []
    for index in order where !chosen.contains(where: { records[$0].overlaps(records[index]) }) {
      chosen.append(index)
    }
    return chosen.sorted()
  }

  private struct Search {
    let order: [Int]
    let weights: [Float]
    let records: ArraySlice<MinedEvidence.Record>
    /// What all from a place on could score at the most.
    let rest: [Float]
    var best: [Int] = []
    var bestWeight: Float = 0

    init(order: [Int], weights: [Float], records: ArraySlice<MinedEvidence.Record>) {
      self.order = order
      self.weights = weights
      self.records = records
      var rest: [Float] = [0]
      for weight in weights.reversed() { rest.append((rest.last ?? 0) + weight) }
      self.rest = rest.reversed()
    }

    mutating func run(_ place: Int, _ weight: Float, _ chosen: [Int]) {
      if weight > bestWeight { (best, bestWeight) = (chosen, weight) }
      guard place < order.count, weight + rest[place] > bestWeight else { return }
      let record = records[order[place]]
      if !chosen.contains(where: { records[$0].overlaps(record) }) {
        run(place + 1, weight + weights[place], chosen + [order[place]])
      }
      run(place + 1, weight, chosen)
    }
  }
}

extension MinedEvidence.Record {
  func overlaps(_ other: Self) -> Bool {
    persianWords.overlaps(other.persianWords) || englishWords.overlaps(other.englishWords)
  }
}
