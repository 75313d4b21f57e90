import Glibc

/// A second of UTC, as the interchange formats write it.
public struct Timestamp: Sendable, Hashable {
  private let seconds: time_t

  /// - Parameter secondsSince1970: as in `SOURCE_DATE_EPOCH`.
  /// - Returns: `nil` before 1970 and after the year 9999, for which the formats have no form.
  public init?(secondsSince1970: Int) {
    guard 0...253_402_300_799 ~= secondsSince1970 else { return nil }
    seconds = time_t(secondsSince1970)
  }

  /// ISO 8601 without separators, as TMX has it: `20020125T210600Z`.
  var basic: String { formatted("%Y%m%dT%H%M%SZ") }

  /// ISO 8601 with separators, an `xs:dateTime`: `2002-01-25T21:06:00Z`.
  var extended: String { formatted("%Y-%m-%dT%H:%M:%SZ") }

  private func formatted(_ format: String) -> String {
    var moment = seconds
    var parts = tm()
    gmtime_r(&moment, &parts)
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { buffer in
      guard let start = buffer.baseAddress, strftime(start, buffer.count, format, &parts) > 0
      else { return "" }
      return String(cString: start)
    }
  }
}
