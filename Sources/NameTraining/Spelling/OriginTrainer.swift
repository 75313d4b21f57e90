import Foundation
package import Transliteration

/// Fits an ``OriginModel`` by stochastic gradient with adaptive steps.
package struct OriginTrainer {
  package init() {}

  package func train(_ examples: [(letters: [UInt8], origin: Int)], classes: Int) -> OriginModel {
    let size = 1 << OriginModel.bits
    var weights = [Float](repeating: 0, count: classes * size)
    var squares = weights
    var order = Array(examples.indices)
    var random = SeededRandom(seed: 0x51ED_270B)
    for _ in 0..<3 {
      random.shuffle(&order)
      for index in order {
        let example = examples[index]
        let features = OriginModel.features(example.letters)
        var scores = [Float](repeating: 0, count: classes)
        for feature in features {
          for origin in 0..<classes { scores[origin] += weights[origin * size + feature] }
        }
        let probabilities = OriginModel.softmax(scores)
        for origin in 0..<classes {
          let gradient = probabilities[origin] - (origin == example.origin ? 1 : 0)
          if abs(gradient) < 0.002 { continue }
          for feature in features {
            let at = origin * size + feature
            squares[at] += gradient * gradient
            weights[at] -= 0.08 * gradient / (squares[at] + 0.1).squareRoot()
          }
        }
      }
    }
    let scale = max(weights.lazy.map(abs).max() ?? 1, 1e-6) / 127
    return OriginModel(
      classes: classes, weights: weights.map { Int8(($0 / scale).rounded()) }, scale: scale)
  }
}
