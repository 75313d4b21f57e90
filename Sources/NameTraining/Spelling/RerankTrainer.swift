import Foundation
package import Transliteration

/// Fits a ``Reranker`` by the likelihood of the right spellings among those that the decoder finds.
package struct RerankTrainer {
  package struct Example: Sendable {
    package var features: [[Float]]
    package var right: [Bool]
    package var weight: Float
  }

  private static let rounds = 300
  /// What a weight costs that is far from the decoder's own order, by its square.
  private static let penalty = 0.5

  package init() {}

  /// Of the decoder's spellings of held-out names.
  package static func examples(
    _ pairs: [TrainingPair], model: NameModel, isLatin: Bool, weights: [Float]
  ) -> [Example] {
    // One name may have several right spellings.
    var groups: [[UInt8]: (right: Set<[UInt8]>, origin: Int)] = [:]
    var order: [[UInt8]] = []
    for pair in pairs {
      let (from, to) = isLatin ? (pair.latin, pair.persian) : (pair.persian, pair.latin)
      if groups[from] == nil {
        order.append(from)
        groups[from] = ([], pair.origin)
      }
      groups[from]?.right.insert(to)
    }
    return order.compactMap { name in
      guard let group = groups[name] else { return nil }
      let found = model.rerankingExample(of: name, isLatin: isLatin)
      let right = found.map { group.right.contains($0.letters) }
      guard right.contains(true), found.count > 1 else { return nil }
      return Example(
        features: found.map(\.features), right: right, weight: weights[group.origin])
    }
  }

  package func train(_ examples: [Example]) -> Reranker {
    let count = Reranker.features
    let start = Reranker.neutral.weights.map(Double.init)
    var weights = start
    let squares = RerankTrainer.squares(examples)
    let total = examples.reduce(0) { $0 + Double($1.weight) }
    for round in 0..<RerankTrainer.rounds {
      var gradient = (0..<count).map {
        RerankTrainer.penalty * (weights[$0] - start[$0]) * squares[$0] / max(total, 1)
      }
      for example in examples {
        let scores = example.features.map { values in
          (0..<count).reduce(0.0) { $0 + weights[$1] * Double(values[$1]) }
        }
        let best = scores.max() ?? 0
        let powers = scores.map { exp($0 - best) }
        let sum = powers.reduce(0, +)
        let rightSum = zip(powers, example.right).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
        for (index, values) in example.features.enumerated() {
          let share =
            powers[index] / sum - (example.right[index] ? powers[index] / max(rightSum, 1e-30) : 0)
          let factor = share * Double(example.weight) / total
          if abs(factor) < 1e-12 { continue }
          for i in 0..<count { gradient[i] += factor * Double(values[i]) }
        }
      }
      let rate = 2 / (1 + Double(round) / 100)
      for i in 0..<count { weights[i] -= rate * gradient[i] / squares[i] }
    }
    return Reranker(weights: weights.map(Float.init))
  }

  /// How much each feature varies among the spellings of a name: their variance, for features of unlike sizes.
  private static func squares(_ examples: [Example]) -> [Double] {
    (0..<Reranker.features).map { index in
      var sum = 0.0
      var count = 0.0
      for example in examples {
        let values = example.features.map { Double($0[index]) }
        let mean = values.reduce(0, +) / Double(values.count)
        sum += values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        count += Double(values.count)
      }
      return max(sum / max(count, 1), 1e-6)
    }
  }
}
