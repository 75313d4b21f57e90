import PersianText
import Foundation
import Transliteration

/// Fits the judge to pairs that the spelling model has not seen: true ones, true ones in other styles, and wrong ones.
struct JudgeFitting {
  let classes: [String]
  let report: (String) -> Void

  /// Of the examples, those of a class with more are drawn.
  private static let mostOfClass = 2500
  /// Every class counts as much as so many pairs, the smaller ones a little less.
  private static let classWeight: Float = 1000
  private static let mostWeight: Float = 3
  /// True pairs that may be refused, of one: less than what is promised, for names that are not like these.
  private static let refused: Float = 0.009
  /// Where styles and roads are asked for while the threshold is still to be found.
  private static let firstThreshold = 0.03
  /// Where all true pairs are clear, the threshold is not put among them.
  private static let highestThreshold = 0.1
  /// Log-odds of whole names at which parts are missing.
  private static let leastScore: Float = -8
  /// How much better than the worst that the spelling model learns from a pair must fit.
  private static let clearance = 1.5

  /// A spelling model, and pairs that it has not seen.
  struct Fold {
    var parts: ModelParts
    var heldOut: [TrainingPair]
    var aligner: GraphoneAligner
  }

  /// What was fitted.
  struct Judgement {
    var judge: JudgeModel
    var quickJudge: LogisticModel
    var calibration = Calibration.neutral
    /// The plausibility under which a pair is wrong.
    var threshold: Double

    func put(into parts: inout ModelParts) {
      parts.judge = judge
      parts.quickJudge = quickJudge
      parts.calibration = calibration
      parts.threshold = threshold
    }
  }

  private struct Item: Sendable {
    var persian: [UInt8]
    var latin: [UInt8]
    var kind: JudgeTrainer.Kind
    var weight: Float
  }

  func fit(_ folds: [Fold]) -> Judgement {
    let items = items(folds)
    let examples = zip(folds, items).flatMap {
      self.examples($1, NameModel($0.parts).wordJudge)
    }
    let checked = examples.filter { $0.group % 4 == 0 }
    let trial = JudgeTrainer().train(examples.filter { $0.group % 4 != 0 })
    for kind in JudgeTrainer.Kind.allCases where !kind.isTrue {
      report("judge, on a quarter left out: \(JudgeTrainer.summary(trial, checked, kind))")
    }
    let judge = JudgeTrainer().train(examples)
    let quick = examples.compactMap { example in
      example.quickFeatures.map {
        LogisticTrainer.Example(
          features: $0, probability: 1 / (1 + exp(-judge.score(example.features))),
          weight: example.weight)
      }
    }
    var judgement = Judgement(
      judge: judge, quickJudge: LogisticTrainer.train(quick),
      threshold: JudgeFitting.firstThreshold)
    let scored = zip(folds, items).flatMap { fold, items in
      var parts = fold.parts
      judgement.put(into: &parts)
      return scores(parts, items)
    }
    judgement.calibration = calibration(scored)
    // Names that lack a word on one side are no true pairs, as a rule, or are translated in part.
    judgement.threshold = threshold(
      scored.filter { $0.kind == .right && $0.score > JudgeFitting.leastScore },
      judgement.calibration)
    return judgement
  }

  private func items(_ folds: [Fold]) -> [[Item]] {
    var wrong = WrongPairs(seed: 0x9E37_79B9_97F4_A7C1)
    var styles = StyleVariants(seed: 0x1357_9BDF_2468_ACE1)
    var items: [[Item]] = folds.map { _ in [] }
    for index in classes.indices {
      let pairs = folds.map { self.pairs(of: index, $0) }
      let count = pairs.reduce(0) { $0 + $1.count }
      let weight = min(JudgeFitting.classWeight / Float(max(count, 1)), JudgeFitting.mostWeight)
      for (fold, mine) in pairs.enumerated() {
        for (pair, near) in zip(mine, WrongPairs.nearest(mine)) {
          func add(_ latin: [UInt8]?, _ kind: JudgeTrainer.Kind, _ share: Float = 1) {
            guard let latin else { return }
            items[fold].append(
              Item(persian: pair.persian, latin: latin, kind: kind, weight: weight * share))
          }
          add(pair.latin, .right)
          add(styles.variant(of: pair.latin), .styled, 0.2)
          add(near, .nearest)
          add(wrong.withConsonant(pair.latin), .consonant)
          add(wrong.withVowel(pair.latin), .vowel)
          add(wrong.withOther(pair.latin), .other, 0.3)
          add(wrong.stranger(to: pair, among: mine), .stranger, 0.3)
        }
      }
    }
    return items
  }

  /// Of the held-out pairs of a class those that clearly fit, drawn where there are many.
  private func pairs(of index: Int, _ fold: Fold) -> [TrainingPair] {
    let mine = fold.heldOut.filter { pair in
      guard pair.origin == index, let (_, score) = fold.aligner.best(pair) else { return false }
      return score > SpellingTrainer.leastFit + JudgeFitting.clearance
    }
    var random = SeededRandom(seed: UInt64(index) + 77)
    var order = Array(mine.indices)
    random.shuffle(&order)
    return order.prefix(JudgeFitting.mostOfClass).map { mine[$0] }
  }

  private func examples(_ items: [Item], _ judge: WordJudge) -> [JudgeTrainer.Example] {
    Parallel.map(2) { half in
      items.indices.filter { $0 % 2 == half }.compactMap { index in
        let item = items[index]
        return judge.features(item.persian, item.latin).map {
          JudgeTrainer.Example(
            features: $0, quickFeatures: judge.quickFeatures(item.persian, item.latin),
            kind: item.kind, weight: item.weight,
            group: item.persian.reduce(17) { ($0 * 31 + Int($1)) & 0xFFFF_FFFF })
        }
      }
    }.flatMap(\.self)
  }

  // MARK: Whole names

  private struct Scored: Sendable {
    var score: Float
    var kind: JudgeTrainer.Kind
    var weight: Float
  }

  private func scores(_ parts: ModelParts, _ items: [Item]) -> [Scored] {
    let model = NameModel(parts)
    return Parallel.map(2) { half in
      items.indices.filter { $0 % 2 == half }.map { index in
        let item = items[index]
        let score = model.rawScore(
          persian: NameLetters.persianText(item.persian),
          english: NameLetters.latinText(item.latin))
        return Scored(score: score, kind: item.kind, weight: item.weight)
      }
    }.flatMap(\.self)
  }

  private func calibration(_ scored: [Scored]) -> Calibration {
    let model = LogisticTrainer.train(
      scored.map {
        LogisticTrainer.Example(
          features: [$0.score], probability: $0.kind.isTrue ? 1 : 0, weight: $0.weight)
      })
    let slope = model.weights[1] * model.scales[0]
    return Calibration(slope: slope, offset: model.weights[0] - slope * model.centres[0])
  }

  /// The plausibility under which so many true pairs fall that may be refused.
  private func threshold(_ right: [Scored], _ calibration: Calibration) -> Double {
    let sorted = right.sorted { $0.score < $1.score }
    let total = sorted.reduce(0) { $0 + $1.weight }
    var sum: Float = 0
    var bar = sorted.first?.score ?? 0
    for item in sorted {
      sum += item.weight
      if sum > JudgeFitting.refused * total { break }
      bar = item.score
    }
    return min(calibration.probability(bar), JudgeFitting.highestThreshold)
  }
}
