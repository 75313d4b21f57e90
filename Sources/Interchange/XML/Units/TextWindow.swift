import PersianText

import Glibc

/// The bytes of a text between what a parser is done with and what was read last, and where they stand in the text.
struct TextWindow {
  private var bytes: [UInt8] = []
  /// How many of the bytes are forgotten, and only not taken away yet.
  private var head = 0
  /// The place in the text of the first byte that is not forgotten.
  private(set) var start = 0
  /// The line of that byte, from 1.
  private var line = 1
  /// The scalars before that byte in its line.
  private var column = 0

  /// The place in the text behind the last byte.
  var end: Int { start + bytes.count - head }

  mutating func append(_ piece: [UInt8]) {
    if head == bytes.count {
      bytes = piece
    } else {
      bytes.removeSubrange(..<head)
      bytes += piece
    }
    head = 0
  }

  subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[index(range.lowerBound)..<index(range.upperBound)]
  }

  /// Forgets what stands before a place.
  /// - Parameter line: of the place, where that is known; or the lines are counted.
  mutating func drop(to place: Int, line known: Int? = nil) {
    guard place > start else { return }
    let gone = self[start..<place]
    line = known ?? line + TextWindow.breaks(in: gone)
    column = columns(before: gone)
    head = index(place)
    start += gone.count
  }

  /// The line and the column, in scalars, of a place in the window.
  func position(at place: Int) -> TextPosition {
    let before = self[start..<max(place, start)]
    return TextPosition(
      line: line + TextWindow.breaks(in: before), column: columns(before: before) + 1)
  }

  /// The scalars in the line that goes on behind some bytes, the first of which is that of ``start``.
  private func columns(before gone: ArraySlice<UInt8>) -> Int {
    guard let last = TextWindow.lastBreak(in: gone) else {
      return column + TextWindow.scalars(in: gone)
    }
    return TextWindow.scalars(in: gone.dropFirst(last + 1))
  }

  /// The first start tag at a place or behind it of an element of one of some names, with a prefix or without.
  func startTag(of names: [StaticString], from place: Int) -> (place: Int, name: Int)? {
    bytes.withUnsafeBytes { bytes in
      var index = index(place)
      while index < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + index, 0x3C, bytes.count - index)
      {
        index = base.distance(to: UnsafeRawPointer(found))
        if let name = TextWindow.name(bytes, at: index + 1, names) {
          return (start + index - head, name)
        }
        index += 1
      }
      return nil
    }
  }

  /// The last `<` before a place.
  func tagStart(before place: Int) -> Int? {
    bytes[head..<index(place)].lastIndex(of: 0x3C).map { start + $0 - head }
  }

  /// Whether a byte stands at a place or behind it.
  func contains(_ byte: UInt8, from place: Int) -> Bool {
    bytes[index(place)...].contains(byte)
  }

  /// Whether an ampersand stands at a place that begins no reference.
  func isBareAmpersand(at place: Int) -> Bool {
    var index = index(place)
    guard index < bytes.count, bytes[index] == 0x26 else { return false }
    let end = min(index + TextWindow.tagLength, bytes.count)
    index += 1
    while index < end {
      switch bytes[index] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, 0x23, 0x2D, 0x2E, 0x3A, 0x5F:
        index += 1
      case 0x3B: return false
      default: return true
      }
    }
    // The name goes on in what is to come, or is none.
    return end < bytes.count
  }

  /// The longest tag that ``startTag(of:from:)`` needs to see whole to know it.
  static let tagLength = 64

  private func index(_ place: Int) -> Int { min(max(place - start, 0) + head, bytes.count) }

  /// Which of some names the tag has that starts before a place.
  private static func name(
    _ bytes: UnsafeRawBufferPointer, at start: Int, _ names: [StaticString]
  ) -> Int? {
    var nameStart = start
    var end = start
    while end < bytes.count, end - start < tagLength {
      let byte = bytes[end]
      if byte == 0x3A { nameStart = end + 1 }
      if [0x20, 0x09, 0x0A, 0x0D, 0x3E, 0x2F].contains(byte) { break }
      if byte == 0x3C { return nil }
      end += 1
    }
    guard end < bytes.count, let base = bytes.baseAddress else { return nil }
    let length = end - nameStart
    return names.firstIndex { name in
      name.utf8CodeUnitCount == length && memcmp(base + nameStart, name.utf8Start, length) == 0
    }
  }

  private static func breaks(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes { bytes in
      var count = 0
      for byte in bytes { count &+= byte == 0x0A ? 1 : 0 }
      return count
    }
  }

  /// A byte that goes on with a character is none of its own; one that is no UTF-8 is.
  private static func scalars(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes { bytes in
      var count = 0
      for byte in bytes { count &+= byte & 0xC0 != 0x80 ? 1 : 0 }
      return count
    }
  }

  private static func lastBreak(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBytes { $0.lastIndex(of: 0x0A) }
  }
}
