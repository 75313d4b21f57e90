/// How common bead types and gaps are, as logarithms.
///
/// A run of k unaligned sentences of a side has the probability p(1 − g)gᵏ⁻¹: omissions come in blocks.
struct PathPrices {
  /// By aligned bead type.
  let types: [Float]
  /// Of a run of unaligned sentences, with its first.
  let sourceOpening: Float
  let targetOpening: Float
  /// Of each further sentence of a run.
  let gapContinuation: Float

  init(_ parameters: Parameters) {
    let end = ln(1 - parameters.continuation)
    let logarithms = parameters.typeProbability.map { Float(ln($0)) }
    types = Array(logarithms.prefix(BeadType.aligned.count))
    sourceOpening = logarithms[BeadType.aligned.count] + Float(end)
    targetOpening = logarithms[BeadType.aligned.count + 1] + Float(end)
    gapContinuation = Float(ln(parameters.continuation))
  }
}
