/// A string of a PO file in its quotes, with the escapes of C.
enum POString {
  enum Fault: Error {
    case unquoted, unfinished
    case unknownEscape(UInt8)

    var reason: String {
      switch self {
      case .unquoted: "a string in double quotes is missing here"
      case .unfinished: "the string has no closing quote on its line"
      case .unknownEscape(let byte):
        "\\\(Character(Unicode.Scalar(byte))) is no escape that gettext knows"
      }
    }
  }

  /// Reads a string that is all of a line's rest.
  static func read(_ bytes: ArraySlice<UInt8>) throws(Fault) -> [UInt8] {
    var rest = bytes
    while let last = rest.last, last == 0x20 || last == 0x09 { rest.removeLast() }
    guard rest.first == 0x22 else { throw .unquoted }
    rest.removeFirst()
    var text: [UInt8] = []
    text.reserveCapacity(rest.count)
    while let byte = rest.popFirst() {
      switch byte {
      case 0x22:
        guard rest.isEmpty else { throw .unfinished }
        return text
      case 0x5C: text.append(try escape(&rest))
      default: text.append(byte)
      }
    }
    throw .unfinished
  }

  /// The byte that an escape stands for, from behind its backslash on.
  static func escape(_ rest: inout ArraySlice<UInt8>) throws(Fault) -> UInt8 {
    guard let byte = rest.popFirst() else { throw .unfinished }
    switch byte {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "a"): return 0x07
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "v"): return 0x0B
    case 0x22, 0x5C, 0x27, 0x3F: return byte
    case 0x30...0x37: return octal(byte, &rest)
    case UInt8(ascii: "x"): return hexadecimal(&rest)
    default: throw .unknownEscape(byte)
    }
  }

  private static func octal(_ first: UInt8, _ rest: inout ArraySlice<UInt8>) -> UInt8 {
    var value = Int(first - 0x30)
    for _ in 0..<2 {
      guard let digit = rest.first, 0x30...0x37 ~= digit else { break }
      value = value * 8 + Int(digit - 0x30)
      rest.removeFirst()
    }
    return UInt8(truncatingIfNeeded: value)
  }

  private static func hexadecimal(_ rest: inout ArraySlice<UInt8>) -> UInt8 {
    var value = 0
    while let digit = rest.first.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) {
      value = (value * 16 + digit) & 0xFF
      rest.removeFirst()
    }
    return UInt8(value)
  }

  /// A text as it stands between quotes.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += ["\\", scalar]
      case "\n": result += ["\\", "n"]
      case "\t": result += ["\\", "t"]
      case "\r": result += ["\\", "r"]
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
