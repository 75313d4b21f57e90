import Foundation

/// Judges one Persian against one Latin word.
package struct WordJudge: Sendable {
  let parts: ModelParts
  let styles: StyleIndex
  private let reader: PairReader
  private let quick: QuickJudge

  init(parts: ModelParts, styles: StyleIndex) {
    self.parts = parts
    self.styles = styles
    let plain = PlainReader(pairs: parts.pairs, table: parts.table)
    reader = PairReader(pairs: parts.pairs, table: parts.table, plain: plain)
    quick = QuickJudge(reader: plain, model: parts.quickJudge)
  }

  /// Words of more letters are not read.
  static let mostLetters = 48
  /// Spellings that are sought beside the one that is judged.
  private static let width = 4
  /// Graphones that are tried for them in each place.
  private static let mostOptions = 12
  /// The score of letters that have no spelling.
  private static let noSpelling: Float = -30
  /// What a reading may be better than the best that is found.
  private static let mostGain: Float = 2

  struct Opinion {
    /// Log-odds that the words are one name.
    var score: Float
    var reading: PairReader.Reading
    var features: PairFeatures
    var persian: [UInt8]
    var latin: [UInt8]
  }

  /// A pair as the press would write it.
  func judge(_ persian: [UInt8], _ latin: [UInt8]) -> Opinion? {
    var spellings = BestSpellings()
    return WordJudge.mayJudge(persian, latin)
      ? judge(persian, latin, plain: reader.plain.read(persian, latin), &spellings) : nil
  }

  private func judge(
    _ persian: [UInt8], _ latin: [UInt8], plain: PlainReader.Answer?,
    _ spellings: inout BestSpellings
  ) -> Opinion? {
    reader.read(persian, latin, plain: plain).map {
      opinion(persian, latin, $0, beside: nil, &spellings)
    }
  }

  private static func mayJudge(_ persian: [UInt8], _ latin: [UInt8]) -> Bool {
    !persian.isEmpty && !latin.isEmpty && max(persian.count, latin.count) <= mostLetters
  }

  /// What was heard of a pair: as a rule a cheap first opinion, where that is clear (Viola and Jones 2001, "Rapid
  /// object detection using a boosted cascade").
  enum Verdict {
    case clear(QuickJudge.Opinion)
    case heard(Opinion)
  }

  /// - Parameter spellings: of the words of the same names.
  func hear(
    _ persian: [UInt8], _ latin: [UInt8], _ spellings: inout BestSpellings
  ) -> Verdict? {
    guard WordJudge.mayJudge(persian, latin) else { return nil }
    let plain = reader.plain.read(persian, latin)
    if let clear = quick.opinion(persian, latin, plain) { return .clear(clear) }
    return judge(persian, latin, plain: plain, &spellings).map { .heard($0) }
  }

  /// The same pair in the styles that fit best; `nil` where that is the press's own.
  func judgeStyles(_ plain: Opinion, _ spellings: inout BestSpellings) -> Opinion? {
    reader.read(plain.persian, plain.latin, styles: styles, beside: plain.reading).map {
      opinion(plain.persian, plain.latin, $0, beside: plain, &spellings)
    }
  }

  /// The features of a pair, for training.
  package func features(_ persian: [UInt8], _ latin: [UInt8]) -> [Float]? {
    var spellings = BestSpellings()
    return judge(persian, latin).map { (judgeStyles($0, &spellings) ?? $0).features.values }
  }

  /// The features for a first opinion, for training.
  package func quickFeatures(_ persian: [UInt8], _ latin: [UInt8]) -> [Float]? {
    quick.features(persian, latin)
  }

  private func opinion(
    _ persian: [UInt8], _ latin: [UInt8], _ reading: PairReader.Reading, beside plain: Opinion?,
    _ spellings: inout BestSpellings
  ) -> Opinion {
    let features = features(persian, latin, reading, plain, &spellings)
    return Opinion(
      score: parts.judge.score(features.values), reading: reading, features: features,
      persian: persian, latin: latin)
  }

  private func features(
    _ persian: [UInt8], _ latin: [UInt8], _ reading: PairReader.Reading, _ other: Opinion?,
    _ spellings: inout BestSpellings
  ) -> PairFeatures {
    let plain = other?.reading ?? reading
    // The press form that was read, for what the letters around are.
    var press: [UInt8] = []
    var starts: [Int] = []
    var misfits: Float = 0
    var misread: Float = 0
    for step in reading.steps {
      starts.append(press.count)
      press += Graphone.unpack(step.chunk, bits: 5)
      if step.isMisfit {
        misfits += 1
        misread += Float(max(step.persian.count, 1))
      }
    }
    let n = Float(persian.count), m = Float(max(press.count, 1))
    let logPersian = parts.table.logProbability(letters: persian, salt: ModelParts.persianSalt)
    let logLatin = parts.table.logProbability(letters: press, salt: ModelParts.latinSalt)
    let paddedPersian = ContextFeatures.padded(persian)
    let paddedPress = ContextFeatures.padded(press)
    var context = ContextFeatures()
    let origin = parts.likeliestOrigin(of: persian)
    var steps: [Float] = []
    var sums: (Float, Float) = (0, 0)
    var worst: (Float, Float, Float, Float) = (0, 0, 0, 0)
    for (step, start) in zip(reading.steps, starts) {
      if step.graphone == NGramTable.unknown {
        steps.append(step.persian.isEmpty && step.chunk == 0 ? 0 : -10)
        continue
      }
      context.set(paddedPersian, step.persian.lowerBound, origin: origin)
      let forth = parts.contexts[0].share(
        of: step.graphone, persian, step.persian.lowerBound, parts.inventory.toLatin, context)
      var back: Float = 0
      if step.chunk != 0 {
        context.set(paddedPress, start, origin: origin)
        back = parts.contexts[1].share(
          of: step.graphone, press, start, parts.inventory.toPersian, context)
      }
      sums.0 += forth
      sums.1 += back
      let both = forth + 0.5 * back
      steps.append(both)
      if both < worst.0 {
        worst.1 = worst.0
        worst.0 = both
      } else {
        worst.1 = min(worst.1, both)
      }
      worst.2 = min(worst.2, step.logProbability)
      worst.3 = min(worst.3, back)
    }
    let joint = reading.logJoint
    let gain = ownGain(reading, origin)
    let best = (
      latin: other?.features.bestLatin
        ?? spellings.score(persian, isLatin: false, origin) {
          self.best(persian, isLatin: false, origin: origin)
        },
      persian: spellings.score(press, isLatin: true, origin) {
        self.best(press, isLatin: true, origin: origin)
      }
    )
    // How much less probable the reading is than the best spelling on either side.
    let own = Blend.joint * (joint + gain.mixed)
    let gaps = (
      min(own + Blend.context * sums.0 - best.latin, WordJudge.mostGain),
      min(own + Blend.context * sums.1 - best.persian, WordJudge.mostGain)
    )
    let mine = [gaps.0, gaps.0 / n, gaps.1, gaps.1 / m]
    let known = parts.lexicon.familiarity(persian, press)
    let values: [Float] =
      [
        known.strangeLatin, known.persian, known.pairs,
        (joint - logPersian) / n, (joint - logLatin) / m, joint - logPersian, joint - logLatin,
        worst.0, worst.1, worst.2, worst.3, sums.0 / n, sums.1 / m, misfits, misread / n,
        reading.styleCost, reading.styleCost / m, n, m / n,
        reading.total - plain.total, plain.steps.reduce(0) { min($0, $1.logProbability) },
        (plain.logJoint - logPersian) / n, gain.own / n,
      ] + mine + (other.map { Array($0.features.values.suffix(4)) } ?? mine)
    return PairFeatures(values: values, steps: steps, bestLatin: best.latin)
  }

  /// The score of the best spelling of some letters, in nats.
  private func best(_ letters: [UInt8], isLatin: Bool, origin: UInt8) -> Float {
    let joint = JointModel(
      table: parts.table, origin: origin, hasOwn: parts.classes[Int(origin) - 1].hasOwn,
      mixture: parts.mixture)
    let decoder = Decoder(
      side: isLatin ? parts.inventory.toPersian : parts.inventory.toLatin, joint: joint,
      context: parts.contexts[isLatin ? 1 : 0], width: WordJudge.width,
      mostOptions: WordJudge.mostOptions)
    return decoder.decode(letters).first?.score ?? WordJudge.noSpelling
  }

  /// How much more probable a reading is to the class's own n-grams.
  private func ownGain(_ reading: PairReader.Reading, _ origin: UInt8) -> (own: Float, mixed: Float)
  {
    guard parts.classes[Int(origin) - 1].hasOwn else { return (0, 0) }
    var history = UInt64(NGramTable.start)
    var length = 1
    var sum: (own: Float, mixed: Float) = (0, 0)
    for step in reading.steps where step.graphone != NGramTable.unknown {
      let context = parts.table.context(history, length: min(length, 3), salt: UInt64(origin))
      let gain =
        parts.table.logProbability(step.graphone, after: context) - step.logProbability
      sum.own += gain
      sum.mixed += parts.mixture.gain(gain)
      history = (history << 12 | UInt64(step.graphone)) & (1 << 48 - 1)
      length += 1
    }
    return sum
  }
}
