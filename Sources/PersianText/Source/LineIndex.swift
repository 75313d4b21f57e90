/// The lines of a text, to turn byte offsets into lines and columns and back.
///
/// A line ends at LF, CR LF, or a CR alone; the terminator belongs to the line that it ends. A byte order mark at the
/// start of the text takes no column. Built in one pass; finding a line is a binary search, and a column in scalars or
/// UTF-16 walks a few kilobytes at the most, however long the line.
public struct LineIndex: Sendable {
  /// The byte offset at which each line starts; never empty.
  public let lineStarts: [Int]
  public let byteCount: Int
  /// Places in long lines at which the columns are known, in order.
  private let landmarks: [Landmark]

  private struct Landmark {
    var offset: Int
    var scalars: Int
    var utf16: Int
  }

  /// How many bytes lie between two landmarks.
  private static let stride = 8192

  public init(_ bytes: [UInt8]) {
    var starts = [0]
    var offset = 0
    let span = bytes.span
    let ends = ByteSearch(0x0A, 0x0D)
    while true {
      offset = ends.first(in: span, offset..<span.count)
      guard offset < span.count else { break }
      offset += 1
      if span[offset - 1] == 0x0D, offset < span.count, span[offset] == 0x0A { offset += 1 }
      starts.append(offset)
    }
    lineStarts = starts
    byteCount = bytes.count
    landmarks = LineIndex.landmarks(in: bytes, lineStarts: starts)
  }

  private static func landmarks(in bytes: [UInt8], lineStarts: [Int]) -> [Landmark] {
    var landmarks: [Landmark] = []
    for (start, end) in zip(lineStarts, lineStarts.dropFirst() + [bytes.count])
    where end - start > stride {
      var mark = Landmark(offset: start + markWidth(bytes, at: start), scalars: 0, utf16: 0)
      var next = start + stride
      while mark.offset < end {
        if mark.offset >= next {
          landmarks.append(mark)
          next += stride
        }
        let scalar = UTF8Decoding.scalar(in: bytes.span, at: mark.offset)
        mark.offset += scalar.length
        mark.scalars += 1
        mark.utf16 += scalar.value > 0xFFFF ? 2 : 1
      }
    }
    return landmarks
  }

  /// The width of a byte order mark at the start of the text.
  private static func markWidth(_ bytes: [UInt8], at start: Int) -> Int {
    start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The last landmark of the line that starts at `start` and is not behind `offset`.
  private func landmark(from start: Int, to offset: Int) -> Landmark? {
    var low = 0
    var high = landmarks.count
    while low < high {
      let middle = (low + high) / 2
      if landmarks[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 && landmarks[low - 1].offset > start ? landmarks[low - 1] : nil
  }

  /// The number of the line (from 1) that holds a byte offset. An offset past the end is on the last line.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  /// The byte range of a line (from 1), its terminator left out.
  public func contentRange(ofLine line: Int, in bytes: [UInt8]) -> Range<Int> {
    guard lineStarts.indices.contains(line - 1) else { return byteCount..<byteCount }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : byteCount
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// Line and column of a byte offset. An offset inside a scalar counts as that scalar's.
  public func position(at offset: Int, in bytes: [UInt8], unit: TextUnit = .scalars)
    -> TextPosition
  {
    let offset = min(max(offset, 0), byteCount)
    let line = line(at: offset)
    let start = lineStarts[line - 1]
    if unit == .bytes { return TextPosition(line: line, column: offset - start + 1) }
    let mark = landmark(from: start, to: offset)
    var column = 1 + (unit == .utf16 ? mark?.utf16 ?? 0 : mark?.scalars ?? 0)
    var place = mark?.offset ?? start + LineIndex.markWidth(bytes, at: start)
    while place < offset {
      let scalar = UTF8Decoding.scalar(in: bytes.span, at: place)
      guard place + scalar.length <= offset else { break }
      place += scalar.length
      column += unit == .utf16 && scalar.value > 0xFFFF ? 2 : 1
    }
    return TextPosition(line: line, column: column)
  }

  /// The byte offset of a line and column; `nil` where the text has no such place.
  public func offset(of position: TextPosition, in bytes: [UInt8], unit: TextUnit = .scalars)
    -> Int?
  {
    guard position.line >= 1, position.line <= lineStarts.count, position.column >= 1 else {
      return nil
    }
    let start = lineStarts[position.line - 1]
    let end = position.line < lineStarts.count ? lineStarts[position.line] : byteCount
    var column = 1
    var place = start + (unit == .bytes ? 0 : LineIndex.markWidth(bytes, at: start))
    while column < position.column {
      guard place < end else { return nil }
      let scalar = UTF8Decoding.scalar(in: bytes.span, at: place)
      switch unit {
      case .bytes:
        place += 1
        column += 1
      case .scalars:
        place += scalar.length
        column += 1
      case .utf16:
        place += scalar.length
        column += scalar.value > 0xFFFF ? 2 : 1
      }
    }
    // Behind the terminator of a line is the next line's first column.
    let isInside = place < end || position.line == lineStarts.count
    return column == position.column && isInside ? place : nil
  }
}
