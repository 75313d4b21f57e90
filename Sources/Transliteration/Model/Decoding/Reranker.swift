import Foundation

/// Weighs anew what the decoder finds, by what is known of whole spellings only: a log-linear model (Collins and Koo
/// 2005, "Discriminative reranking"), one for each direction.
package struct Reranker: Sendable {
  package static let features = 10
  /// Spellings that are weighed anew.
  package static let pool = 12
  package var weights: [Float]

  package init(weights: [Float]) { self.weights = weights }

  /// The decoder's own order.
  package static var neutral: Reranker {
    Reranker(weights: [1] + Array(repeating: 0, count: features - 1))
  }

  func score(_ values: [Float]) -> Float {
    zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }
  }
}

extension ModelParts {
  /// What is known of a spelling.
  /// - Parameters:
  ///   - probability: the decoder's.
  ///   - origin: the likeliest class of the name that is spelt.
  ///   - memory: of the spellings of the same name.
  func rerankingFeatures(
    of spelling: Decoder.Spelling, for letters: [UInt8], probability: Float, isLatin: Bool,
    origin: UInt8, _ memory: inout RerankingMemory
  ) -> [Float] {
    let written = spelling.letters
    let padded = ContextFeatures.padded(written)
    let (side, context) =
      isLatin ? (inventory.toLatin, contexts[0]) : (inventory.toPersian, contexts[1])
    var features = ContextFeatures()
    var back: Float = 0
    var joint: Float = 0
    var at = 0
    var history = UInt64(NGramTable.start)
    var length = 1
    for graphone in spelling.graphones {
      joint += memory.joint(history << 12 | UInt64(graphone)) {
        table.logProbability(graphone, after: table.context(history, length: length, salt: 0))
      }
      history = (history << 12 | UInt64(graphone)) & (1 << 48 - 1)
      length = min(length + 1, 4)
      let count = (isLatin ? inventory.toPersian : inventory.toLatin).written[Int(graphone)].count
      if count == 0 { continue }
      back += memory.share(of: graphone, RerankingMemory.window(padded, at)) {
        features.set(padded, at, origin: origin)
        return context.share(of: graphone, written, at, side, features)
      }
      at += count
    }
    let language = table.logProbability(
      letters: written, salt: isLatin ? ModelParts.persianSalt : ModelParts.latinSalt)
    let words = NameLetters.words(written, isLatin: !isLatin)
    let known =
      isLatin ? lexicon.familiarity(written, letters) : lexicon.familiarity(letters, written)
    let count = Float(words.count)
    return [
      log(max(probability, 1e-20)), back, language, joint, Float(written.count),
      Float(spelling.graphones.count), count,
      known.strangeLatin * count, known.persian * count, known.pairs * count,
    ]
  }
}

extension NameModel {
  /// What the reranker weighs of each spelling of a name that the decoder finds, for training.
  package func rerankingExample(
    of letters: [UInt8], isLatin: Bool
  ) -> [(letters: [UInt8], features: [Float])] {
    let shares = parts.origins(of: letters, isLatin: isLatin)
    let origin = UInt8((shares.firstIndex(of: shares.max() ?? 0) ?? 0) + 1)
    var memory = RerankingMemory()
    return spellings(of: letters, isLatin: isLatin, count: Reranker.pool).map {
      (
        $0.spelling.letters,
        parts.rerankingFeatures(
          of: $0.spelling, for: letters, probability: $0.probability, isLatin: isLatin,
          origin: origin, &memory)
      )
    }
  }
}
