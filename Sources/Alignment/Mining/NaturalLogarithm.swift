import Glibc

/// The logarithm and its kin for the scores of names, which are log-odds in nats.
enum NaturalLogarithm {
  static func of(_ value: Float) -> Float { logf(value) }

  static func of(_ value: Int) -> Float { logf(Float(value)) }

  static func power(_ value: Float) -> Float { expf(value) }

  static func probability(ofLogOdds value: Float) -> Double { 1 / (1 + exp(-Double(value))) }
}
