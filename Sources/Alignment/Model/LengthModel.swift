/// What lengths say against a bead, in nats: minus the logarithm of how much likelier the length of its target is as a
/// translation of its source than by itself.
///
/// As a translation it is normal about the expected length, with a variance that grows with it (Gale and
/// Church 1993), and Huber's (1964) loss for the tails, so that one odd pair costs in proportion to its oddity and
/// not its square. By itself it is a sum of sentence lengths, which are gamma distributed by the mean and variance of the
/// document's. A sentence left unaligned then costs its prior and nothing else, as in Moore (2002).
struct LengthModel {
  private let ratio: Float
  /// By the sum of expected and given length: the logarithm of the density's denominator, and the precision.
  private let scale: [Float]
  private let precision: [Float]
  /// By the number of target segments in a bead, then by its end: the logarithm of the length's own density.
  private let density: [Float]
  private let targetTotals: [Int]

  /// Where the normal distribution ends and the exponential tail begins, in standard deviations.
  private static let knee: Float = 2
  /// Beads longer than this are judged as if their variance no longer grew.
  private static let tableSize = 1 << 13

  init(_ document: DocumentPair, _ parameters: Parameters) {
    ratio = Float(parameters.ratio)
    targetTotals = document.targetTotals
    let variances = (0..<Self.tableSize).map { parameters.variance * (Double($0) / 2 + 1) }
    scale = variances.map { Float(ln(2 * Double.pi * $0) / 2) }
    precision = variances.map { Float(1 / $0) }
    density = Self.densities(document)
  }

  private init(_ model: LengthModel, _ document: DocumentPair) {
    ratio = model.ratio
    scale = model.scale
    precision = model.precision
    targetTotals = document.targetTotals
    density = Self.densities(document)
  }

  /// The same for a part of the document.
  func part(_ document: DocumentPair) -> LengthModel { LengthModel(self, document) }

  /// Writes the cost of the beads that take `count` target segments and end at each of `ends`, at `ends` in
  /// `costs`.
  func write(
    sourceLength: Int, targetCount count: Int, ends: ClosedRange<Int>, to costs: inout [Float]
  ) {
    let expected = ratio * Float(sourceLength)
    let rounded = Int(expected)
    let totals = targetTotals.span
    let scale = scale.span
    let precision = precision.span
    let density = density.span
    let offset = (count - 1) * targetTotals.count
    for end in ends {
      let length = totals[end] - totals[end - count]
      let index = min(rounded + length, Self.tableSize - 1)
      let difference = Float(length) - expected
      let square = difference * difference * precision[index]
      let tail = Self.knee * square.squareRoot() - Self.knee * Self.knee / 2
      costs[end] =
        scale[index] + (square < Self.knee * Self.knee ? square / 2 : tail) + density[offset + end]
    }
  }

  /// Log densities of the gamma distribution with the mean and the variance of the target's segments, of which k in a row
  /// have k times the shape.
  private static func densities(_ document: DocumentPair) -> [Float] {
    let count = Double(document.columns)
    let mean = (Double(document.targetTotals.last ?? 0) + 1) / (count + 1)
    let squares = document.targetLengths.reduce(0) {
      $0 + (Double($1) - mean) * (Double($1) - mean)
    }
    // Sentences of news and encyclopedias have a standard deviation of about 0.6 of their mean.
    let variance = (squares + 0.36 * mean * mean * 10) / (count + 10)
    let scale = variance / mean
    var densities: [Float] = []
    densities.reserveCapacity(BeadType.longestSide * (document.columns + 1))
    for merged in 1...BeadType.longestSide {
      let shape = Double(merged) * mean / scale
      let constant = shape * ln(scale) + logGamma(shape)
      for end in 0...document.columns {
        let length = Double(document.targetLength(max(0, end - merged)..<end)) + 1
        densities.append(Float((shape - 1) * ln(length) - length / scale - constant))
      }
    }
    return densities
  }

  /// Stirling's series, after moving the argument up to where it is exact to nine digits.
  private static func logGamma(_ argument: Double) -> Double {
    var x = argument
    var shift = 0.0
    while x < 10 {
      shift += ln(x)
      x += 1
    }
    return (x - 0.5) * ln(x) - x + ln(2 * Double.pi) / 2 + 1 / (12 * x) - 1 / (360 * x * x * x)
      - shift
  }
}
