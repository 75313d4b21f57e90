/// What XML 1.0 (fifth edition, 2.2 and 2.4) lets stand in text.
///
/// Escaping is done here and not left to libxml2, whose versions differ in it: the same glossary must give the same
/// bytes everywhere. It also finds, in the same pass, what no escape can save.
enum XMLText {
  /// Bytes that cannot be written as they are.
  enum Special {
    /// One byte, and what to write for it.
    case escaped(StaticString)
    /// A character that is not an XML `Char`, and its length in bytes.
    case forbidden(Unicode.Scalar, length: Int)
  }

  /// What is special about the byte at an index of sound UTF-8, or `nil`. An attribute's value also loses its
  /// tabs and line feeds to the parser unless they are escaped.
  @inline(__always)
  static func special(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, inAttribute: Bool
  ) -> Special? {
    let byte = bytes[index]
    // Nearly every byte ends here: of the ASCII signs above `>` none is special, nor any lead byte but U+F000's.
    if byte > 0x3E && byte != 0xEF { return nil }
    switch byte {
    case 0x26: return .escaped("&amp;")
    case 0x3C: return .escaped("&lt;")
    case 0x3E: return .escaped("&gt;")
    case 0x22: return inAttribute ? .escaped("&quot;") : nil
    case 0x09: return inAttribute ? .escaped("&#9;") : nil
    case 0x0A: return inAttribute ? .escaped("&#10;") : nil
    // A bare carriage return would be read as a line feed.
    case 0x0D: return .escaped("&#13;")
    case 0x00..<0x20: return .forbidden(Unicode.Scalar(byte), length: 1)
    case 0xEF where bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBE:
      return .forbidden("\u{FFFE}", length: 3)
    case 0xEF where bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBF:
      return .forbidden("\u{FFFF}", length: 3)
    default: return nil
    }
  }

  /// True of a text that would be written as nothing, or as white space.
  static func isBlank(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        if case .forbidden(_, let length) = special(bytes, at: index, inAttribute: false) {
          index += length
        } else if [0x09, 0x0A, 0x0D, 0x20].contains(bytes[index]) {
          index += 1
        } else {
          return false
        }
      }
      return true
    }
  }
}
