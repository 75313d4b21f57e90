/// A way to match two names.
struct Solution {
  var value: Float
  var isTurned: Bool
  /// The worst pair.
  var worst: Float = .infinity
  var pairs: [NameParts.Pair] = []
  var absences: [NameParts.Absence] = []
  private var joined: [String] = []
  private var cost: Float = 0
  private(set) var isFatal = false

  init(value: Float, isTurned: Bool) {
    self.value = value
    self.isTurned = isTurned
  }

  mutating func join(_ pair: NameParts.Pair, isApart: Bool) {
    pairs.append(pair)
    worst = min(worst, pair.score)
    if isApart { joined.append(pair.english) }
  }

  mutating func leave(_ text: String, isPersian: Bool, _ role: PartRole) {
    absences.append(NameParts.Absence(text: text, isPersian: isPersian, reason: role.reason))
    cost += PartRole.cost(role)
    if role.reason == .family { isFatal = true }
  }

  func result(_ translated: [NameParts.Pair]) -> NameParts {
    // A name that each side has and the other has not is two names.
    let names = absences.filter { [.given, .middle, .initial].contains($0.reason) }
    let isTwo = names.contains(where: \.isPersian) && names.contains { !$0.isPersian }
    let worst = pairs.isEmpty ? (translated.isEmpty ? NameParts.fatal : 2) : worst
    let score = worst - cost + (isTwo ? NameParts.fatal : 0)
    return NameParts(
      pairs: translated + pairs, absences: absences, remarks: remarks(translated), score: score)
  }

  private func remarks(_ translated: [NameParts.Pair]) -> [PairJudgement.Remark] {
    var remarks: [PairJudgement.Remark] = []
    func add(_ identifier: String, _ text: String) {
      remarks.append(PairJudgement.Remark(identifier: "parts/" + identifier, text: text))
    }
    if isTurned { add("reversed", "parts in another order: family name first") }
    for pair in translated { add("translated", "\(pair.english) for \(pair.persian)") }
    for pair in pairs where pair.kind == .initial && pair.english != pair.persian {
      add("initials", "\(pair.english) for \(pair.persian)")
    }
    for text in joined.reversed() {
      add("joined", "joined on one side, apart on the other: \(text)")
    }
    for absence in absences {
      let side = absence.isPersian ? "in Persian only" : "in English only"
      switch absence.reason {
      case .ezafe: break
      case .title: add("title", "title \(side): \(absence.text)")
      case .initial: add("initials", "initial \(side): \(absence.text)")
      case .and: add("and", "\(absence.text) \(side)")
      case .particle: add("particle", "particle \(side): \(absence.text)")
      case .generic: add("generic", "generic word \(side): \(absence.text)")
      case .given: add("missing-given", "given name \(side): \(absence.text)")
      case .middle: add("missing-middle", "middle name \(side): \(absence.text)")
      case .family: add("missing-family", "family name \(side): \(absence.text)")
      }
    }
    return remarks
  }
}
