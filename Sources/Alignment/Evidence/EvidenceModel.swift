import Glibc

/// What a lexicon says for or against a bead, in nats: the logarithm of how much likelier the clues of one side are if
/// the other side is its translation than by chance.
///
/// Of each clue that the other side explains it is ln(1 − c + p·n/(f·|S|)), after IBM model 1 (Brown et al. 1993) as
/// Moore (2002) has it in alignment: p is how probable the lexicon makes it, f the number of segments that hold the
/// clue, n of all, and |S| the clues of the other side, in mean segments. Of each that should be explained and is
/// not, it is ln(1 − c). So a number that occurs everywhere says nothing, and a rare word much. Both directions are
/// reckoned and their mean is taken. Clues count as independent, which they are not; caps and a factor make up for that.
struct EvidenceModel {
  struct Side {
    /// By clue, by how much the chance of the clue raises what the lexicon makes of it.
    var rarity: [Float]
    /// By segment, what its clues say where none is explained.
    var unexplained: [Float]
    /// How many clues a segment has, in the mean.
    var meanCount: Float
  }

  let lexicon: Lexicon
  let source: Side
  let target: Side

  /// The most that one clue may say for a bead, as a factor: e⁵.
  static let mostRatio: Float = 148
  /// A link that says less, in either direction, costs more time than it is worth: that of two common words.
  private static let leastRatio: Float = 0.3
  private static let mostPenalty = 1.5
  /// A clue that says less where it is explained says nothing where it is not.
  private static let leastReward = 0.7

  init(_ document: DocumentPair, _ lexicon: Lexicon) {
    var lexicon = lexicon
    var sourceMass = Array(repeating: Float(0), count: lexicon.sourceCoverage.count)
    var targetMass = Array(repeating: Float(0), count: lexicon.targetCoverage.count)
    for clue in sourceMass.indices {
      for link in lexicon.links(of: clue) {
        sourceMass[clue] = max(sourceMass[clue], link.backward)
        targetMass[Int(link.target)] = max(targetMass[Int(link.target)], link.forward)
      }
    }
    source = EvidenceModel.side(document.source, &lexicon.sourceCoverage, sourceMass)
    target = EvidenceModel.side(document.target, &lexicon.targetCoverage, targetMass)
    let (ofSource, ofTarget) = (source.rarity, target.rarity)
    self.lexicon = lexicon.filtered { clue, link in
      max(link.forward * ofTarget[Int(link.target)], link.backward * ofSource[clue])
        >= EvidenceModel.leastRatio
    }
  }

  private static func side(_ table: SideTable, _ coverage: inout [Float], _ mass: [Float]) -> Side {
    var rarity = Array(repeating: Float(0), count: mass.count)
    let count = Double(max(table.segmentCount, 1))
    for clue in mass.indices where mass[clue] > 0 {
      let chance = count / Double(table.frequency(of: clue))
      let reward = ln(Double(mass[clue]) * chance)
      let penalty = -ln(1 - Double(min(coverage[clue], 0.95)))
      let kept = reward < leastReward ? 0 : min(penalty, mostPenalty, reward)
      coverage[clue] = Float(1 - exp(-kept))
      rarity[clue] = Float(chance * exp(kept))
    }
    var unexplained = Array(repeating: Float(0), count: table.segmentCount)
    for segment in unexplained.indices {
      for item in table.items[table.itemRange(of: segment..<segment + 1)] where mass[Int(item)] > 0
      {
        unexplained[segment] -= fastLog1p(1 / (1 - coverage[Int(item)]) - 1)
      }
    }
    return Side(
      rarity: rarity, unexplained: unexplained,
      meanCount: Float(max(Double(table.items.count) / count, 1)))
  }

  private init(_ lexicon: Lexicon, _ source: Side, _ target: Side) {
    self.lexicon = lexicon
    self.source = source
    self.target = target
  }

  /// The same for a part of the document.
  func part(source: Range<Int>, target: Range<Int>, isReversed: Bool) -> EvidenceModel {
    var (ofSource, ofTarget) = (self.source, self.target)
    ofSource.unexplained = Array(ofSource.unexplained[source])
    ofTarget.unexplained = Array(ofTarget.unexplained[target])
    if isReversed { ofTarget.unexplained.reverse() }
    return EvidenceModel(lexicon, ofSource, ofTarget)
  }

  /// What clues together say: full within a range, a part of what goes beyond.
  @inline(__always)
  static func tempered(_ value: Float) -> Float {
    let within = min(max(value, floor), knee)
    return scale * (within + rest * max(0, value - knee))
  }

  private static let scale: Float = 0.8
  private static let floor: Float = -8
  private static let knee: Float = 15
  private static let rest: Float = 0.25
}
