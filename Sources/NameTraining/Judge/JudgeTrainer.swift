import Foundation
package import Transliteration

/// Fits a ``JudgeModel`` by likelihood with Adam (Kingma and Ba 2015).
package struct JudgeTrainer {
  /// True pairs, true ones in another style, and the kinds of wrong ones.
  package enum Kind: CaseIterable, Sendable {
    case right, styled, nearest, consonant, vowel, other, stranger
    var isTrue: Bool { self == .right || self == .styled }
  }

  package struct Example: Sendable {
    package var features: [Float]
    /// For a first opinion; `nil` where it has none.
    package var quickFeatures: [Float]?
    package var kind: Kind
    package var weight: Float
    /// Pairs of one Persian name are of one group.
    package var group: Int

    package init(
      features: [Float], quickFeatures: [Float]?, kind: Kind, weight: Float, group: Int
    ) {
      self.features = features
      self.quickFeatures = quickFeatures
      self.kind = kind
      self.weight = weight
      self.group = group
    }
  }

  /// The ROC area of true pairs against one kind of wrong ones, and the share caught where 1 % of true ones are refused.
  static func summary(_ model: JudgeModel, _ examples: [Example], _ kind: Kind) -> String {
    let trues = examples.filter { $0.kind == .right }.map { model.score($0.features) }.sorted()
    let falses = examples.filter { $0.kind == kind }.map { model.score($0.features) }
    guard !trues.isEmpty, !falses.isEmpty else { return "\(kind): none" }
    let bar = trues[trues.count / 100]
    var above = 0
    for score in falses {
      var low = 0, high = trues.count
      while low < high {
        let middle = (low + high) / 2
        if trues[middle] > score { high = middle } else { low = middle + 1 }
      }
      above += trues.count - low
    }
    let area = Double(above) / Double(trues.count * falses.count)
    let caught = Double(falses.count { $0 < bar }) / Double(falses.count)
    return "\(kind): area \(area), caught \(caught)"
  }

  package init() {}

  private static let rounds = 40
  private static let batch = 64

  package func train(_ examples: [Example]) -> JudgeModel {
    let inputs = PairFeatures.count, hidden = JudgeModel.hidden, width = inputs + 1
    var centres = [Float](repeating: 0, count: inputs)
    var scales = centres
    for index in 0..<inputs {
      let values = examples.map { Double($0.features[index]) }
      let mean = values.reduce(0, +) / Double(max(values.count, 1))
      let variance =
        values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(values.count, 1))
      centres[index] = Float(mean)
      scales[index] = Float(1 / max(variance.squareRoot(), 1e-3))
    }
    var random = SeededRandom(seed: 0x2545_F491_4F6C_DD1D)
    var weights = (0..<JudgeModel.weightCount).map { _ in
      (Float(random.next() >> 40) / Float(1 << 24) - 0.5) * 0.5
    }
    weights[hidden * width] = 0
    var first = [Float](repeating: 0, count: weights.count)
    var second = first
    var gradient = first
    var activations = [Float](repeating: 0, count: hidden)
    var order = Array(examples.indices)
    var step = 0
    let inputsOf = examples.map { example in
      (0..<inputs).map { max(-4, min(4, (example.features[$0] - centres[$0]) * scales[$0])) }
    }
    for round in 0..<JudgeTrainer.rounds {
      random.shuffle(&order)
      let rate = 0.01 * Float(pow(0.92, Double(round)))
      for start in stride(from: 0, to: order.count, by: JudgeTrainer.batch) {
        for index in gradient.indices { gradient[index] = 0 }
        let end = min(start + JudgeTrainer.batch, order.count)
        for index in order[start..<end] {
          let x = inputsOf[index]
          var output = weights[hidden * width]
          for unit in 0..<hidden {
            var sum = weights[unit * width]
            for i in 0..<inputs { sum += weights[unit * width + 1 + i] * x[i] }
            activations[unit] = tanh(sum)
            output += weights[hidden * width + 1 + unit] * activations[unit]
          }
          let p = 1 / (1 + exp(-output))
          let error = (p - (examples[index].kind.isTrue ? 1 : 0)) * examples[index].weight
          gradient[hidden * width] += error
          for unit in 0..<hidden {
            gradient[hidden * width + 1 + unit] += error * activations[unit]
            let back =
              error * weights[hidden * width + 1 + unit]
              * (1 - activations[unit] * activations[unit])
            gradient[unit * width] += back
            for i in 0..<inputs { gradient[unit * width + 1 + i] += back * x[i] }
          }
        }
        step += 1
        let size = Float(end - start)
        let correction1 = 1 - Float(pow(0.9, Double(step)))
        let correction2 = 1 - Float(pow(0.999, Double(step)))
        for index in weights.indices {
          let g = gradient[index] / size + 1e-4 * weights[index]
          first[index] = 0.9 * first[index] + 0.1 * g
          second[index] = 0.999 * second[index] + 0.001 * g * g
          weights[index] -=
            rate * (first[index] / correction1)
            / ((second[index] / correction2).squareRoot() + 1e-7)
        }
      }
    }
    return JudgeModel(centres: centres, scales: scales, weights: weights)
  }
}
