/// A text that is being taken out of a file, segment by segment, with the place of each of its bytes.
package struct ExtractedText: Sendable {
  package private(set) var bytes: [UInt8] = []
  package private(set) var map = ExtractMap()
  /// What stands for a placeholder, as bytes of the text: it ends a word, and no name goes across.
  package private(set) var marks: [Range<Int>] = []

  package init() {}

  package var count: Int { bytes.count }

  /// Begins a segment, behind a blank line: no paragraph goes across.
  package mutating func beginSegment() {
    if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
  }

  /// Takes bytes that stand in the file as they are.
  package mutating func take(_ range: Range<Int>, of file: [UInt8]) {
    map.append(bytes.count, count: range.count, from: range)
    bytes += file[range]
  }

  /// Takes what an escape of the file stands for; of an empty range, text whose place is not known.
  package mutating func take(_ decoded: [UInt8], for range: Range<Int>) {
    map.append(bytes.count, count: decoded.count, from: range)
    bytes += decoded
  }

  /// Takes the byte that an escape of the file stands for.
  package mutating func take(_ decoded: UInt8, for range: Range<Int>) {
    map.append(bytes.count, count: 1, from: range)
    bytes.append(decoded)
  }

  /// Puts a mark for a placeholder.
  package mutating func mark(_ range: Range<Int>) {
    marks.append(bytes.count..<bytes.count + 1)
    map.append(bytes.count, count: 1, from: range)
    bytes.append(UInt8(ascii: "|"))
  }

  /// Whether the text from a byte on is another text, marks aside.
  package func isEqual(from start: Int, to text: String) -> Bool {
    let other = text.utf8Span.span
    let own = bytes.span
    var mark = marks.count
    while mark > 0, marks[mark - 1].lowerBound >= start { mark -= 1 }
    var offset = start
    var index = 0
    while offset < own.count {
      if mark < marks.count, marks[mark].lowerBound == offset {
        mark += 1
      } else {
        guard index < other.count, own[offset] == other[index] else { return false }
        index += 1
      }
      offset += 1
    }
    return index == other.count
  }

  /// Takes back what was taken from a byte on, at which a segment begins.
  package mutating func removeAll(from start: Int) {
    bytes.removeSubrange(start...)
    map.removeAll(from: start)
    while let last = marks.last, last.lowerBound >= start { marks.removeLast() }
  }
}

/// The file that a text was taken out of, and where it stands there.
package final class TextOrigin: Sendable {
  package let file: SourceText
  package let map: ExtractMap

  package init(_ file: SourceText, _ map: ExtractMap) {
    self.file = file
    self.map = map
  }
}
