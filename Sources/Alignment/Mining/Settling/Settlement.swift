/// Decides what is a name, over all the units: first by what each unit says, then by what all of them say together.
struct Settlement {
  /// A pair of forms that stands for one name.
  struct Pair: Sendable {
    var persian: String
    var english: String
    var confidence: Double
    /// The numbers of the units in which it stands, ascending.
    var units: [Int]
    /// How often each sign was there.
    var signs: [(sign: NameSigns, count: Int)]
    var parts: Int
    var knownPersian: Int?
    var knownEnglish: Int?
    /// Titles that stand with it, as concepts of the glossary, the most frequent first.
    var titles: [Int]
  }

  private let evidence: MinedEvidence

  /// Log-odds of a candidate that counts before anything is decided.
  private static let likely: Float = 0
  /// For a name that stands in the order of its fellows.
  private static let inOrder: Float = 0.5
  /// For the last word of a name that stands elsewhere whole.
  private static let surname: Float = 2.5
  /// A new spelling of what the glossary has must be surer: the glossary's own would be expected.
  private static let knownCost: Float = 3

  init(_ evidence: MinedEvidence) { self.evidence = evidence }

  func pairs() -> [Pair] {
    let records = evidence.records
    let first = Association(
      evidence, chosen: records.lazy.filter { $0.isKnown || $0.score > Settlement.likely })
    var chosen = choose { $0.score + first.score($0) }
    let second = Association(evidence, chosen: chosen.lazy.map { records[$0] })
    chosen = choose { $0.score + second.score($0) }
    let last = Association(evidence, chosen: chosen.lazy.map { records[$0] })
    return gather(chosen, last)
  }

  private func choose(_ weight: (MinedEvidence.Record) -> Float) -> [Int] {
    evidence.units.flatMap { unit in
      let records = evidence.records[unit]
      return UnitAssignment.choose(records, weights: records.map(weight))
    }
  }

  private struct Gathered {
    var scores: [Float] = []
    var records: [Int] = []
  }

  private func gather(_ chosen: [Int], _ association: Association) -> [Pair] {
    var gathered: [Association.Pair: Gathered] = [:]
    var order: [Association.Pair] = []
    var start = 0
    while start < chosen.count {
      var end = start + 1
      let unit = evidence.records[chosen[start]].unit
      while end < chosen.count, evidence.records[chosen[end]].unit == unit { end += 1 }
      let records = chosen[start..<end].map { evidence.records[$0] }
      for (place, record) in records.enumerated() where !record.isKnown {
        let pair = Association.Pair(persian: record.persian, english: record.english)
        if gathered[pair] == nil { order.append(pair) }
        gathered[pair, default: Gathered()].scores.append(
          record.score + Settlement.orderBonus(place, records))
        gathered[pair]?.records.append(chosen[start + place])
      }
      start = end
    }
    let surnames = surnames(of: chosen)
    return order.compactMap { pair in
      gathered[pair].map { self.pair($0, association, surnames) }
    }
  }

  private func surnames(of chosen: [Int]) -> SurnameSounds {
    var surnames = SurnameSounds()
    for record in chosen.lazy.map({ evidence.records[$0] })
    where record.parts > 1 && record.signs.isDisjoint(with: [.institution, .placeName]) {
      surnames.insert(
        persian: evidence.persian[record.persian], english: evidence.english[record.english])
    }
    return surnames
  }

  private func pair(
    _ gathered: Gathered, _ association: Association, _ surnames: SurnameSounds
  ) -> Pair {
    let records = gathered.records.map { evidence.records[$0] }
    let first = records[0]
    let own = gathered.scores.reduce(0, +) / Float(gathered.scores.count)
    var score = own + association.score(first)
    let isSurname =
      first.parts == 1
      && surnames.contains(
        persian: evidence.persian[first.persian], english: evidence.english[first.english])
    if isSurname { score += Settlement.surname }
    let knownPersian = records.lazy.compactMap(\.knownPersian).first
    let knownEnglish = records.lazy.compactMap(\.knownEnglish).first
    if knownPersian != nil || knownEnglish != nil { score -= Settlement.knownCost }
    var signs: [UInt16: Int] = [:]
    var titles: [Int: Int] = [:]
    for record in records {
      for bit in 0..<UInt16(16) where record.signs.rawValue & 1 << bit != 0 {
        signs[1 << bit, default: 0] += 1
      }
      if let title = record.title { titles[Int(title), default: 0] += 1 }
    }
    return Pair(
      persian: evidence.persian[first.persian], english: evidence.english[first.english],
      confidence: Settlement.confidence(score, isWeak: !isSurname && Settlement.isWeak(records)),
      units: Array(Set(records.map { Int($0.unit) })).sorted(),
      signs: signs.sorted { $0.key < $1.key }.map { (NameSigns(rawValue: $0.key), $0.value) },
      parts: Int(first.parts), knownPersian: knownPersian.map(Int.init),
      knownEnglish: knownEnglish.map(Int.init),
      titles: titles.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key))
  }

  /// Letters that fit ever better make it no surer that a word is a name: log-odds level off, and soon for one whose
  /// capital may be that of a sentence.
  private static func confidence(_ score: Float, isWeak: Bool) -> Double {
    let level: Float = isWeak ? 0.3 : 5.5
    let logOdds = score <= 0 ? score : level * (1 - NaturalLogarithm.power(-score / 6))
    return NaturalLogarithm.probability(ofLogOdds: logOdds)
  }

  /// A single word that only begins sentences and headings, with nothing beside it that a name has.
  private static func isWeak(_ records: [MinedEvidence.Record]) -> Bool {
    records.allSatisfy {
      $0.englishWords.count == 1 && $0.signs.contains(.weakCapital)
        && $0.signs.isDisjoint(with: [.title, .speech, .place, .placeName, .institution, .acronym])
    }
  }

  /// What the other names of the unit say: a name in a list stands in its place on both sides.
  private static func orderBonus(_ place: Int, _ records: [MinedEvidence.Record]) -> Float {
    let record = records[place]
    var crossings = 0
    for other in records {
      let isBefore = other.englishWords.upperBound <= record.englishWords.lowerBound
      let isBeforeInPersian = other.persianWords.upperBound <= record.persianWords.lowerBound
      let isSame = other.englishWords == record.englishWords
      if !isSame, isBefore != isBeforeInPersian { crossings += 1 }
    }
    return records.count > 1 && crossings == 0 ? inOrder : 0
  }
}
