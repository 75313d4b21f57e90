import PersianText

/// The lines of a stream, each as sound UTF-8 text or as a fault.
struct LineStream: ~Copyable {
  private var stream: DocumentStream
  private var rest: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// The number of the line that was given last, from 1.
  private(set) var line = 0
  /// Where the line that was given last begins in the text, in bytes.
  private(set) var offset = 0
  /// The place in the text of the first byte of ``rest``.
  private var base = 0

  private static let longestLine = 1 << 20

  init(_ stream: consuming DocumentStream) { self.stream = stream }

  var name: String { stream.name }
  var position: Int { stream.position }

  enum Line {
    case text([UInt8])
    case fault(String)
  }

  /// The next line without its end; `nil` at the end of the file.
  mutating func next() throws(FileFault) -> Line? {
    var scan = start
    while true {
      while scan < rest.count, rest[scan] != 0x0A { scan += 1 }
      if scan < rest.count || isAtEnd { break }
      rest.removeSubrange(..<start)
      base += start
      scan -= start
      start = 0
      // What is too long is cut behind the first byte that is too many.
      if rest.count > LineStream.longestLine {
        base += rest.count - LineStream.longestLine - 1
        rest.removeLast(rest.count - LineStream.longestLine - 1)
        scan = rest.count
      }
      if let bytes = try stream.next() { rest += bytes } else { isAtEnd = true }
    }
    if start == rest.count, isAtEnd { return nil }
    var end = scan
    if end > start, rest[end - 1] == 0x0D { end -= 1 }
    var bytes = Array(rest[start..<end])
    offset = base + start
    start = min(scan + 1, rest.count)
    line += 1
    if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
      offset += 3
    }
    return LineStream.checked(bytes)
  }

  private static func checked(_ bytes: [UInt8]) -> Line {
    if bytes.count > longestLine { return .fault("the line is longer than 1 MiB") }
    if let offset = bytes.firstIndex(of: 0) {
      return .fault("byte \(offset + 1) is NUL, so it is no text")
    }
    guard let offset = UTF8Decoding.firstInvalidOffset(in: bytes.span) else { return .text(bytes) }
    let hex = String(bytes[offset], radix: 16, uppercase: true)
    return .fault("byte \(offset + 1), 0x\(hex), is not UTF-8")
  }
}
