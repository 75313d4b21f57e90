import Foundation
import Transliteration

/// Fits a ``LogisticModel`` to probabilities, by Newton's method (iteratively reweighted least squares).
enum LogisticTrainer {
  struct Example {
    var features: [Float]
    var probability: Float
    var weight: Float
  }

  private static let rounds = 12
  /// What a weight costs, by its square.
  private static let penalty = 1e-2

  static func train(_ examples: [Example]) -> LogisticModel {
    guard let count = examples.first?.features.count else {
      return LogisticModel(centres: [], scales: [], weights: [0])
    }
    var model = LogisticModel.undecided(features: count)
    for index in 0..<count {
      let values = examples.map { Double($0.features[index]) }
      let mean = values.reduce(0, +) / Double(values.count)
      let variance =
        values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
      model.centres[index] = Float(mean)
      model.scales[index] = Float(1 / max(variance.squareRoot(), 1e-3))
    }
    let rows = examples.map { example in
      [1] + (0..<count).map { Double(model.normal(example.features[$0], $0)) }
    }
    var weights = [Double](repeating: 0, count: count + 1)
    for _ in 0..<rounds {
      var gradient = weights.map { -penalty * $0 }
      var curvature = (0...count).map { i in (0...count).map { $0 == i ? penalty : 0 } }
      for (row, example) in zip(rows, examples) {
        let p = 1 / (1 + exp(-zip(weights, row).reduce(0) { $0 + $1.0 * $1.1 }))
        let error = (Double(example.probability) - p) * Double(example.weight)
        let bend = p * (1 - p) * Double(example.weight)
        for i in 0...count {
          gradient[i] += error * row[i]
          for j in 0...i { curvature[i][j] += bend * row[i] * row[j] }
        }
      }
      for (i, step) in solve(curvature, gradient).enumerated() { weights[i] += step }
    }
    model.weights = weights.map(Float.init)
    return model
  }

  /// Solves a·x = b for a symmetric positive matrix of which the lower half is given (Cholesky).
  private static func solve(_ a: [[Double]], _ b: [Double]) -> [Double] {
    var lower = a
    for i in b.indices {
      for j in 0...i {
        let rest = (0..<j).reduce(a[i][j]) { $0 - lower[i][$1] * lower[j][$1] }
        lower[i][j] = i == j ? max(rest, 1e-12).squareRoot() : rest / lower[j][j]
      }
    }
    var x = b
    for i in b.indices {
      x[i] = (0..<i).reduce(x[i]) { $0 - lower[i][$1] * x[$1] } / lower[i][i]
    }
    for i in b.indices.reversed() {
      x[i] = (i + 1..<b.count).reduce(x[i]) { $0 - lower[$1][i] * x[$1] } / lower[i][i]
    }
    return x
  }
}
