import Glibc

/// The natural logarithm, without Foundation.
func ln(_ value: Double) -> Double { log(value) }
