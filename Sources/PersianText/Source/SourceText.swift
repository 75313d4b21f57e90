/// A text with the name it is reported under: sound UTF-8 bytes and its lines.
public struct SourceText: Sendable {
  /// What findings call it: a path, or `<stdin>`.
  public let name: String
  public let bytes: [UInt8]
  public let lines: LineIndex
  /// Of a text that was taken out of a file; its positions are those in the file.
  package let origin: TextOrigin?

  /// - Precondition: none; broken UTF-8 is kept as it is. ``SourceFile/read(_:)`` refuses it.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    lines = LineIndex(bytes)
    origin = nil
  }

  /// A text that was taken out of a file. Its name tells it from others of the same file.
  package init(name: String, bytes: [UInt8], from origin: TextOrigin) {
    self.name = name
    self.bytes = bytes
    lines = LineIndex(bytes)
    self.origin = origin
  }

  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The same text with some of it written over, scalar by scalar of the same width, so that all places stay.
  package func overwritten(_ bytes: [UInt8]) -> SourceText {
    SourceText(name: name, bytes: bytes, lines: lines, origin: origin)
  }

  private init(name: String, bytes: [UInt8], lines: LineIndex, origin: TextOrigin?) {
    self.name = name
    self.bytes = bytes
    self.lines = lines
    self.origin = origin
  }

  /// The text of a byte range; broken bytes show as U+FFFD.
  public subscript(range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The bytes of a range on one line: each run of tabs, spaces and line ends is a space, and at the edges nothing.
  public func line(_ range: Range<Int>) -> [UInt8] {
    let range = range.clamped(to: 0..<bytes.count)
    var line: [UInt8] = []
    line.reserveCapacity(range.count)
    let span = bytes.span
    var isSpacePending = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = span[offset]
      // VT, FF, NEL and the separators U+2028 and U+2029 end lines too.
      var width = byte == 0x20 || 0x09...0x0D ~= byte ? 1 : 0
      if byte == 0xC2, offset + 1 < range.upperBound, span[offset + 1] == 0x85 { width = 2 }
      if byte == 0xE2, offset + 2 < range.upperBound, span[offset + 1] == 0x80,
        span[offset + 2] | 1 == 0xA9
      {
        width = 3
      }
      if width > 0 {
        isSpacePending = !line.isEmpty
        offset += width
        continue
      }
      if isSpacePending { line.append(0x20) }
      isSpacePending = false
      line.append(byte)
      offset += 1
    }
    return line
  }

  public func position(at offset: Int, unit: TextUnit = .scalars) -> TextPosition {
    if let origin { return origin.file.position(at: origin.map.place(of: offset), unit: unit) }
    return lines.position(at: offset, in: bytes, unit: unit)
  }

  /// A place as messages cite it: `file:line:column`.
  package func citation(of offset: Int) -> String {
    let place = position(at: offset)
    return "\(origin?.file.name ?? name):\(place.line):\(place.column)"
  }
}
