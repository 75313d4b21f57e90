import Foundation
import TestSupport
import Testing

@testable import NameTraining
@testable import Transliteration

/// The fits of the small models: what they are given to find, they find.
@Suite struct FittingTests {
  @Test func `the weights that made the probabilities are found again`() {
    var random = SeededGenerator(seed: 21)
    func logOdds(_ x: [Float]) -> Float { 0.5 + 1.5 * x[0] - 2 * x[1] + 0 * x[2] }
    let inputs = (0..<2000).map { _ in
      [
        Float.random(in: -1...1, using: &random), Float.random(in: 4...6, using: &random) - 5,
        Float.random(in: -100...100, using: &random),
      ]
    }
    let model = LogisticTrainer.train(
      inputs.map {
        .init(features: $0, probability: 1 / (1 + exp(-logOdds($0))), weight: 1)
      })
    for x in inputs.prefix(200) { #expect(abs(model.score(x) - logOdds(x)) < 0.05) }
  }

  @Test func `an example of more weight counts more`() {
    let model = LogisticTrainer.train([
      .init(features: [1], probability: 1, weight: 30),
      .init(features: [1], probability: 0, weight: 10),
    ])
    #expect(abs(model.score([1]) - log(3)) < 0.01)
  }

  @Test func `far values count as less far`() {
    let model = LogisticTrainer.train([
      .init(features: [0], probability: 0.2, weight: 50),
      .init(features: [1], probability: 0.8, weight: 50),
    ])
    #expect(model.score([1]) > 1 && model.score([1e30]).isFinite)
    #expect(model.score([1e30]) == model.score([1e6]))
  }

  /// Names with four spellings each: the right one is marked by one feature, the others are noise.
  private static func names(informative: Int, sign: Float, count: Int) -> [RerankTrainer.Example] {
    var random = SeededGenerator(seed: 22)
    return (0..<count).map { number in
      let right = Int.random(in: 0..<4, using: &random)
      let features = (0..<4).map { spelling in
        (0..<Reranker.features).map { feature in
          Float.random(in: -1...1, using: &random)
            + (feature == informative && spelling == right ? sign : 0)
        }
      }
      return .init(features: features, right: (0..<4).map { $0 == right }, weight: 1)
    }
  }

  @Test(arguments: [(1, 2), (3, -2), (7, 1.5)] as [(Int, Float)])
  func `a reranker weighs most what tells the right spelling`(_ feature: Int, _ sign: Float) {
    let reranker = RerankTrainer().train(
      Self.names(informative: feature, sign: sign, count: 300))
    let weight = reranker.weights[feature]
    #expect(weight * sign > 1)
    for (index, other) in reranker.weights.enumerated() where index != feature && index != 0 {
      #expect(abs(other) < abs(weight) / 3, "feature \(index): \(other)")
    }
    let tested = Self.names(informative: feature, sign: sign, count: 400).dropFirst(300)
    let hits = tested.count { name in
      let scores = name.features.map(reranker.score)
      return scores.firstIndex(of: scores.max() ?? 0).map { name.right[$0] } ?? false
    }
    #expect(hits > tested.count * 7 / 10)
  }

  @Test func `without examples a reranker leaves the order as it is`() {
    #expect(RerankTrainer().train([]).weights == Reranker.neutral.weights)
  }

  @Test func `a judge tells apart what one feature tells apart`() {
    var random = SeededGenerator(seed: 23)
    let examples = (0..<400).map { number in
      var features = (0..<PairFeatures.count).map { _ in Float.random(in: -1...1, using: &random) }
      features[4] += number % 2 == 0 ? 2 : -2
      return JudgeTrainer.Example(
        features: features, quickFeatures: nil, kind: number % 2 == 0 ? .right : .nearest,
        weight: 1,
        group: number)
    }
    let judge = JudgeTrainer().train(examples)
    for example in examples {
      #expect((judge.score(example.features) > 0) == (example.kind == .right))
    }
    #expect(judge.score(Array(repeating: 1e30, count: PairFeatures.count)).isFinite)
    let again = JudgeTrainer().train(examples)
    #expect(again.weights == judge.weights)
  }

  @Test func `the class of a name is learned from its letters`() {
    let names = [
      ("قاسمی", 0), ("رحیمی", 0), ("کریمی", 0), ("حسینی", 0), ("ایوانف", 1), ("پتروف", 1),
      ("کریلف", 1), ("بایف", 1),
    ].map { (letters: NameLetters.persianCodes($0.0), origin: $0.1) }
    let model = OriginTrainer().train(
      Array(repeating: names, count: 10).flatMap(\.self), classes: 2)
    for (name, origin) in [("سلیمی", 0), ("عظیمی", 0), ("سیمونف", 1), ("عثمانف", 1)] {
      let shares = model.probabilities(NameLetters.persianCodes(name))
      #expect(shares[origin] > 0.5, "\(name): \(shares)")
      #expect(abs(shares.reduce(0, +) - 1) < 1e-4)
    }
  }
}
