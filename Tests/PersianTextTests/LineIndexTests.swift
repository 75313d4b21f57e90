import PersianText
import TestSupport
import Testing

@Suite struct LineIndexTests {
  @Test(
    arguments: zip(
      [
        "", "a", "a\n", "a\nb", "a\r\nb\r\n", "a\rb", "\n\n", "\r\r\n\n", "a\n\rb", "سلام\nب",
        "\u{FEFF}a\n",
      ],
      [
        [""], ["a"], ["a", ""], ["a", "b"], ["a", "b", ""], ["a", "b"], ["", "", ""],
        ["", "", "", ""],
        ["a", "", "b"], ["سلام", "ب"], ["\u{FEFF}a", ""],
      ]))
  func `lines end at LF, CR LF and CR`(_ text: String, _ lines: [String]) {
    let bytes = Array(text.utf8)
    let index = LineIndex(bytes)
    #expect(index.lineStarts.count == lines.count)
    #expect(
      lines.indices.map {
        String(decoding: bytes[index.contentRange(ofLine: $0 + 1, in: bytes)], as: UTF8.self)
      } == lines)
    #expect(index.contentRange(ofLine: 0, in: bytes).isEmpty)
    #expect(index.contentRange(ofLine: lines.count + 1, in: bytes).isEmpty)
  }

  @Test(arguments: [
    (0, 1, 1, 1, 1), (1, 1, 2, 2, 2), (5, 1, 6, 3, 4), (7, 1, 8, 4, 5), (8, 2, 1, 1, 1),
    (10, 2, 3, 2, 2),
    (12, 3, 1, 1, 1), (99, 3, 1, 1, 1), (-1, 1, 1, 1, 1),
  ])
  func `columns count in bytes, scalars and UTF-16`(
    _ offset: Int, _ line: Int, _ bytes: Int, _ scalars: Int, _ utf16: Int
  ) {
    let text = SourceText(name: "t", text: "a😀ب\nس\r\n")
    for (unit, column) in [(TextUnit.bytes, bytes), (.scalars, scalars), (.utf16, utf16)] {
      let position = TextPosition(line: line, column: column)
      #expect(text.position(at: offset, unit: unit) == position)
      if (0...text.bytes.count).contains(offset) {
        #expect(text.lines.offset(of: position, in: text.bytes, unit: unit) == offset)
      }
    }
  }

  @Test func `a place inside a scalar is that scalar's`() {
    let text = SourceText(name: "t", text: "a😀b")
    for offset in 1...4 {
      #expect(text.position(at: offset) == TextPosition(line: 1, column: 2))
      #expect(text.position(at: offset, unit: .utf16) == TextPosition(line: 1, column: 2))
    }
  }

  @Test(arguments: [
    (0, 1), (1, 0), (1, 4), (2, 5), (3, 2), (4, 1), (-1, -1), (1, Int.max), (Int.max, 1),
  ])
  func `a place that the text does not have`(_ line: Int, _ column: Int) {
    let bytes = Array("ab\nس\r\n".utf8)
    for unit in TextUnit.allCases where unit != .bytes {
      let position = TextPosition(line: line, column: column)
      #expect(LineIndex(bytes).offset(of: position, in: bytes, unit: unit) == nil)
    }
  }

  @Test func `a place between the halves of an astral scalar is none`() {
    let bytes = Array("😀".utf8)
    let half = TextPosition(line: 1, column: 2)
    #expect(LineIndex(bytes).offset(of: half, in: bytes, unit: .utf16) == nil)
    #expect(LineIndex(bytes).offset(of: half, in: bytes, unit: .scalars) == 4)
  }

  @Test func `a byte order mark takes no column`() {
    let bytes = Array("\u{FEFF}علی".utf8)
    #expect(
      LineIndex(bytes).position(at: 3, in: bytes) == TextPosition(line: 1, column: 1))
    #expect(LineIndex(bytes).offset(of: TextPosition(line: 1, column: 2), in: bytes) == 5)
  }

  @Test(arguments: 0..<300)
  func `any bytes: there and back again, in every unit`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes = RandomText.bytes(using: &random)
    // A byte order mark takes no column; elsewhere the scalar does. And a line longer than one landmark.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.insert(0x61, at: 0) }
    if seed % 50 == 0 { bytes += Array(String(repeating: "م😀", count: 3_000).utf8) }
    let index = LineIndex(bytes)
    var last = TextPosition(line: 1, column: 0)
    var offset = 0
    while offset <= bytes.count {
      for unit in TextUnit.allCases {
        let position = index.position(at: offset, in: bytes, unit: unit)
        #expect(index.offset(of: position, in: bytes, unit: unit) == offset)
      }
      let position = index.position(at: offset, in: bytes)
      #expect(last < position)
      #expect(index.line(at: offset) == position.line)
      last = position
      guard offset < bytes.count else { break }
      offset += UTF8Decoding.scalar(in: bytes.span, at: offset).length
    }
  }

  /// One place has one name, so that an editor and a report speak of the same line.
  @Test(arguments: 0..<100)
  func `any place that the text has is named by itself alone`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = RandomText.bytes(using: &random)
    let index = LineIndex(bytes)
    for line in 1...index.lineStarts.count + 1 {
      for column in 1...24 {
        let position = TextPosition(line: line, column: column)
        for unit in TextUnit.allCases {
          guard let offset = index.offset(of: position, in: bytes, unit: unit) else { continue }
          #expect(index.position(at: offset, in: bytes, unit: unit) == position)
        }
      }
    }
  }
}
