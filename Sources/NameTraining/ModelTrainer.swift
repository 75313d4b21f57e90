import PersianText
package import Transliteration

/// Trains a name model from pairs, the same bytes from the same pairs.
///
/// First without a tenth of the pairs, on which the reranker and the judge are then fitted as on names never seen, for
/// several tenths; and then on all of them, with that reranker and that judge.
package struct ModelTrainer {
  /// Classes by number; a pair's ``TrainingPair/origin`` is one of them.
  let classes: [String]
  /// Which of the classes are words with their pronunciations, and no names.
  let words: Int?
  let report: @Sendable (String) -> Void

  /// How many of the tenths are held out in turn. More take as much longer each, and no more was caught with three.
  private static let folds = 1
  /// What a class counts in the fit of the reranker, in names.
  private static let classWeight: Float = 1000
  private static let mostWeight: Float = 2

  package init(classes: [String], words: Int?, report: @escaping @Sendable (String) -> Void) {
    self.classes = classes
    self.words = words
    self.report = report
  }

  package func train(_ pairs: [TrainingPair]) -> ModelParts {
    let spelling = SpellingTrainer(classes: classes, words: words, report: report)
    let folds = (0..<ModelTrainer.folds).map { fold in
      let heldOut = pairs.filter {
        $0.origin != words && ModelTrainer.fold(of: $0.persian) == fold
      }
      let rest = pairs.filter { ModelTrainer.fold(of: $0.persian) != fold }
      report("learning from \(rest.count) pairs, \(heldOut.count) held out for the judge")
      let (parts, aligner) = spelling.train(rest)
      return JudgeFitting.Fold(parts: parts, heldOut: heldOut, aligner: aligner)
    }
    let rerankers = rerankers(folds)
    let judgement = JudgeFitting(classes: classes, report: report).fit(folds)
    report("learning from all \(pairs.count) pairs")
    var (parts, _) = spelling.train(pairs)
    parts.rerankers = rerankers
    judgement.put(into: &parts)
    return parts
  }

  /// Which tenth a name belongs to, by a hash of the Persian letters, spaces left out.
  package static func fold(of persian: [UInt8]) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for letter in persian where letter < 37 {
      hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
    }
    return Int((hash ^ hash >> 29) % 10)
  }

  private func rerankers(_ folds: [JudgeFitting.Fold]) -> [Reranker] {
    let weights = classes.indices.map { index in
      let count = folds.reduce(0) { sum, fold in sum + fold.heldOut.count { $0.origin == index } }
      return min(
        ModelTrainer.classWeight / Float(max(count, 1)), ModelTrainer.mostWeight)
    }
    let models = folds.map { ($0.heldOut, NameModel($0.parts)) }
    return Parallel.map(2) { index in
      RerankTrainer().train(
        models.flatMap { heldOut, model in
          RerankTrainer.examples(heldOut, model: model, isLatin: index == 1, weights: weights)
        })
    }
  }
}
