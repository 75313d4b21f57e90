/// What a line of Markdown is by itself, as far as that does not hang on the lines around it.
struct MarkdownLine {
  private let bytes: [UInt8]
  private let line: Range<Int>
  /// Where its text begins, behind spaces and the marks of quotations.
  let start: Int

  /// - Parameter line: without its end, or with a CR at it.
  init(_ line: Range<Int>, in bytes: [UInt8]) {
    self.bytes = bytes
    self.line = line
    start = line.first { ![0x20, 0x09, 0x3E].contains(bytes[$0]) } ?? line.upperBound
  }

  /// True of what ends the paragraph before it and is none with the line behind it: a heading, a row of a table, a line
  /// of marks alone (a break, the underline of a heading).
  var isLone: Bool { isHeading || byte(start) == 0x7C || isRule }

  /// True where an item of a list begins that may end a paragraph: of numbered ones outside of a list, only the first.
  func isItem(inList: Bool) -> Bool {
    let digits = run(from: start) { 0x30...0x39 ~= $0 }
    let mark = start + digits
    guard let sign = byte(mark), [nil, 0x20, 0x09, 0x0D].contains(byte(mark + 1)) else {
      return false
    }
    if digits == 0 { return [0x2A, 0x2B, 0x2D].contains(sign) }
    guard [0x2E, 0x29].contains(sign) else { return false }
    return inList || digits == 1 && byte(start) == 0x31
  }

  private var isHeading: Bool {
    let signs = run(from: start) { $0 == 0x23 }
    return 1...6 ~= signs && [nil, 0x20, 0x09, 0x0D].contains(byte(start + signs))
  }

  private var isRule: Bool {
    guard let sign = byte(start), [0x2D, 0x3D, 0x2A, 0x5F].contains(sign) else { return false }
    let rest = bytes[start..<line.upperBound]
    let isMarks = rest.allSatisfy { $0 == sign || $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    return isMarks && rest.count { $0 == sign } > 2
  }

  private func byte(_ offset: Int) -> UInt8? {
    offset < line.upperBound ? bytes[offset] : nil
  }

  private func run(from start: Int, _ isOne: (UInt8) -> Bool) -> Int {
    bytes[start..<line.upperBound].prefix(while: isOne).count
  }
}
