import Glibc

/// Reads a file line by line in the room of a block, whatever its size.
///
/// The lines are bytes as they stand in the file: nothing is said of their being UTF-8.
package struct LineReader: ~Copyable {
  /// What findings call the file: a path, or `<stdin>`.
  package let name: String
  /// The size of the file in bytes; 0 of a pipe.
  package let byteCount: Int
  private let descriptor: Int32
  private let blockSize: Int
  /// See ``longestLine``.
  private let limit: Int
  /// The beginning of a line whose end has not been read.
  private var rest: [UInt8] = []
  private var line = 1
  private var isAtEnd = false

  /// A line longer than this many bytes is cut behind the first byte that is too many, so that the room it takes is
  /// bounded and its reader can tell.
  package static let longestLine = 1 << 20

  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - blockSize: how many bytes are asked for at a time.
  ///   - limit: the bytes of a line that are kept, less one.
  /// - Throws: where there is no such file, or it is a directory.
  package init(_ path: String, blockSize: Int, limit: Int = LineReader.longestLine)
    throws(FileFault)
  {
    descriptor = path == "-" ? STDIN_FILENO : try SourceFile.open(path)
    name = path == "-" ? "<stdin>" : path
    self.blockSize = blockSize
    self.limit = limit
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    byteCount = isFile ? Int(status.st_size) : 0
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// The next whole lines, as many as one read gave; `nil` at the end.
  /// - Throws: where the file cannot be read, or is UTF-16.
  package mutating func next() throws(FileFault) -> LineBlock? {
    var bytes = rest
    rest = []
    while !isAtEnd {
      let before = bytes.count
      isAtEnd = try !read(&bytes)
      if let end = bytes[before...].lastIndex(of: 0x0A) {
        rest = Array(bytes[(end + 1)...])
        bytes.removeSubrange((end + 1)...)
        break
      }
      bytes.removeLast(max(0, bytes.count - limit - 1))
    }
    if bytes.isEmpty { return nil }
    var start = 0
    if line == 1 {
      try SourceFile.checkEncoding(bytes, name: name)
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    }
    let block = LineBlock(bytes: bytes, range: start..<bytes.count, firstLine: line)
    line += block.lineEnds
    return block
  }

  /// Appends what one read gives.
  /// - Returns: false at the end of the file.
  private func read(_ bytes: inout [UInt8]) throws(FileFault) -> Bool {
    let before = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: blockSize))
    let count = bytes.withUnsafeMutableBytes { buffer in
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[before...])
      var got = 0
      repeat {
        got = Glibc.read(descriptor, room.baseAddress, room.count)
      } while got < 0
        && errno == EINTR
      return got
    }
    bytes.removeLast(blockSize - max(count, 0))
    if count < 0 { throw .system(name) }
    return count > 0
  }
}

/// Whole lines of a file. A sequence of them.
package struct LineBlock: Sendable, Sequence {
  package let bytes: [UInt8]
  /// The part of ``bytes`` that the lines take.
  package let range: Range<Int>
  /// Counted from 1, in the file.
  package let firstLine: Int

  package init(bytes: [UInt8], range: Range<Int>, firstLine: Int) {
    self.bytes = bytes
    self.range = range
    self.firstLine = firstLine
  }

  package struct Line {
    package let number: Int
    /// Where it stands in ``LineBlock/bytes``, its end (LF or CR LF) left out.
    package let range: Range<Int>
  }

  package struct Iterator: IteratorProtocol {
    let bytes: [UInt8]
    let end: Int
    var offset: Int
    var number: Int

    package mutating func next() -> Line? {
      guard offset < end else { return nil }
      let start = offset
      while offset < end, bytes[offset] != 0x0A { offset += 1 }
      var last = offset
      if last > start, bytes[last - 1] == 0x0D { last -= 1 }
      defer {
        offset += 1
        number += 1
      }
      return Line(number: number, range: start..<last)
    }
  }

  package func makeIterator() -> Iterator {
    Iterator(bytes: bytes, end: range.upperBound, offset: range.lowerBound, number: firstLine)
  }

  package var underestimatedCount: Int { 0 }

  /// True where the lines are UTF-8 and hold no NUL.
  package var isText: Bool {
    let span = bytes.span.extracting(range)
    for index in span.indices where span[index] == 0 { return false }
    return UTF8Decoding.firstInvalidOffset(in: span) == nil
  }

  /// The same lines in about so many parts of about one size. The bytes are not copied.
  package func parts(_ count: Int) -> [LineBlock] {
    var parts: [LineBlock] = []
    let size = range.count / Swift.max(1, count) + 1
    var (start, line) = (range.lowerBound, firstLine)
    while start < range.upperBound {
      var end = Swift.min(start + size, range.upperBound)
      while end < range.upperBound, bytes[end - 1] != 0x0A { end += 1 }
      let part = LineBlock(bytes: bytes, range: start..<end, firstLine: line)
      parts.append(part)
      line += part.lineEnds
      start = end
    }
    return parts
  }

  fileprivate var lineEnds: Int { range.count { bytes[$0] == 0x0A } }
}
