/// A cheap first opinion of a pair of words, by how they are read as they are written: it knows no style, and looks at
/// no letter that stands beside. Fitted to what the full judge says.
struct QuickJudge: Sendable {
  let reader: PlainReader
  let model: LogisticModel

  struct Opinion {
    /// Log-odds that the words are one name, calibrated as those of ``JudgeModel``.
    var score: Float
    /// `nil` of a pair that is clearly wrong.
    var reading: PairReader.Reading?
  }

  /// Log-odds above which the full judge would hardly say otherwise.
  private static let clear: Float = 0
  /// A step that is less probable is looked into.
  private static let leastStep: Float = -9
  /// Nats a letter, over half of what the letters make by themselves, under which no style makes a name of it.
  private static let hopeless: Float = -2.6

  /// - Returns: `nil` where the pair is not clear.
  func opinion(
    _ persian: [UInt8], _ latin: [UInt8], _ plain: PlainReader.Answer?
  ) -> Opinion? {
    let byThemselves = byThemselves(persian, latin)
    if let plain, QuickJudge.worstStep(plain) > QuickJudge.leastStep {
      let score = model.score(QuickJudge.features(persian, latin, plain, byThemselves))
      if score > QuickJudge.clear { return Opinion(score: score, reading: plain.reading) }
    }
    let rough = max(reader.rough(persian, latin)[0], plain?.reading.total ?? -.infinity)
    let share =
      (rough - 0.5 * (byThemselves.persian + byThemselves.latin))
      / Float(persian.count + latin.count)
    guard share < QuickJudge.hopeless else { return nil }
    return Opinion(score: -5 + 2 * max(share - QuickJudge.hopeless, -3))
  }

  static let featureCount = 8

  /// What a plain reading tells; `nil` where there is none, or where one of its steps is to be looked into.
  func features(_ persian: [UInt8], _ latin: [UInt8]) -> [Float]? {
    guard let plain = reader.read(persian, latin),
      QuickJudge.worstStep(plain) > QuickJudge.leastStep
    else { return nil }
    return QuickJudge.features(persian, latin, plain, byThemselves(persian, latin))
  }

  private static func features(
    _ persian: [UInt8], _ latin: [UInt8], _ plain: PlainReader.Answer,
    _ byThemselves: (persian: Float, latin: Float)
  ) -> [Float] {
    let (n, m) = (Float(persian.count), Float(latin.count))
    let total = plain.reading.total
    return [
      (total - byThemselves.persian) / n, (total - byThemselves.latin) / m,
      worstStep(plain),
      m / n, 1 / n, total / (n + m), plain.alone / (n + m), (plain.alone - total) / (n + m),
    ]
  }

  private static func worstStep(_ plain: PlainReader.Answer) -> Float {
    plain.reading.steps.reduce(0) { min($0, $1.logProbability) }
  }

  /// What the letters of either side make as a name, in nats.
  private func byThemselves(
    _ persian: [UInt8], _ latin: [UInt8]
  ) -> (persian: Float, latin: Float) {
    (
      reader.table.logProbability(letters: persian, salt: ModelParts.persianSalt),
      reader.table.logProbability(letters: latin, salt: ModelParts.latinSalt)
    )
  }
}
