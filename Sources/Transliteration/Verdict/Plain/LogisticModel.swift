/// A logistic regression.
package struct LogisticModel: Sendable {
  /// Of each feature, what is taken from it and what it is then multiplied by.
  package var centres: [Float]
  package var scales: [Float]
  /// A bias, then a weight a feature.
  package var weights: [Float]

  package init(centres: [Float], scales: [Float], weights: [Float]) {
    self.centres = centres
    self.scales = scales
    self.weights = weights
  }

  /// What has learned nothing.
  package static func undecided(features: Int) -> LogisticModel {
    LogisticModel(
      centres: Array(repeating: 0, count: features), scales: Array(repeating: 1, count: features),
      weights: Array(repeating: 0, count: features + 1))
  }

  /// A feature as the weights take it: what is far from the usual counts as less far.
  package func normal(_ value: Float, _ index: Int) -> Float {
    max(-4, min(4, (value - centres[index]) * scales[index]))
  }

  /// Log-odds.
  package func score(_ values: [Float]) -> Float {
    values.indices.reduce(weights[0]) { $0 + weights[$1 + 1] * normal(values[$1], $1) }
  }
}
