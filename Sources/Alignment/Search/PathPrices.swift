/// The prices of bead types and of gaps, in nats.
///
/// A run of k unaligned sentences of a side has the probability p(1 − g)gᵏ⁻¹: omissions come in blocks.
struct PathPrices {
  /// By bead type; of a gap, that of a run with its first sentence.
  let types: [Float]
  /// The price of each further sentence of a run.
  let continuation: Float

  init(_ parameters: Parameters) {
    let end = -ln(1 - parameters.continuation)
    types = zip(BeadType.standard, parameters.typeProbability).map { type, probability in
      Float(-ln(probability) + (type.isGap ? end : 0))
    }
    continuation = Float(-ln(parameters.continuation))
  }
}
