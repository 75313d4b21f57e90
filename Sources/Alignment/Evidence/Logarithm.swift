import Glibc

/// The natural logarithm, without Foundation.
func ln(_ value: Double) -> Double { log(value) }

/// The natural logarithm of 1 + x for x ≥ 0, to within 0.001: a cubic of the mantissa that is exact at its ends.
@inline(__always)
func fastLog1p(_ x: Float) -> Float {
  let bits = (1 + x).bitPattern
  let exponent = Float(Int32(truncatingIfNeeded: bits >> 23) - 127)
  let m = Float(bitPattern: bits & 0x007F_FFFF | 0x3F80_0000)
  let fraction = (m - 1) * (1 + (2 - m) * (0.577_250_65 - 0.156_386_11 * m))
  return (exponent + fraction) * 0.693_147_18
}

/// The logarithm of the sum of two numbers that are given by their logarithms.
@inline(__always)
func logSum(_ a: Float, _ b: Float) -> Float {
  let high = max(a, b)
  let difference = min(a, b) - high
  return difference > -16 ? high + log1pf(expf(difference)) : high
}
