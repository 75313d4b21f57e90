import PersianText
import Transliteration

/// What the name model says of pairs of words, remembered: names recur.
struct WordMemory: Sendable {
  private let model: NameModel
  private let common = CommonWords()
  private let bar: Float
  private var scores: [Pair: Float] = [:]
  private var patterns: [String: NamePattern] = [:]

  private struct Pair: Hashable {
    var persian: String
    var english: String
  }

  /// So that memory stays bounded in a long bitext.
  private static let mostScores = 200_000
  private static let mostPatterns = 5_000
  private static let fair: Float = -1
  /// Log-odds of a pair that is not worth asking the model for.
  static let hopeless: Float = -9

  init(model: NameModel) {
    self.model = model
    bar = WordMemory.logit(model.defaultThreshold)
  }

  /// How an English name is looked for among the sounds of a text.
  mutating func pattern(_ english: String) -> NamePattern {
    if let pattern = patterns[english] { return pattern }
    if patterns.count >= WordMemory.mostPatterns { patterns.removeAll(keepingCapacity: true) }
    let pattern = NamePattern(english)
    patterns[english] = pattern
    return pattern
  }

  /// The parts of two names that answer to each other, with log-odds over the model's threshold.
  mutating func match(_ persian: String, _ english: String) -> NameParts {
    var memory = self
    self.scores = [:]
    let parts = NameParts.match(persian: persian, english: english) { memory.score($0, $1) }
    scores = memory.scores
    return parts
  }

  /// True of two words that may well be one name.
  mutating func fits(_ persian: String, _ english: String) -> Bool {
    score(persian, english) + bar > WordMemory.fair
  }

  /// Log-odds that two words are one name.
  func logOdds(_ part: NameParts.Pair) -> Float { part.score + bar }

  private mutating func score(_ persian: String, _ english: String) -> Float {
    let pair = Pair(persian: persian, english: english)
    if let score = scores[pair] { return score }
    if scores.count >= WordMemory.mostScores { scores.removeAll(keepingCapacity: true) }
    var score = WordMemory.hopeless - bar
    if NamePattern(english).isNear(persian) {
      score = WordMemory.logit(model.plausibility(persian: persian, english: english)) - bar
    }
    scores[pair] = score
    return score
  }

  /// True of an ordinary word of Persian prose.
  func isCommon(_ persian: String) -> Bool {
    if PersianLexicon.common.contains(persian) { return true }
    return common.contains(persian.unicodeScalars.map(\.value).filter { $0 != 0x200C })
  }

  private static func logit(_ probability: Double) -> Float {
    let p = Float(min(max(probability, 1e-4), 1 - 1e-4))
    return NaturalLogarithm.of(p / (1 - p))
  }
}
