import PersianText

/// Takes out of the UTF-8 of a document what no XML parser lets pass, so that the rest can be read, and tells each
/// place: control characters, references to them or to entities, bare `&`, bytes that are no UTF-8.
///
/// It also finds where units begin, so that reading can start anew behind a fault that cannot be taken out.
struct Scrubber {
  struct Finding {
    enum Kind {
      /// A character that XML forbids, or a reference to one.
      case control(UInt32, isReference: Bool)
      /// References to the two halves of a character, as UTF-16 has them.
      case halves(Unicode.Scalar)
      case entity(String)
      case ampersand
      case invalidByte(UInt8)
    }
    let kind: Kind
    let position: TextPosition
    /// Where in the output it is.
    let offset: Int
  }

  /// Where a unit begins: its place in the output and in the file.
  struct Cut {
    let offset: Int
    let position: TextPosition
  }

  /// What came of a piece.
  struct Piece {
    var bytes: [UInt8] = []
    var findings: [Finding] = []
    var cuts: [Cut] = []
  }

  private enum State: Equatable {
    case text, tag, comment, cdata, instruction
    case doctype(depth: Int)
  }

  private var state = State.text
  private var held: [UInt8] = []
  private var line = 1
  private var column = 1
  /// The last two bytes that were passed on, which may have come in the piece before.
  private var last: UInt16 = 0
  private var isInInvalidRun = false
  /// Whether what is taken out leaves as many spaces behind, so that the columns of what follows stay as they were.
  private let keepsPlaces: Bool
  /// So much must stand ahead to know what something is.
  private static let lookahead = 64

  init(keepsPlaces: Bool) { self.keepsPlaces = keepsPlaces }

  mutating func scrub(_ bytes: [UInt8], isLast: Bool) -> Piece {
    var piece = Piece()
    let bytes = held.isEmpty ? bytes : held + bytes
    piece.bytes.reserveCapacity(bytes.count)
    var at = 0
    bytes.withUnsafeBufferPointer { bytes in
      let stop = isLast ? bytes.count : bytes.count - Scrubber.lookahead
      while at < stop {
        at += run(bytes, at, stop, &piece)
        if at < stop { at += step(bytes, at, &piece) }
      }
    }
    held = at < bytes.count ? Array(bytes[at...]) : []
    return piece
  }

  /// Takes what needs no look: ASCII without signs, and sound pairs of bytes, as Persian is written in; gives its length.
  private mutating func run(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ stop: Int, _ piece: inout Piece
  ) -> Int {
    var at = start
    var scalars = 0
    while at < stop {
      let byte = bytes[at]
      if 0x20..<0x80 ~= byte {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "["),
          UInt8(ascii: "]"):
          break
        default:
          at += 1
          scalars += 1
          continue
        }
        break
      }
      guard 0xC2..<0xE0 ~= byte, at + 1 < stop, bytes[at + 1] & 0xC0 == 0x80 else { break }
      at += 2
      scalars += 1
    }
    guard at > start else { return 0 }
    piece.bytes += UnsafeBufferPointer(rebasing: bytes[start..<at])
    last = (at - start > 1 ? UInt16(bytes[at - 2]) : last & 0xFF) << 8 | UInt16(bytes[at - 1])
    column += scalars
    isInInvalidRun = false
    return at - start
  }

  /// Takes what stands at an index; gives its length.
  private mutating func step(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ piece: inout Piece
  ) -> Int {
    let byte = bytes[at]
    switch byte {
    case 0x0A:
      piece.bytes.append(byte)
      line += 1
      column = 1
      return 1
    case 0x00..<0x20 where byte != 0x09 && byte != 0x0D:
      note(.control(UInt32(byte), isReference: false), &piece)
      return drop(1, &piece)
    case 0x80...: return character(bytes, at, &piece)
    case UInt8(ascii: "<"): return markup(bytes, at, &piece)
    case UInt8(ascii: "&") where state == .text || state == .tag:
      return reference(bytes, at, &piece)
    case UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"): close(byte)
    default: break
    }
    piece.bytes.append(byte)
    last = last << 8 | UInt16(byte)
    column += 1
    return 1
  }

  /// Leaves a state at the sign that ends it.
  private mutating func close(_ byte: UInt8) {
    let isEnd = byte == UInt8(ascii: ">")
    switch state {
    case .text: return
    case .tag: if isEnd { state = .text }
    case .comment: if isEnd, last == 0x2D2D { state = .text }
    case .cdata: if isEnd, last == 0x5D5D { state = .text }
    case .instruction: if isEnd, last & 0xFF == 0x3F { state = .text }
    case .doctype(let depth):
      switch byte {
      case UInt8(ascii: "["): state = .doctype(depth: depth + 1)
      case UInt8(ascii: "]"): state = .doctype(depth: max(depth - 1, 0))
      default: if depth == 0 { state = .text }
      }
    }
  }

  private mutating func markup(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ piece: inout Piece
  ) -> Int {
    // A `<` within a tag ends it: nothing else can be meant, and reading may start anew here.
    if state == .text || state == .tag {
      if begins(bytes, at, "<!--") {
        state = .comment
      } else if begins(bytes, at, "<![CDATA[") {
        state = .cdata
      } else if begins(bytes, at, "<?") {
        state = .instruction
      } else if begins(bytes, at, "<!DOCTYPE") {
        state = .doctype(depth: 0)
      } else {
        state = .tag
        if Scrubber.units.contains(where: { isStart(bytes, at, of: $0) }) {
          piece.cuts.append(
            Cut(
              offset: piece.bytes.count, position: TextPosition(line: line, column: column)))
        }
      }
    }
    piece.bytes.append(bytes[at])
    column += 1
    return 1
  }

  private static let units: [StaticString] = ["tu", "conceptEntry", "termEntry"]

  /// A character of several bytes.
  private mutating func character(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ piece: inout Piece
  ) -> Int {
    let length = Scrubber.length(bytes, at)
    if length == 0 {
      // Of a run of them the first tells enough.
      if !isInInvalidRun { note(.invalidByte(bytes[at]), &piece) }
      isInInvalidRun = true
      piece.bytes += [0xEF, 0xBF, 0xBD]
      column += 1
      return 1
    }
    isInInvalidRun = false
    if length == 3, bytes[at] == 0xEF, bytes[at + 1] == 0xBF, bytes[at + 2] >= 0xBE {
      note(.control(0xFF00 | UInt32(bytes[at + 2] | 0xC0), isReference: false), &piece)
      _ = drop(1, &piece)
      return 3
    }
    for index in at..<at + length { piece.bytes.append(bytes[index]) }
    column += 1
    return length
  }

  /// The length of a well-formed sequence of UTF-8 (Unicode, table 3-7); 0 of an ill-formed one.
  private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let lead = bytes[at]
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, at + length <= bytes.count else { return 0 }
    let second = bytes[at + 1]
    switch lead {
    case 0xE0: if !(0xA0...0xBF ~= second) { return 0 }
    case 0xED: if !(0x80...0x9F ~= second) { return 0 }
    case 0xF0: if !(0x90...0xBF ~= second) { return 0 }
    case 0xF4: if !(0x80...0x8F ~= second) { return 0 }
    default: break
    }
    for index in at + 1..<at + length where bytes[index] & 0xC0 != 0x80 { return 0 }
    return length
  }

  private mutating func reference(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ piece: inout Piece
  ) -> Int {
    var end = at + 1
    while end < bytes.count, end - at < Scrubber.lookahead, Scrubber.isNameByte(bytes[end]) {
      end += 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";"), end > at + 1 else {
      note(.ampersand, &piece)
      piece.bytes += keepsPlaces ? [0x20] : Array("&amp;".utf8)
      column += 1
      return 1
    }
    let length = end + 1 - at
    let name = String(decoding: bytes[at + 1..<end], as: UTF8.self)
    if name.hasPrefix("#") {
      if let (scalar, length) = halves(bytes, at, end) {
        note(.halves(scalar), &piece)
        piece.bytes += String(scalar).utf8
        if keepsPlaces { for _ in 1..<length { piece.bytes.append(0x20) } }
        column += length
        return length
      }
      guard let value = Scrubber.value(name), XMLCharacter.isAllowed(value) else {
        note(.control(Scrubber.value(name) ?? 0xFFFF_FFFF, isReference: true), &piece)
        return drop(length, &piece)
      }
    } else if !["amp", "lt", "gt", "quot", "apos"].contains(name) {
      note(.entity(name), &piece)
      guard keepsPlaces else { return drop(length, &piece) }
      // It stands for something.
      piece.bytes += [0xEF, 0xBF, 0xBD]
      column += 1
      return 1 + drop(length - 1, &piece)
    }
    for index in at...end { piece.bytes.append(bytes[index]) }
    column += length
    return length
  }

  /// A reference to a high surrogate, and one to a low surrogate behind it: the character, and the length of both.
  private func halves(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int
  ) -> (Unicode.Scalar, Int)? {
    func number(_ start: Int, _ end: Int) -> UInt32? {
      Scrubber.value(String(decoding: bytes[start..<end], as: UTF8.self))
    }
    guard let high = number(at + 1, end), 0xD800..<0xDC00 ~= high, begins(bytes, end + 1, "&#")
    else { return nil }
    var close = end + 3
    while close < bytes.count, close - end < 12, Scrubber.isNameByte(bytes[close]) { close += 1 }
    guard close < bytes.count, bytes[close] == UInt8(ascii: ";"),
      let low = number(end + 2, close), 0xDC00..<0xE000 ~= low,
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { return nil }
    return (scalar, close + 1 - at)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte >= 0x80
      || [
        UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: ":"),
      ].contains(byte)
  }

  /// The number in `#65` or `#x41`; `nil` of one that is too large, or none.
  private static func value(_ name: String) -> UInt32? {
    let digits = name.dropFirst()
    return digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
  }

  private mutating func note(_ kind: Finding.Kind, _ piece: inout Piece) {
    piece.findings.append(
      Finding(
        kind: kind, position: TextPosition(line: line, column: column),
        offset: piece.bytes.count))
  }

  private mutating func drop(_ length: Int, _ piece: inout Piece) -> Int {
    if keepsPlaces { for _ in 0..<length { piece.bytes.append(0x20) } }
    column += length
    return length
  }

  private func begins(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ text: StaticString
  ) -> Bool {
    guard at + text.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<text.utf8CodeUnitCount where bytes[at + index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  private func isStart(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, of name: StaticString
  ) -> Bool {
    let end = at + 1 + name.utf8CodeUnitCount
    guard end < bytes.count, begins(bytes, at + 1, name) else { return false }
    return [0x20, 0x09, 0x0A, 0x0D, 0x3E, 0x2F].contains(bytes[end])
  }
}

/// XML 1.0, production 2.
enum XMLCharacter {
  static func isAllowed(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
