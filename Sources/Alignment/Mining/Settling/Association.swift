import Transliteration

/// What the whole bitext says of a pair of forms: how often the two stand together, and how often the Persian words
/// stand where no name explains them.
struct Association {
  struct Pair: Hashable {
    var persian: Int32
    var english: Int32
  }

  private let evidence: MinedEvidence
  /// In how many units the two are a pair.
  private(set) var together: [Pair: Int] = [:]
  /// In how many units a Persian word is part of a name.
  private var explained: [String: Int] = [:]
  /// In how many units an English form is part of a pair.
  private var english: [Int32: Int] = [:]
  /// The Persian form that an English one has in most units.
  private var usual: [Int32: Int32] = [:]

  /// Log-odds for a further unit in which the two are together fall off; no number of them makes more than this.
  private static let mostRepeats: Float = 3
  private static let repeatWeight: Float = 1
  private static let leastExplained: Float = -6

  /// - Parameter chosen: the records that count; no two of a unit overlap, or all that are likely.
  init(_ evidence: MinedEvidence, chosen: some Sequence<MinedEvidence.Record>) {
    self.evidence = evidence
    var last: [Pair: Int32] = [:]
    var lastWord: [String: Int32] = [:]
    var lastEnglish: [Int32: Int32] = [:]
    for record in chosen {
      let pair = Pair(persian: record.persian, english: record.english)
      if last.updateValue(record.unit, forKey: pair) != record.unit {
        together[pair, default: 0] += 1
      }
      if lastEnglish.updateValue(record.unit, forKey: record.english) != record.unit {
        english[record.english, default: 0] += 1
      }
      for word in evidence.words[Int(record.persian)]
      where lastWord.updateValue(record.unit, forKey: word) != record.unit {
        explained[word, default: 0] += 1
      }
    }
    var most: [Int32: Int] = [:]
    for (pair, count) in together {
      let best = most[pair.english] ?? 0
      if count > best || count == best && pair.persian < usual[pair.english] ?? .max {
        most[pair.english] = count
        usual[pair.english] = pair.persian
      }
    }
  }

  /// Log-odds to add to those of a unit.
  func score(_ record: MinedEvidence.Record) -> Float {
    if record.isKnown { return 0 }
    let pair = Pair(persian: record.persian, english: record.english)
    let count = together[pair] ?? 0
    var score: Float = 0
    if count > 1 {
      score += min(
        Association.mostRepeats, Association.repeatWeight * NaturalLogarithm.of(count))
    }
    score += unexplained(record.persian) + rivalry(pair)
    score += lowercase(evidence.english[record.english])
    return score
  }

  /// An English form has one Persian form as a rule: another one is a misspelling of it or a mistake.
  private func rivalry(_ pair: Pair) -> Float {
    guard let usual = usual[pair.english], usual != pair.persian else { return 0 }
    if Association.isMisspelling(evidence.persian[pair.persian], of: evidence.persian[usual]) {
      return Association.misspelling
    }
    let share = Float(together[pair] ?? 1) / Float(max(1, english[pair.english] ?? 1))
    return Association.rivalWeight * NaturalLogarithm.of(share)
  }

  private static let misspelling: Float = 1.5
  private static let rivalWeight: Float = 0.5

  private static func isMisspelling(_ form: String, of usual: String) -> Bool {
    let (a, b) = (letters(form), letters(usual))
    let limit = 0.25 * Double(max(a.count, b.count))
    return SpellingDistance.between(a, b, limit: limit) != nil
  }

  private static func letters(_ form: String) -> [UInt32] {
    form.unicodeScalars.map(\.value).filter { $0 != 0x20 && $0 != 0x200C }
  }

  /// A word that stands in many units without a name is an ordinary word.
  private func unexplained(_ persian: Int32) -> Float {
    var least: Float = 0
    var most = Association.leastExplained
    for word in evidence.words[Int(persian)] {
      let share =
        (Float(max(1, explained[word] ?? 0)) + 0.5)
        / (Float(evidence.persianCounts[word] ?? 0) + 0.5)
      let nats = max(Association.leastExplained, NaturalLogarithm.of(min(Float(1), share)))
      least = min(least, nats)
      most = max(most, nats)
    }
    // The rarest word of a name speaks for the others.
    return (least + 3 * most) / 4
  }

  /// An English word that stands without a capital elsewhere is an ordinary word.
  private func lowercase(_ english: String) -> Float {
    let count = evidence.lowercaseCounts[english.lowercased()] ?? 0
    return count == 0 ? 0 : -min(4, 1.5 + NaturalLogarithm.of(Int(count)))
  }
}
