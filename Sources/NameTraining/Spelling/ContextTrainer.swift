import Foundation
package import Transliteration

/// Fits a ``ContextModel`` by stochastic gradient with adaptive steps (AdaGrad, Duchi, Hazan and Singer 2011).
package struct ContextTrainer {
  private static let rate: Float = 0.12
  private static let rounds = 2
  private static let bits = 20
  package init() {}

  package struct Example: Sendable {
    package var letters: [UInt8]
    package var origin: UInt8
    /// Where each graphone begins to read, and which it is.
    package var steps: [(position: Int, graphone: UInt16)]
    package init(letters: [UInt8], origin: UInt8, steps: [(position: Int, graphone: UInt16)]) {
      self.letters = letters
      self.origin = origin
      self.steps = steps
    }
  }

  package func train(_ examples: [Example], side: GraphoneInventory.Side) -> [Float] {
    var weights = [Float](repeating: 0, count: 1 << ContextTrainer.bits)
    var squares = [Float](repeating: 0.0, count: 1 << ContextTrainer.bits)
    let mask = UInt32(1 << ContextTrainer.bits - 1)
    var order = Array(examples.indices)
    var random = SeededRandom(seed: 0x1234_5678_9ABC_DEF1)
    var features = ContextFeatures()
    var numbers: [UInt16] = []
    var scores: [Float] = []
    for _ in 0..<ContextTrainer.rounds {
      random.shuffle(&order)
      for index in order {
        let example = examples[index]
        let padded = [0, 0, 0, 0] + example.letters + [0, 0, 0, 0]
        for step in example.steps {
          features.set(padded, step.position, origin: example.origin)
          numbers.removeAll(keepingCapacity: true)
          scores.removeAll(keepingCapacity: true)
          side.forEach(example.letters, at: step.position) { number, _ in
            var sum: Float = 0
            let salt = ContextFeatures.salt(number)
            for hash in features.hashes {
              sum += weights[Int(ContextFeatures.index(hash, salt) & mask)]
            }
            numbers.append(number)
            scores.append(sum)
          }
          let best = scores.max() ?? 0
          var total: Float = 0
          for i in scores.indices {
            scores[i] = exp(scores[i] - best)
            total += scores[i]
          }
          for i in scores.indices {
            let isGold = numbers[i] == step.graphone
            let p = scores[i] / total
            let gradient = p - (isGold ? 1 : 0)
            if abs(gradient) < 0.003 { continue }
            let salt = ContextFeatures.salt(numbers[i])
            for hash in features.hashes {
              let w = Int(ContextFeatures.index(hash, salt) & mask)
              squares[w] += gradient * gradient
              weights[w] -= ContextTrainer.rate * gradient / (squares[w] + 0.1).squareRoot()
            }
          }
        }
      }
    }
    return weights
  }

  package static func quantised(_ weights: [Float]) -> ContextModel {
    let top = weights.lazy.map(abs).max() ?? 1
    let scale = max(min(top, 4) / 127, 1e-6)
    return ContextModel(
      weights: weights.map { Int8(max(-127, min(127, ($0 / scale).rounded()))) }, scale: scale)
  }
}
