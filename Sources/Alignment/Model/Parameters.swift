/// What the aligner believes of a document: how lengths translate, which beads are common, which clues survive
/// translation. A first guess is drawn from the lengths, later ones from the beads of a pass.
///
/// Every estimate is held to a prior by pseudo-counts, so that ten sentences move it little and a thousand decide it.
struct Parameters {
  /// Target scalars per source scalar: c of Gale and Church (1993).
  var ratio: Double
  /// The variance of the target length per scalar: s² of Gale and Church.
  var variance = Prior.variance
  /// The probability of each of ``BeadType/standard``.
  var typeProbability = BeadType.standard.map(\.prior)
  /// The probability that an unaligned sentence is followed by another of its side: omissions come in blocks.
  var continuation = Prior.continuation
  /// Of each kind of clue, the probability that its partner is there in a true bead.
  var sourceReliability = Prior.reliability
  var targetReliability = Prior.reliability

  init(ratio: Double) { self.ratio = ratio }

  private enum Prior {
    /// Measured on Persian and English translations; 6.8 for the European languages of Gale and Church.
    static let variance = 3.1
    static let varianceRange = 0.5...20.0
    static let continuation = 0.3
    /// By `Clue.Kind`: number, digit, latin, concept, ending, name.
    static let reliability = [0.9, 0.7, 0.8, 0.8, 0.8, 0.7]
    /// No kind of clue is trusted more than this, whatever a document says.
    static let reliabilityCap = 0.95
    /// How many beads, clues or gaps a prior is worth; of the ratio, how many times ten scalars.
    static let weight = 50.0
    static let ratioRange = 0.2...5.0
  }

  /// First guesses of the ratio: that of the totals, and, where much of a side may be missing, that of the medians.
  static func ratioGuesses(source: [Int32], target: [Int32]) -> [Double] {
    let weight = Prior.weight * 10
    func ratio(_ source: Double, _ target: Double) -> Double {
      min(
        max((target + weight) / (source + weight), Prior.ratioRange.lowerBound),
        Prior.ratioRange.upperBound)
    }
    func total(_ lengths: [Int32]) -> Double { lengths.reduce(0) { $0 + Double($1) } }
    let ofTotals = ratio(total(source), total(target))
    let count = Double(min(source.count, target.count))
    let ofMedians = ratio(median(source) * count, median(target) * count)
    return abs(ln(ofTotals / ofMedians)) > 0.2 ? [ofTotals, ofMedians] : [ofTotals]
  }

  private static func median(_ values: [Int32]) -> Double {
    values.isEmpty ? 0 : Double(values.sorted()[values.count / 2])
  }

  /// The parameters that the beads of a pass suggest.
  func reestimated(from beads: [Bead], document: DocumentPair) -> Parameters {
    var next = self
    next.estimateLengths(from: beads, document: document)
    next.estimateTypes(from: beads)
    (next.sourceReliability, next.targetReliability) = document.vocabulary.reliability(
      in: beads, prior: Prior.reliability, weight: Prior.weight, cap: Prior.reliabilityCap)
    return next
  }

  /// True where another pass would hardly find other beads.
  func isClose(to other: Parameters) -> Bool {
    abs(ln(ratio / other.ratio)) < 0.01 && abs(ln(variance / other.variance)) < 0.1
      && zip(typeProbability, other.typeProbability).allSatisfy { abs(ln($0 / $1)) < 0.3 }
  }

  /// Ratio and variance from the 1-1 beads; outliers, most of them no translations, are left out.
  private mutating func estimateLengths(from beads: [Bead], document: DocumentPair) {
    let pairs = beads.lazy.filter { $0.source.count == 1 && $0.target.count == 1 }.map {
      (Double(document.sourceLength($0.source)), Double(document.targetLength($0.target)))
    }
    var sums = (source: 0.0, target: 0.0)
    for (source, target) in pairs where isTypical(source, target) {
      sums.source += source
      sums.target += target
    }
    let weight = Prior.weight * 10
    ratio = (sums.target + ratio * weight) / (sums.source + weight)
    var squares = 0.0
    var count = 0.0
    for (source, target) in pairs where isTypical(source, target) {
      squares += deviation(source, target) * deviation(source, target)
      count += 1
    }
    variance = min(
      max(
        (squares * variance + Prior.variance * Prior.weight) / (count + Prior.weight),
        Prior.varianceRange.lowerBound), Prior.varianceRange.upperBound)
  }

  private func isTypical(_ source: Double, _ target: Double) -> Bool {
    abs(deviation(source, target)) < 3
  }

  /// δ of Gale and Church: by how many standard deviations the target is longer than expected.
  private func deviation(_ source: Double, _ target: Double) -> Double {
    let expected = ratio * source
    return (target - expected) / (variance * ((expected + target) / 2 + 1)).squareRoot()
  }

  private mutating func estimateTypes(from beads: [Bead]) {
    var counts = BeadType.standard.map { $0.prior * Prior.weight }
    var gaps = 0.0
    var continued = 0.0
    var previous: Int?
    for bead in beads {
      let type = BeadType.index(source: bead.source.count, target: bead.target.count)
      defer { previous = type }
      guard let type else { continue }
      let isGap = BeadType.standard[type].isGap
      if isGap { gaps += 1 }
      if isGap, type == previous {
        continued += 1
      } else {
        counts[type] += 1
      }
    }
    let total = counts.reduce(0, +)
    typeProbability = counts.map { $0 / total }
    continuation =
      (continued + Prior.continuation * Prior.weight) / (gaps + Prior.weight)
  }
}
