import Foundation

/// Turns the judge's scores of whole names into probabilities (Platt 1999, "Probabilistic outputs for support vector
/// machines"): the judge was fitted to single words, and a name is judged by its worst part.
package struct Calibration: Sendable {
  package var slope: Float
  package var offset: Float

  package init(slope: Float, offset: Float) {
    self.slope = slope
    self.offset = offset
  }

  package static let neutral = Calibration(slope: 1, offset: 0)

  package func probability(_ score: Float) -> Double {
    1 / (1 + exp(-Double(slope * score + offset)))
  }

  /// The score that a probability stands for.
  func score(_ probability: Double) -> Float {
    let p = min(max(probability, 1e-9), 1 - 1e-9)
    return (Float(log(p / (1 - p))) - offset) / slope
  }
}
