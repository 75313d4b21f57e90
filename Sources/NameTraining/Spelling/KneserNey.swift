import Foundation
package import Transliteration

/// Estimates an n-gram model by interpolated modified Kneser–Ney smoothing (Chen and Goodman 1999), and leaves out what
/// tells little (after Stolcke 1998, "Entropy-based pruning of backoff language models").
package struct KneserNey {
  /// The longest n-grams, in items.
  package var order: Int
  /// What an n-gram must tell that its shorter ones do not, in nats over all the times that it was seen.
  package var least: Double
  /// N-grams of up to so many items all stay.
  private static let firstPruned = 2
  /// Probability of what was never seen, not even by itself.
  private static let floor = 1e-7

  package init(order: Int, least: Double) {
    self.order = order
    self.least = least
  }

  /// - Parameter sequences: graphone numbers of each pair, without edges.
  package func estimate(
    _ sequences: [[UInt16]], vocabulary: Int, salt: UInt64
  ) -> [NGramTable.Entry] {
    let raw = rawCounts(sequences)
    let full = probabilities(KneserNey.continuations(raw, order), vocabulary)
    let kept = kept(full, raw)
    let backoffs = backoffs(full, kept)
    var entries: [NGramTable.Entry] = []
    for k in 0..<order {
      for key in kept[k].sorted() {
        entries.append(
          NGramTable.Entry(
            key: key, order: k + 1, salt: salt,
            // The start of a name is a context alone.
            logProbability: full[k][key].map { log($0) } ?? -99,
            logBackoff: backoffs[k][key] ?? 0))
      }
    }
    return entries
  }

  // MARK: Counts

  /// By the length of the n-grams less one.
  private func rawCounts(_ sequences: [[UInt16]]) -> [[UInt64: Int32]] {
    var counts: [[UInt64: Int32]] = Array(repeating: [:], count: order)
    for sequence in sequences {
      var history = UInt64(NGramTable.start)
      var length = 1
      for graphone in sequence + [NGramTable.end] {
        for k in 0..<order where k <= length {
          let key = (history & (1 << UInt64(12 * k) - 1)) << 12 | UInt64(graphone)
          counts[k][key, default: 0] += 1
        }
        history = (history << 12 | UInt64(graphone)) & (1 << 48 - 1)
        length = min(length + 1, order)
      }
    }
    return counts
  }

  /// Shorter n-grams count in how many contexts they were seen, but for those at the start of a name.
  private static func continuations(_ raw: [[UInt64: Int32]], _ order: Int) -> [[UInt64: Int32]] {
    var counts = raw
    for k in stride(from: order - 1, through: 1, by: -1) {
      var continuation: [UInt64: Int32] = [:]
      for key in raw[k].keys { continuation[withoutFirst(key, k), default: 0] += 1 }
      for (key, count) in raw[k - 1] where first(key, k - 1) == NGramTable.start {
        continuation[key] = count
      }
      counts[k - 1] = continuation
    }
    return counts
  }

  // MARK: Probabilities

  private func probabilities(
    _ counts: [[UInt64: Int32]], _ vocabulary: Int
  ) -> [[UInt64: Double]] {
    var all: [[UInt64: Double]] = []
    for k in 0..<order {
      let discounts = KneserNey.discounts(counts[k])
      var totals: [UInt64: Double] = [:]
      var freed: [UInt64: (Int, Int, Int)] = [:]
      for (key, count) in counts[k] {
        totals[key >> 12, default: 0] += Double(count)
        switch count {
        case 1: freed[key >> 12, default: (0, 0, 0)].0 += 1
        case 2: freed[key >> 12, default: (0, 0, 0)].1 += 1
        default: freed[key >> 12, default: (0, 0, 0)].2 += 1
        }
      }
      var here: [UInt64: Double] = [:]
      for (key, count) in counts[k] {
        let context = key >> 12
        guard let total = totals[context], let freed = freed[context] else { continue }
        let discount = count == 1 ? discounts.0 : count == 2 ? discounts.1 : discounts.2
        let share =
          discounts.0 * Double(freed.0) + discounts.1 * Double(freed.1)
          + discounts.2 * Double(freed.2)
        let shorter =
          k == 0
          ? 1 / Double(vocabulary) : all[k - 1][KneserNey.withoutFirst(key, k)] ?? KneserNey.floor
        here[key] = (Double(count) - discount + share * shorter) / total
      }
      all.append(here)
    }
    return all
  }

  private static func discounts(_ counts: [UInt64: Int32]) -> (Double, Double, Double) {
    var n: [Double] = [0, 0, 0, 0]
    for count in counts.values where 1...4 ~= count { n[Int(count) - 1] += 1 }
    guard n[0] > 0, n[1] > 0, n[2] > 0 else { return (0.5, 0.7, 0.9) }
    let y = n[0] / (n[0] + 2 * n[1])
    return (
      min(max(1 - 2 * y * n[1] / n[0], 0.1), 0.99),
      min(max(2 - 3 * y * n[2] / n[1], 0.2), 1.9),
      min(max(3 - 4 * y * n[3] / n[2], 0.3), 2.9)
    )
  }

  // MARK: Pruning

  /// N-grams that tell enough, and all that these need: their contexts, and what they end in.
  private func kept(_ full: [[UInt64: Double]], _ raw: [[UInt64: Int32]]) -> [Set<UInt64>] {
    let backoffs = backoffs(full, full.map { Set($0.keys) })
    var kept: [Set<UInt64>] = Array(repeating: [], count: order)
    for k in stride(from: order - 1, through: 0, by: -1) {
      for (key, p) in full[k] {
        if k >= KneserNey.firstPruned {
          let shorter = full[k - 1][KneserNey.withoutFirst(key, k)] ?? KneserNey.floor
          let change = abs(log(p / shorter) - (backoffs[k - 1][key >> 12] ?? 0))
          if Double(raw[k][key] ?? 1) * change < least { continue }
        }
        kept[k].insert(key)
      }
      guard k + 1 < order else { continue }
      for key in kept[k + 1] {
        kept[k].insert(key >> 12)
        kept[k].insert(KneserNey.withoutFirst(key, k + 1))
      }
    }
    return kept
  }

  /// Log-weights that make the probabilities after each context sum to one.
  private func backoffs(
    _ full: [[UInt64: Double]], _ kept: [Set<UInt64>]
  ) -> [[UInt64: Double]] {
    var backoffs: [[UInt64: Double]] = Array(repeating: [:], count: order)
    for k in 1..<order {
      var sums: [UInt64: (mine: Double, shorter: Double)] = [:]
      for key in kept[k].sorted() {
        guard let p = full[k][key] else { continue }
        var sum = sums[key >> 12] ?? (0, 0)
        sum.mine += p
        sum.shorter += full[k - 1][KneserNey.withoutFirst(key, k)] ?? 0
        sums[key >> 12] = sum
      }
      for (context, sum) in sums {
        backoffs[k - 1][context] = log(max(1 - sum.mine, 1e-4) / max(1 - sum.shorter, 1e-4))
      }
    }
    return backoffs
  }

  // MARK: Keys

  /// - Parameter k: items in the n-gram, less one.
  private static func withoutFirst(_ key: UInt64, _ k: Int) -> UInt64 {
    key & (1 << UInt64(12 * k) - 1)
  }

  private static func first(_ key: UInt64, _ k: Int) -> UInt16 {
    UInt16(truncatingIfNeeded: key >> UInt64(12 * k))
  }
}
