#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The natural logarithm, without Foundation.
func ln(_ value: Double) -> Double { log(value) }
