import PersianText

/// A text file in stretches of whole paragraphs, so that it takes the room of one, whatever its size.
///
/// A stretch ends at a blank line, or at the end of a line where there is none. What it holds is sound UTF-8.
struct TextStretches: ~Copyable {
  struct Stretch {
    var text: SourceText
    /// In the file, from 1.
    var firstLine: Int
  }

  private var reader: LineReader
  private var held: [UInt8] = []
  private var firstLine = 1
  private var isAtEnd = false
  /// Bytes that were given out.
  private(set) var position = 0

  private static let blockSize = 1 << 20
  private static let leastStretch = 4 << 20

  /// - Throws: where there is no such file, or it is a directory.
  init(_ path: String) throws(FileFault) {
    reader = try LineReader(path, blockSize: TextStretches.blockSize, limit: .max)
  }

  var name: String { reader.name }
  /// The size of the file; 0 of a pipe.
  var byteCount: Int { reader.byteCount }

  /// The next stretch; `nil` at the end.
  /// - Throws: where the file cannot be read, or is no UTF-8 text; the fault names the line.
  mutating func next() throws(FileFault) -> Stretch? {
    while !isAtEnd, held.count < TextStretches.leastStretch {
      if let block = try reader.next() { held += block.bytes } else { isAtEnd = true }
    }
    if held.isEmpty { return nil }
    let end = isAtEnd ? held.count : TextStretches.lastBreak(in: held)
    let bytes = Array(held[..<end])
    held.removeSubrange(..<end)
    try SourceFile.check(bytes, name: name, firstLine: firstLine)
    let text = SourceText(name: name, bytes: bytes)
    defer {
      firstLine += text.lines.lineStarts.count - 1
      position += end
    }
    return Stretch(text: text, firstLine: firstLine)
  }

  /// The offset behind the last blank line; the end where there is none, for the lines are whole.
  private static func lastBreak(in bytes: [UInt8]) -> Int {
    var offset = bytes.count - 1
    while offset > 0 {
      if bytes[offset] == 0x0A {
        let before = bytes[offset - 1] == 0x0D ? offset - 2 : offset - 1
        if before >= 0, bytes[before] == 0x0A { return offset + 1 }
      }
      offset -= 1
    }
    return bytes.count
  }
}
