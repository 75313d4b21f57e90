import PersianText

/// A line of input that cannot be used, and why.
struct LineFault: Sendable, Equatable {
  var line: Int
  var reason: String

  /// What makes a line no text; `nil` of a sound one.
  static func reason(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
    if range.count > LineReader.longestLine { return "the line is longer than 1 MiB" }
    let span = bytes.span.extracting(range)
    for index in span.indices where span[index] == 0 {
      return "byte \(index + 1) is NUL, so it is no text"
    }
    guard let offset = UTF8Decoding.firstInvalidOffset(in: span) else { return nil }
    let hex = String(span[offset], radix: 16, uppercase: true)
    return "byte \(offset + 1), 0x\(hex), is not UTF-8"
  }
}

/// Tells of the faulty lines of a file as they come: of the first ones, and how many there are more.
struct LineFaults {
  let file: String
  private(set) var count = 0

  /// How many are told one by one: an image that was given for a table has no end of them.
  private static let most = 20

  init(file: String) { self.file = file }

  mutating func report(_ faults: [LineFault]) {
    for fault in faults.prefix(max(0, LineFaults.most - count)) {
      Console.complain("error: \(file):\(fault.line): \(fault.reason)")
    }
    count += faults.count
  }

  func finish() {
    let rest = count - LineFaults.most
    if rest > 0 {
      Console.complain("error: \(file): \(rest) faulty line\(rest == 1 ? "" : "s") more")
    }
  }
}
