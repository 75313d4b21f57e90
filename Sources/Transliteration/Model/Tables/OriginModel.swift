import Foundation

/// What class of names a name belongs to, by its letters alone: a log-linear classifier over hashed letter n-grams,
/// one for each script.
package struct OriginModel: Sendable {
  package static let bits = 14
  package let classes: Int
  /// Class by class.
  package var weights: [Int8]
  package var scale: Float

  package init(classes: Int, weights: [Int8], scale: Float) {
    self.classes = classes
    self.weights = weights
    self.scale = scale
  }

  /// The hashes of all runs of one to four letters, with the edges.
  package static func features(_ letters: [UInt8]) -> [Int] {
    var features: [Int] = []
    features.reserveCapacity(letters.count * 4 + 4)
    let count = letters.count
    for start in -1...count {
      var hash: UInt32 = 7
      for length in 0..<4 where start + length <= count {
        let at = start + length
        let letter: UInt32 = at < 0 ? 61 : at >= count ? 62 : UInt32(letters[at])
        hash = (hash &+ letter &+ 1) &* 0x9E37_79B1
        let mixed = (hash ^ (hash >> 15)) &* 0x85EB_CA6B
        if length > 0 || letter < 61 {
          features.append(Int((mixed ^ (mixed >> 13)) & (1 << UInt32(bits) - 1)))
        }
      }
    }
    return features
  }

  package func probabilities(_ letters: [UInt8]) -> [Float] {
    let features = OriginModel.features(letters)
    return OriginModel.softmax(
      (0..<classes).map { origin in
        let sum = features.reduce(Int32(0)) { sum, feature in
          sum &+ Int32(weights[origin << OriginModel.bits + feature])
        }
        return Float(sum) * scale
      })
  }

  package static func softmax(_ scores: [Float]) -> [Float] {
    let best = scores.max() ?? 0
    let powers = scores.map { exp($0 - best) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
  }
}
