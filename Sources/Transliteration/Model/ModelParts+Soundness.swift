extension Graphone {
  /// True where both sides are letters that there are, one after the other, and one of them has some.
  var isSound: Bool {
    guard persian < 1 << 18, latin < 1 << 15, persian | latin != 0 else { return false }
    return persianLetters.allSatisfy { 1..<NameLetters.persianCount ~= Int($0) }
      && latinLetters.allSatisfy { 1..<NameLetters.latinCount ~= Int($0) }
  }
}

extension ModelParts {
  /// True where the parts fit each other: what a file says is not trusted, even under a right checksum.
  var isSound: Bool {
    guard (1...Int(UInt8.max) - 1).contains(classes.count), (0...1).contains(threshold) else {
      return false
    }
    let counts = [
      (rerankers[0].weights, Reranker.features), (rerankers[1].weights, Reranker.features),
      (judge.centres, PairFeatures.count), (judge.scales, PairFeatures.count),
      (judge.weights, JudgeModel.weightCount), (quickJudge.centres, QuickJudge.featureCount),
      (quickJudge.scales, QuickJudge.featureCount),
      (quickJudge.weights, QuickJudge.featureCount + 1),
    ]
    return counts.allSatisfy { numbers, count in
      numbers.count == count && numbers.allSatisfy(\.isFinite)
    }
      && origins.allSatisfy { $0.weights.count == classes.count << OriginModel.bits }
      && (contexts.map(\.scale) + origins.map(\.scale) + classes.map(\.factor))
        .allSatisfy { $0.isFinite && $0 >= 0 }
  }
}
