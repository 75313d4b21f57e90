/// What the aligner believes of a document: how lengths translate, which beads are common, whether breaks fall
/// together. A first guess is drawn from the lengths, later ones from the beads of a pass.
///
/// Every estimate is held to a prior by pseudo-counts, so that ten sentences move it little and a thousand decide it.
struct Parameters {
  /// Target scalars per source scalar: c of Gale and Church (1993).
  var ratio: Double
  /// The variance of the target length per scalar: s² of Gale and Church.
  var variance = Prior.variance
  /// The probability of each of ``BeadType.all``.
  var typeProbability = BeadType.all.map(\.prior)
  /// The probability that an unaligned sentence is followed by another of its side: omissions come in blocks.
  var continuation = Prior.continuation
  /// What breaks say where a bead ends, by whether the source has one there, and the target; `nil` where a side has none.
  var breakScores: [Float]?

  init(ratio: Double) { self.ratio = ratio }

  private enum Prior {
    /// Measured on Persian and English translations; 6.8 for the European languages of Gale and Church.
    static let variance = 3.1
    static let varianceRange = 0.5...20.0
    static let continuation = 0.3
    /// How many beads or gaps a prior is worth; of the ratio, how many times ten scalars.
    static let weight = 50.0
    /// The same of bead types: a few sentences left out of a short text say little of how a translator works.
    static let typeWeight = 300.0
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
    next.estimateBreaks(from: beads, document: document)
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
    var counts = BeadType.all.map { $0.prior * Prior.typeWeight }
    var gaps = 0.0
    var continued = 0.0
    var previous: Int?
    for bead in beads {
      let type = BeadType.index(of: bead)
      defer { previous = type }
      guard let type else { continue }
      let isGap = BeadType.all[type].isGap
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

  /// How often a break on one side has one on the other where a bead ends, against how often it would by chance.
  mutating func estimateBreaks(from beads: [Bead], document: DocumentPair) {
    var counts = [1.0, 1.0, 1.0, 1.0]
    for bead in beads where bead.isAligned && bead.source.lowerBound > 0 {
      let source = document.sourceBlocks[bead.source.lowerBound]
      let target = document.targetBlocks[bead.target.lowerBound]
      counts[(source ? 2 : 0) + (target ? 1 : 0)] += 1
    }
    let total = counts.reduce(0, +)
    let source = (counts[2] + counts[3]) / total
    let target = (counts[1] + counts[3]) / total
    guard source * total > 3, target * total > 3 else {
      breakScores = nil
      return
    }
    let chances = [
      (1 - source) * (1 - target), (1 - source) * target, source * (1 - target), source * target,
    ]
    breakScores = zip(counts, chances).map { Float(ln($0 / total / $1)) }
  }
}
