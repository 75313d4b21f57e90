import Transliteration

/// A pair to train on: letters of both names as codes (``NameLetters``), and the class its source belongs to.
package struct TrainingPair: Sendable {
  package var persian: [UInt8]
  package var latin: [UInt8]
  package var origin: Int
  package var weight: Float

  package init(persian: [UInt8], latin: [UInt8], origin: Int, weight: Float = 1) {
    self.persian = persian
    self.latin = latin
    self.origin = origin
    self.weight = weight
  }
}
