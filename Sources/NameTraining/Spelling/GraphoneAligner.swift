import Foundation
package import Transliteration

/// Finds which letters of a pair made which, by expectation maximisation over all segmentations into graphones
/// (Bisani and Ney 2008; many-to-many, Jiampojamarn, Kondrak and Sherif 2007).
package struct GraphoneAligner {
  /// Probability of each graphone.
  package private(set) var probabilities: [UInt64: Double] = [:]

  /// Nats that each letter over one on the Persian side and over two on the Latin side costs, lest whole names become
  /// graphones.
  let lengthPenalty: Double

  package init(lengthPenalty: Double = 2) { self.lengthPenalty = lengthPenalty }

  static func key(_ persian: UInt32, _ latin: UInt32) -> UInt64 {
    UInt64(persian) << 32 | UInt64(latin)
  }

  package static func graphone(_ key: UInt64) -> Graphone {
    Graphone(persian: UInt32(key >> 32), latin: UInt32(truncatingIfNeeded: key))
  }

  private func penalty(_ persian: Int, _ latin: Int) -> Double {
    exp(-lengthPenalty * Double(persian - 1 + max(0, latin - 2)))
  }

  /// A consonant letter takes the vowel after it, not the one before: the same letters then make the same graphones.
  private func order(_ key: UInt64, _ latin: Int) -> Double {
    guard latin > 1 else { return 1 }
    let letters = UInt32(truncatingIfNeeded: key)
    let isVowel = { (letter: UInt32) in
      letter == 1 || letter == 5 || letter == 9 || letter == 15 || letter == 21
    }
    var result = 1.0
    for k in 0..<(latin - 1)
    where isVowel(letters >> UInt32(5 * k + 5) & 31) && !isVowel(letters >> UInt32(5 * k) & 31) {
      result *= 0.15
    }
    return result
  }

  package mutating func train(_ pairs: [TrainingPair], rounds: Int) {
    for round in 0..<rounds {
      var expected: [UInt64: Double] = [:]
      for pair in pairs { count(pair, into: &expected, isFirst: round == 0) }
      let kept = expected.filter { $0.value > 0.5 }
      probabilities = [:]
      let total = kept.keys.sorted().reduce(0.0) { $0 + (kept[$1] ?? 0) }
      // A graphone that is seen less than once in the whole is chance.
      for (key, count) in kept {
        let graphone = GraphoneAligner.graphone(key)
        let p = graphone.persianLetters.count, l = graphone.latinLetters.count
        probabilities[key] = count / total * penalty(p, l) * order(key, l)
      }
    }
  }

  private func probability(_ key: UInt64, _ p: Int, _ l: Int, isFirst: Bool) -> Double {
    if isFirst { return penalty(p, l) * order(key, l) * exp(-abs(Double(l) - 1.2 * Double(p))) }
    return probabilities[key] ?? 0
  }

  /// Calls with each way to go on from a cell: Persian letters, Latin letters, key.
  private func forEachStep(
    _ pair: TrainingPair, _ i: Int, _ j: Int, _ body: (Int, Int, UInt64) -> Void
  ) {
    var persian: UInt32 = 0
    for p in 1...min(3, pair.persian.count - i) {
      persian = persian << 6 | UInt32(pair.persian[i + p - 1])
      var latin: UInt32 = 0
      for l in 0...min(3, pair.latin.count - j) {
        if l > 0 { latin = latin << 5 | UInt32(pair.latin[j + l - 1]) }
        body(p, l, GraphoneAligner.key(persian, latin))
      }
    }
  }

  private func count(_ pair: TrainingPair, into expected: inout [UInt64: Double], isFirst: Bool) {
    let n = pair.persian.count, m = pair.latin.count
    let width = m + 1
    var forward = [Double](repeating: 0, count: (n + 1) * width)
    forward[0] = 1
    var edges: [(from: Int, to: Int, key: UInt64, p: Double)] = []
    for i in 0..<n {
      for j in 0...m where forward[i * width + j] > 0 {
        let here = forward[i * width + j]
        forEachStep(pair, i, j) { p, l, key in
          let value = probability(key, p, l, isFirst: isFirst)
          if value == 0 { return }
          let to = (i + p) * width + j + l
          forward[to] += here * value
          edges.append((i * width + j, to, key, value))
        }
      }
    }
    let total = forward[n * width + m]
    guard total > 1e-280 else { return }
    var backward = [Double](repeating: 0, count: (n + 1) * width)
    backward[n * width + m] = 1
    for edge in edges.reversed() where backward[edge.to] > 0 {
      let value = edge.p * backward[edge.to]
      backward[edge.from] += value
      let posterior = forward[edge.from] * value / total
      if posterior > 1e-6 { expected[edge.key, default: 0] += posterior * Double(pair.weight) }
    }
  }

  /// The best segmentation, and its mean log-probability a Persian letter; `nil` where there is none.
  package func best(_ pair: TrainingPair) -> (graphones: [Graphone], score: Double)? {
    let n = pair.persian.count, m = pair.latin.count
    guard n > 0 else { return nil }
    let width = m + 1
    var scores = [Double](repeating: -.infinity, count: (n + 1) * width)
    var back = [(from: Int, key: UInt64)](repeating: (-1, 0), count: (n + 1) * width)
    scores[0] = 0
    for i in 0..<n {
      for j in 0...m where scores[i * width + j] > -.infinity {
        let here = scores[i * width + j]
        forEachStep(pair, i, j) { p, l, key in
          let value = probability(key, p, l, isFirst: false)
          if value == 0 { return }
          let to = (i + p) * width + j + l
          let score = here + log(value)
          if score > scores[to] {
            scores[to] = score
            back[to] = (i * width + j, key)
          }
        }
      }
    }
    var at = n * width + m
    let score = scores[at]
    guard score > -.infinity else { return nil }
    var graphones: [Graphone] = []
    while at > 0 {
      graphones.append(GraphoneAligner.graphone(back[at].key))
      at = back[at].from
    }
    return (graphones.reversed(), score / Double(n))
  }
}
