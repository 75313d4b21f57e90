import Transliteration

#if canImport(Glibc)
  import Glibc
#endif

/// Learns from pairs of names what sounds cost for one another: expectation maximisation for a memoryless transducer
/// (Ristad and Yianilos 1998). Deterministic; half a minute for 60,000 pairs.
struct Learning {
  private struct Pair {
    var persian: [Int]
    var english: [Int]
    var weight: Double
  }

  private static let count = Sound.allCases.count
  /// The place of "no sound" in the tables.
  private static let nothing = count
  private static let width = count + 1
  private static let passes = 14

  private var pairs: [Pair] = []
  /// By Persian sound, then by English sound: how often the one stands for the other.
  private var joint: [Double]

  init(_ files: [PairFile]) {
    for file in files {
      // The large lists should not drown the small.
      let weight = 100 / Double(file.pairs.count).squareRoot()
      for pair in file.pairs {
        let persian = NameSounds(pair.persian).codes.map(Int.init)
        let english = NameSounds(pair.english).codes.map(Int.init)
        guard 1...40 ~= persian.count, 1...40 ~= english.count else { continue }
        pairs.append(Pair(persian: persian, english: english, weight: weight))
      }
    }
    joint = Array(
      repeating: 1 / Double(Learning.width * Learning.width), count: Learning.width * Learning.width
    )
    for sound in 0..<Learning.count { joint[sound * Learning.width + sound] = 0.02 }
    joint[Learning.nothing * Learning.width + Learning.nothing] = 0
    for pass in 0..<Learning.passes { improve(dropsOutliers: pass >= 2) }
  }

  /// One pass over the pairs.
  /// - Parameter dropsOutliers: leaves out pairs that are hardly likelier than two names that met by chance.
  private mutating func improve(dropsOutliers: Bool) {
    // Names end with a tenth of the probability, as it were.
    for place in joint.indices { joint[place] /= 1.1 }
    let (ofPersian, ofEnglish) = margins()
    var counts = [Double](repeating: 0.01, count: joint.count)
    counts[Learning.nothing * Learning.width + Learning.nothing] = 0
    for pair in pairs {
      let forward = table(pair, backward: false)
      let backward = table(pair, backward: true)
      let columns = pair.english.count + 1
      let likelihood = forward[forward.count - 1]
      guard likelihood > 0 else { continue }
      var odds = log(likelihood)
      for sound in pair.persian { odds -= log(ofPersian[sound]) }
      for sound in pair.english { odds -= log(ofEnglish[sound]) }
      if dropsOutliers, odds < Double(min(pair.persian.count, pair.english.count)) { continue }
      for row in 0...pair.persian.count {
        for column in 0..<columns {
          let here = forward[row * columns + column] * pair.weight / likelihood
          for step in steps(pair, row, column) {
            counts[step.place] += here * joint[step.place] * backward[step.cell]
          }
        }
      }
    }
    let sum = counts.reduce(0, +)
    joint = counts.map { $0 / sum }
  }

  /// The steps that lead on from a cell: the place in ``joint``, and the cell that it leads to.
  private func steps(_ pair: Pair, _ row: Int, _ column: Int) -> [(place: Int, cell: Int)] {
    let columns = pair.english.count + 1
    var steps: [(Int, Int)] = []
    if row < pair.persian.count {
      let start = pair.persian[row] * Learning.width
      steps.append((start + Learning.nothing, (row + 1) * columns + column))
      if column < pair.english.count {
        steps.append((start + pair.english[column], (row + 1) * columns + column + 1))
      }
    }
    if column < pair.english.count {
      steps.append(
        (
          Learning.nothing * Learning.width + pair.english[column], row * columns + column + 1
        ))
    }
    return steps
  }

  /// The probability of all ways to each cell, or from each cell to the end.
  private func table(_ pair: Pair, backward: Bool) -> [Double] {
    let columns = pair.english.count + 1
    let size = (pair.persian.count + 1) * columns
    var values = [Double](repeating: 0, count: size)
    values[backward ? size - 1 : 0] = 1
    for index in 0..<size {
      let cell = backward ? size - 1 - index : index
      for step in steps(pair, cell / columns, cell % columns) {
        if backward {
          values[cell] += joint[step.place] * values[step.cell]
        } else {
          values[step.cell] += joint[step.place] * values[cell]
        }
      }
    }
    return values
  }

  private func margins() -> (persian: [Double], english: [Double]) {
    var persian = [Double](repeating: 0, count: Learning.width)
    var english = persian
    for (place, value) in joint.enumerated() {
      persian[place / Learning.width] += value
      english[place % Learning.width] += value
    }
    return (persian, english)
  }

  // MARK: The table

  /// The source of `SoundCostTable.swift`.
  var source: String {
    let (ofPersian, ofEnglish) = margins()
    func cost(_ persian: Int, _ english: Int) -> Double {
      // Sounds that this script does not write, or hardly ever.
      guard min(ofPersian[persian], ofEnglish[english]) > 1e-5 else { return .infinity }
      let value = joint[persian * Learning.width + english]
      if english == Learning.nothing { return -log(value / ofPersian[persian]) }
      if persian == Learning.nothing { return -log(value / ofEnglish[english]) }
      return -log(value * value / ofPersian[persian] / ofEnglish[english]) / 2
    }
    func entry(_ sound: Sound, _ cost: Double) -> String {
      ".\(sound): \(Int((min(cost * 10, Double(SoundCost.most))).rounded()))"
    }
    let gaps = Sound.allCases.map { sound in
      let code = Int(sound.rawValue)
      return entry(sound, min(cost(code, Learning.nothing), cost(Learning.nothing, code)))
    }
    var rows: [String] = []
    for one in Sound.allCases {
      let entries = Sound.allCases.compactMap { other -> String? in
        let (a, b) = (Int(one.rawValue), Int(other.rawValue))
        guard a < b else { return nil }
        let least = min(cost(a, b), cost(b, a))
        return least < Double(SoundCost.most) / 10 - 1 ? entry(other, least) : nil
      }
      if !entries.isEmpty { rows += Learning.wrapped(entries, head: ".\(one): [", tail: "],") }
    }
    return """
      /// What sounds cost for one another, in tenths of nats. Made by `KeyBenchmark learn`; not to be edited by hand.
      enum SoundCostTable {
        /// The cost of a sound that the other spelling does not write.
        static let gaps: KeyValuePairs<Sound, UInt8> = [
      \(Learning.wrapped(gaps, head: "", tail: ",").joined(separator: "\n"))
        ]

        /// The cost of one sound for another, of each pair once; what is not listed was hardly ever seen.
        static let pairs: KeyValuePairs<Sound, KeyValuePairs<Sound, UInt8>> = [
      \(rows.joined(separator: "\n"))
        ]
      }

      """
  }

  private static func wrapped(_ entries: [String], head: String, tail: String) -> [String] {
    let whole = "    " + head + entries.joined(separator: ", ") + tail
    if whole.utf8.count <= 100 { return [whole] }
    var lines: [String] = head.isEmpty ? [] : ["    " + head]
    let indent = head.isEmpty ? "    " : "      "
    var line = indent
    for entry in entries {
      if line.utf8.count + entry.utf8.count + 1 > 100 {
        lines.append(String(line.dropLast()))
        line = indent
      }
      line += entry + ", "
    }
    lines.append(String(line.dropLast()))
    if !head.isEmpty { lines.append("    " + tail) }
    return lines
  }
}
