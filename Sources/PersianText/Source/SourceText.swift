/// A text with the name it is reported under: sound UTF-8 bytes and its lines.
public struct SourceText: Sendable {
  /// What findings call it: a path, or `<stdin>`.
  public let name: String
  public let bytes: [UInt8]
  public let lines: LineIndex

  /// - Precondition: none; broken UTF-8 is kept as it is. ``SourceFile/read(_:)`` refuses it.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    lines = LineIndex(bytes)
  }

  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The text of a byte range; broken bytes show as U+FFFD.
  public subscript(range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  public func position(at offset: Int, unit: TextUnit = .scalars) -> TextPosition {
    lines.position(at: offset, in: bytes, unit: unit)
  }
}
