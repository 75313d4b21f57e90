import Transliteration

/// Is the right entry among the first of all Persian entries of a source, by its English form?
struct Recall {
  let ranks = [1, 10, 50]
  private(set) var queries = 0
  /// By ``ranks``, how many queries had a right entry among so many.
  private(set) var hits = [0, 0, 0]
  private(set) var entries = 0
  private(set) var milliseconds = 0.0

  /// - Parameters:
  ///   - file: all pairs of the source; its Persian forms are the entries.
  ///   - model: puts those that are nearest by key in order, if any.
  ///   - isAsked: told the bucket of each pair: whether its English form is looked up.
  init(_ file: PairFile, model: NameModel?, isAsked: (Int) -> Bool) {
    var numbers: [String: Int] = [:]
    var names: [String] = []
    var right: [String: Set<Int>] = [:]
    var asked: [String] = []
    for pair in file.pairs {
      let number = numbers[pair.persian] ?? names.count
      if number == names.count {
        numbers[pair.persian] = number
        names.append(pair.persian)
      }
      if isAsked(PairFile.bucket(of: pair.persian)) {
        if right[pair.english] == nil { asked.append(pair.english) }
        right[pair.english, default: []].insert(number)
      }
    }
    let index = NameIndex(names)
    let ranked = model.map { RankedNames(names, model: $0) }
    entries = index.count
    queries = asked.count
    let start = CPUClock.milliseconds
    for name in asked {
      let found =
        if let ranked {
          ranked.nearest(to: name, count: ranks[2]).map(\.number)
        } else {
          index.nearest(to: name, count: ranks[2]).map(\.number)
        }
      guard let rank = found.firstIndex(where: { right[name]?.contains($0) ?? false })
      else { continue }
      for (place, most) in ranks.enumerated() where rank < most { hits[place] += 1 }
    }
    milliseconds = (CPUClock.milliseconds - start) / Double(max(1, queries))
  }

  func report(_ name: String) -> String {
    let shares = hits.map { decimal(Double($0) / Double(max(1, queries)), 4) }
    return
      "\(name) \(entries) \(queries) \(shares.joined(separator: " ")) \(decimal(milliseconds, 3))"
  }
}
