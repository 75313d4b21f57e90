/// The words of one pair of names, heard one against the other, and what came of it.
struct Hearing {
  struct Opinion {
    /// Log-odds.
    var score: Float
    /// `nil` where a first opinion was clear.
    var heard: WordJudge.Opinion?
    /// As it is written; `nil` of a pair that is clearly wrong.
    var plain: PairReader.Reading?
    var persian: [UInt8]
    var latin: [UInt8]
    /// The road that was taken.
    var road: PairJudgement.Remark?
    var hasMarks = false
    /// Why the two cannot be one name, however near their letters are.
    var clash: PairJudgement.Remark?

    /// Steps of letters that do not belong together; `nil` of a pair that is clearly wrong.
    var misfits: Int? {
      heard.map { $0.reading.steps.count(where: \.isMisfit) } ?? plain.map { _ in 0 }
    }

    /// Steps of letters that do not belong together, or hardly.
    var unlikely: Int { heard?.features.steps.count { $0 <= Hearing.unlikely } ?? 0 }

    var remarks: [PairJudgement.Remark] {
      var remarks = road.map { [$0] } ?? []
      for step in heard?.reading.steps ?? [] where step.styles.0 > 0 {
        for style in [step.styles.0, step.styles.1, step.styles.2] where style > 0 {
          let style = Style.all[Int(style) - 1]
          let remark = PairJudgement.Remark(identifier: style.identifier, text: style.summary)
          if !remarks.contains(remark) { remarks.append(remark) }
        }
      }
      if hasMarks {
        remarks.append(
          PairJudgement.Remark(identifier: "style/diacritics", text: "letters with diacritics"))
      }
      return remarks
    }
  }

  let model: NameModel
  let bar: Float
  private var takesRoads = false
  /// Few words: they are found faster one after the other than by their hashes.
  private var known: [Known] = []
  private var spellings = BestSpellings()

  private struct Known {
    var persian: String
    var english: String
    var opinion: Opinion?
    var tookRoads: Bool
  }

  /// What a road costs, in nats: a name that needs none is better.
  private static let roadCost: Float = 0.7
  /// How probable letters are that hardly belong together, at the most, in nats.
  private static let unlikely: Float = -9
  /// One or two of them may be a misprint, but of a short word two are much.
  private static let mostUnlikely = 2
  private static let fewLetters = 8
  private static let muchCost: Float = 2
  /// Log-odds of names that cannot be one, at the most.
  private static let clashing: Float = -8
  /// Log-odds of names of which too many letters hardly belong together, at the most.
  private static let strange: Float = -6
  /// At these log-odds other styles are not asked for.
  private static let clear: Float = 1.5

  init(model: NameModel, bar: Float) {
    self.model = model
    self.bar = bar
  }

  /// How the parts of the names answer to each other; roads are taken where the letters do not lead well from one to the
  /// other.
  /// - Parameter persian: in the normal form.
  mutating func match(_ persian: String, _ english: String) -> NameParts {
    let match = NameParts.match(persian: persian, english: english) { score($0, $1) }
    let isClear = match.pairs.allSatisfy { pair in
      pair.kind != .transliterated || opinion(pair.persian, pair.english)?.unlikely == 0
    }
    if match.score >= 0, isClear { return match }
    takesRoads = true
    return NameParts.match(persian: persian, english: english) { score($0, $1) }
  }

  mutating func score(_ persian: String, _ english: String) -> Float {
    (opinion(persian, english)?.score ?? -30) - bar
  }

  mutating func opinion(_ persian: String, _ english: String) -> Opinion? {
    let index = known.firstIndex { $0.english == english && $0.persian == persian }
    let before = index.map { known[$0] }
    if let before, before.tookRoads || !takesRoads || !mayTakeRoad(before.opinion) {
      return before.opinion
    }
    let letters = NameLetters.persianCodes(persian)
    let latin = NameLetters.latinCodes(english)
    var opinion = before.map(\.opinion) ?? hear(letters, latin, english)
    if takesRoads, mayTakeRoad(opinion), opinion?.clash == nil {
      let plain = NameLetters.latinText(latin)
      var heard: Set<[UInt8]> = [latin]
      for road in Road.all {
        for form in road.forms(of: plain) {
          let codes = NameLetters.latinCodes(form.latin)
          guard heard.insert(codes).inserted,
            var other = best(letters, codes, mayStyle: !form.isGuess), other.misfits == 0,
            !form.isGuess || other.unlikely == 0
          else { continue }
          other.score -= Hearing.roadCost
          if other.score >= bar, other.score > opinion?.score ?? -.infinity {
            let text = road.summary + (form.original.map { " (\($0))" } ?? "")
            other.road = PairJudgement.Remark(identifier: road.identifier, text: text)
            opinion = other
          }
        }
      }
    }
    let found = Known(
      persian: persian, english: english, opinion: opinion, tookRoads: takesRoads)
    if let index { known[index] = found } else { known.append(found) }
    return opinion
  }

  /// True where another road may say more than the letters do.
  private func mayTakeRoad(_ opinion: Opinion?) -> Bool {
    guard let opinion else { return true }
    return opinion.score < bar || opinion.unlikely > 0
  }

  /// Without roads.
  private mutating func hear(_ persian: [UInt8], _ latin: [UInt8], _ english: String) -> Opinion? {
    var opinion = best(persian, latin)
    if opinion?.plain == nil, let marked = MarkedLetters.spelt(english) {
      let other = best(persian, NameLetters.latinCodes(marked))
      if let other, other.score > opinion?.score ?? -.infinity { opinion = other }
    }
    if MarkedLetters.hasMarks(english) { opinion?.hasMarks = true }
    if let clash = Hearing.clash(persian, latin), let heard = opinion {
      opinion?.clash = clash
      opinion?.score = min(heard.score, Hearing.clashing)
    }
    if let heard = opinion, heard.unlikely > Hearing.mostUnlikely {
      // Of such pairs, too, some are worse than others.
      let share = max(-2, min(0, (heard.score - Hearing.clear) / 4))
      opinion?.score = min(heard.score, Hearing.strange + share)
    } else if opinion?.unlikely == Hearing.mostUnlikely, persian.count < Hearing.fewLetters {
      opinion?.score -= Hearing.muchCost
    }
    return opinion
  }

  private static func clash(_ persian: [UInt8], _ latin: [UInt8]) -> PairJudgement.Remark? {
    guard SurnameGender.differs(persian, latin) else { return nil }
    return PairJudgement.Remark(
      identifier: "name/gender", text: "a man’s surname on one side, a woman’s on the other")
  }

  private mutating func best(
    _ persian: [UInt8], _ latin: [UInt8], mayStyle: Bool = true
  ) -> Opinion? {
    switch model.wordJudge.hear(persian, latin, &spellings) {
    case nil: return nil
    case .clear(let opinion):
      return Opinion(
        score: opinion.score, plain: opinion.reading, persian: persian, latin: latin)
    case .heard(var heard):
      if mayStyle, heard.score < Hearing.clear,
        let other = model.wordJudge.judgeStyles(heard, &spellings),
        other.score > heard.score
      {
        heard = other
      }
      return Opinion(score: heard.score, heard: heard, persian: persian, latin: latin)
    }
  }

  func letters(_ opinion: Opinion) -> [PairJudgement.JudgedLetters] {
    if let reading = opinion.plain {
      return reading.steps.map {
        PairJudgement.JudgedLetters(pair: pair($0, opinion.persian, opinion.latin), fits: true)
      }
    }
    guard let heard = opinion.heard ?? model.wordJudge.judge(opinion.persian, opinion.latin) else {
      return []
    }
    let isWrong = opinion.score < bar
    let worst = heard.features.steps.min() ?? 0
    let limit: Float = isWrong ? max(-5, worst + 0.5) : Hearing.unlikely
    return zip(heard.reading.steps, heard.features.steps).map { step, value in
      PairJudgement.JudgedLetters(
        pair: pair(step, heard.persian, heard.latin), fits: value > limit)
    }
  }

  private func pair(
    _ step: PairReader.Step, _ persian: [UInt8], _ latin: [UInt8]
  ) -> LetterPair {
    LetterPair(
      persian: NameLetters.persianText(persian[step.persian]),
      latin: NameLetters.latinText(latin[step.latin]))
  }
}
