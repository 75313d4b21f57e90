import Glibc

/// Finds keys that share pairs of consonants: an inverted index, in flat arrays.
struct KeyPostings: Sendable {
  /// Where the keys of each pair end.
  private let ends: [UInt32]
  private let keys: [UInt32]
  /// How much a pair says by being rare: ln(N / n), in sixteenths.
  private let weights: [UInt16]
  /// By key, the weights of its pairs.
  private let totals: [UInt16]

  /// What a key shares with the whole of what is looked for, of 255, from which on it is looked at; the next
  /// where the keys are too few.
  private static let thresholds: [UInt8] = [96, 48, 1]

  /// - Parameters:
  ///   - count: how many keys there are.
  ///   - pairs: the pairs of a key; it is asked for twice.
  init(count: Int, pairs: (Int) -> [Int]) {
    var counts = [UInt32](repeating: 0, count: KeyPairs.kinds)
    for key in 0..<count {
      for pair in pairs(key) { counts[pair] += 1 }
    }
    var next: [UInt32] = []
    var sum: UInt32 = 0
    for count in counts {
      next.append(sum)
      sum += count
    }
    let weights = counts.map { UInt16(16 * log(Double(count + 1) / Double($0 + 1)) + 1) }
    var keys = [UInt32](repeating: 0, count: Int(sum))
    var totals = [UInt16](repeating: 0, count: count)
    for key in 0..<count {
      for pair in pairs(key) {
        keys[Int(next[pair])] = UInt32(key)
        next[pair] += 1
        totals[key] += weights[pair]
      }
    }
    ends = next
    self.keys = keys
    self.weights = weights
    self.totals = totals
  }

  /// Keys that share most with some pairs, the best first; keys that share nothing are left out.
  /// - Parameter isEnough: told of each set of keys that is found, before they are put in order.
  func keys(near pairs: [Int], isEnough: ([UInt32]) -> Bool) -> [UInt32] {
    let total = pairs.reduce(0) { $0 + Int(weights[$1]) }
    guard total > 0 else { return [] }
    var shares = [UInt8](repeating: 0, count: totals.count)
    var found: [UInt32] = []
    var threshold = KeyPostings.thresholds[0]
    // The rarest first: fewer keys then come to the threshold by pairs that all have.
    for pair in pairs.sorted(by: { weights[$0] > weights[$1] }) {
      let share = UInt8(Int(weights[pair]) * 255 / total)
      for place in Int(pair == 0 ? 0 : ends[pair - 1])..<Int(ends[pair]) {
        let key = Int(keys[place])
        let old = shares[key]
        shares[key] = old + share
        if old < threshold, old + share >= threshold { found.append(UInt32(key)) }
      }
    }
    for next in KeyPostings.thresholds.dropFirst() where !isEnough(found) {
      for (key, share) in shares.enumerated() where share >= next && share < threshold {
        found.append(UInt32(key))
      }
      threshold = next
    }
    return ordered(found, shares: shares, total: total)
  }

  /// Keys by what they share with what is looked for, of all that either has (Dice's coefficient), in 255 steps.
  private func ordered(_ found: [UInt32], shares: [UInt8], total: Int) -> [UInt32] {
    var starts = [Int](repeating: 0, count: 257)
    let ranks = found.map { key in
      255 - 2 * Int(shares[Int(key)]) * total / (total + Int(totals[Int(key)]))
    }
    for rank in ranks { starts[max(0, rank) + 1] += 1 }
    for rank in 1...256 { starts[rank] += starts[rank - 1] }
    var result = [UInt32](repeating: 0, count: found.count)
    for (key, rank) in zip(found, ranks) {
      result[starts[max(0, rank)]] = key
      starts[max(0, rank)] += 1
    }
    return result
  }
}
