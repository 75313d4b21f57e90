/// Finds the word that somebody meant who wrote another.
package enum NearestWord {
  /// The nearest of the words, where it is near enough: at most a third of the letters differ, or it is the beginning.
  package static func find(_ word: String, in words: some Sequence<String>) -> String? {
    if word.utf8.count > 2, let whole = words.first(where: { $0.hasPrefix(word) }) { return whole }
    let limit = max(2, (word.utf8.count + 1) / 3)
    let nearest = words.map { (word: $0, distance: distance(word, $0)) }
      .min { ($0.distance, $0.word) < ($1.distance, $1.word) }
    return nearest.flatMap { $0.distance <= limit ? $0.word : nil }
  }

  /// Bytes put in, left out, changed, or exchanged with the next (optimal string alignment).
  private static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.lowercased().utf8), Array(b.lowercased().utf8))
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j + 1], row[j]) + 1
        cost = min(cost, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }
}
