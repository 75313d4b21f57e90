import TestSupport
import Testing
import Transliteration

@testable import NameTraining

/// A whole training on invented names, whose spelling follows a table without exceptions.
@Suite struct ModelTrainerTests {
  private static func train() -> ModelParts {
    ModelTrainer(classes: ["one", "two"], words: nil) { _ in }
      .train(
        InventedNames.pairs(400, origin: 0, seed: 41)
          + InventedNames.pairs(200, origin: 1, seed: 42))
  }

  @Test(.timeLimit(.minutes(3)))
  func `two trainings give the same bytes, and spell names that were not there`() {
    let parts = Self.train()
    let file = ModelFile.encode(parts)
    #expect(file == ModelFile.encode(Self.train()))

    let model = NameModel(parts)
    let known = Set(
      (InventedNames.pairs(400, origin: 0, seed: 41)
        + InventedNames.pairs(200, origin: 1, seed: 42)).map(\.persian))
    let fresh = InventedNames.pairs(60, origin: 0, seed: 43).filter { !known.contains($0.persian) }
    #expect(fresh.count > 40)
    var (toLatin, toPersian, right, wrong) = (0, 0, 0, 0)
    for (pair, next) in zip(fresh, fresh.dropFirst()) {
      let persian = NameLetters.persianText(pair.persian)
      let latin = NameLetters.latinText(pair.latin)
      let spelt = model.candidates(for: persian, to: .english, count: 1).first
      toLatin += spelt?.text.lowercased() == latin ? 1 : 0
      let back = model.candidates(for: latin, to: .persian, count: 1).first
      toPersian += back?.text == persian ? 1 : 0
      right += model.judge(persian: persian, english: latin).verdict != .wrong ? 1 : 0
      let other = NameLetters.latinText(next.latin)
      wrong += model.judge(persian: persian, english: other).verdict == .wrong ? 1 : 0
    }
    let count = fresh.count - 1
    #expect(toLatin >= count * 9 / 10, "\(toLatin) of \(count)")
    #expect(toPersian >= count * 9 / 10, "\(toPersian) of \(count)")
    #expect(right >= count * 9 / 10, "\(right) of \(count)")
    #expect(wrong >= count * 8 / 10, "\(wrong) of \(count)")
    #expect(model.defaultThreshold > 0 && model.defaultThreshold < 1)
    // All that was fitted on the held-out names is in the model that is trained on all.
    #expect(parts.calibration.slope != Calibration.neutral.slope)
    #expect(parts.rerankers.map(\.weights) != [Reranker.neutral.weights, Reranker.neutral.weights])
  }

  @Test func `a tenth is held out, whichever way a name is spaced`() {
    let pairs = InventedNames.pairs(3000, origin: 0, seed: 44)
    let held = pairs.count { ModelTrainer.fold(of: $0.persian) == 1 }
    #expect((200...400).contains(held))
    for (one, other) in [("علی رضا", "علیرضا"), ("ساگین بایف", "ساگینبایف"), ("ابو-علی", "ابوعلی")]
    {
      #expect(
        ModelTrainer.fold(of: NameLetters.persianCodes(one))
          == ModelTrainer.fold(of: NameLetters.persianCodes(other)))
    }
  }
}

/// Names of two or three syllables, of a consonant and a long vowel each.
private enum InventedNames {
  private static let consonants = [
    ("ب", "b"), ("پ", "p"), ("ت", "t"), ("ج", "j"), ("چ", "ch"), ("خ", "kh"), ("د", "d"),
    ("ر", "r"),
    ("ز", "z"), ("س", "s"), ("ش", "sh"), ("ف", "f"), ("ک", "k"), ("گ", "g"), ("ل", "l"), ("م", "m"),
    ("ن", "n"),
  ]
  private static let vowels = [("ا", "a"), ("ی", "i"), ("و", "u")]

  static func pairs(_ count: Int, origin: Int, seed: UInt64) -> [TrainingPair] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      var (persian, latin) = ("", "")
      for _ in 0..<Int.random(in: 2...3, using: &random) {
        for letters in [consonants, vowels] {
          let letter = letters[Int.random(in: letters.indices, using: &random)]
          persian += letter.0
          latin += letter.1
        }
      }
      return TrainingPair(
        persian: NameLetters.persianCodes(persian), latin: NameLetters.latinCodes(latin),
        origin: origin)
    }
  }
}
