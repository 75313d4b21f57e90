import Foundation

/// What a reading of a pair tells a judge, as numbers.
package struct PairFeatures: Sendable {
  package static let count = 31
  package var values: [Float]
  /// Of each step, how probable its Latin letters are for its Persian ones, and the other way round, in nats.
  var steps: [Float]
  /// The score of the best Latin spelling of the Persian word.
  var bestLatin: Float
}

/// Judges a pair of words from what a reading tells: a network of one hidden layer, whose answer is a calibrated
/// probability since it was fitted by likelihood (Niculescu-Mizil and Caruana 2005).
package struct JudgeModel: Sendable {
  package static let hidden = 20
  /// Of each feature, what is taken from it and what it is then multiplied by.
  package var centres: [Float]
  package var scales: [Float]
  /// Hidden unit by hidden unit: a bias and a weight a feature; then the bias and a weight a hidden unit.
  package var weights: [Float]

  package init(centres: [Float], scales: [Float], weights: [Float]) {
    self.centres = centres
    self.scales = scales
    self.weights = weights
  }

  /// A judge that has learned nothing.
  package static var undecided: JudgeModel {
    JudgeModel(
      centres: Array(repeating: 0, count: PairFeatures.count),
      scales: Array(repeating: 1, count: PairFeatures.count),
      weights: Array(repeating: 0, count: weightCount))
  }

  package static var weightCount: Int { hidden * (PairFeatures.count + 1) + hidden + 1 }

  /// Log-odds that the pair is one name.
  package func score(_ features: [Float]) -> Float {
    let width = PairFeatures.count + 1
    let output = JudgeModel.hidden * width
    var sum = weights[output]
    for unit in 0..<JudgeModel.hidden {
      var activation = weights[unit * width]
      for index in 0..<PairFeatures.count {
        let value = (features[index] - centres[index]) * scales[index]
        activation += weights[unit * width + 1 + index] * max(-4, min(4, value))
      }
      sum += weights[output + 1 + unit] * tanh(activation)
    }
    return sum
  }
}
